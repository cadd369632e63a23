import type { Limits, TypeName } from './type.ts'

/** What min and max count, by type; for all others they are lengths. */
const units: Partial<Record<TypeName, string>> = { integer: '', port: '', duration: ' seconds', size: ' bytes' }

const describeNumbers = (name: TypeName, summary: string, { bytes, min, max }: Limits): string => {
	if (bytes !== undefined)
		return `${summary}, of ${bytes.slice(0, -1).join(', ')}${bytes.length > 1 ? ' or ' : ''}${bytes.at(-1)} bytes`
	const unit = units[name] ?? ' bytes long'
	// the type's own greatest length says nothing beside a narrower one
	const short = max === undefined ? summary : summary.replace(/ up to \d+ bytes/, '')
	if (min !== undefined && max !== undefined) return `${short}, ${min} to ${max}${unit}`
	if (min !== undefined) return `${short}, at least ${min}${unit}`
	if (max !== undefined) return `${short}, at most ${max}${unit}`
	return short
}

/** What is wanted, for people: the summary of a type narrowed by its limits. */
export const describeLimits = (name: TypeName, summary: string, limits: Limits): string => {
	const { values, characters } = limits
	if (name === 'enum') return values === undefined ? summary : `one of ${values.join(', ')}`
	return [
		describeNumbers(name, characters === undefined ? summary : `one line made of ${characters} only`, limits),
		...(values ?? []),
	].join(', or ')
}
