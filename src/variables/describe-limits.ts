import type { Limits, TypeName } from './type.ts'

/** What min and max count, by type; for all others they are lengths. */
const units: Partial<Record<TypeName, string>> = { integer: '', port: '', duration: ' seconds', size: ' bytes' }

/** What is wanted, for people: the summary of a type narrowed by its limits. */
export const describeLimits = (name: TypeName, summary: string, limits: Limits): string => {
	const { values, characters } = limits
	if (name === 'enum') return values === undefined ? summary : `one of ${values.join(', ')}`
	return [
		describeNumbers(name, characters === undefined ? summary : `${summary}, made of ${characters} only`, limits),
		...(values ?? []),
	].join(', or ')
}

const describeNumbers = (name: TypeName, summary: string, { min, max }: Limits): string => {
	const unit = units[name] ?? ' bytes long'
	if (min !== undefined && max !== undefined) return `${summary}, ${min} to ${max}${unit}`
	if (min !== undefined) return `${summary}, at least ${min}${unit}`
	if (max !== undefined) return `${summary}, at most ${max}${unit}`
	return summary
}
