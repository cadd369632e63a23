import type { Limits, Measure, VariableType } from './type.ts'

/** What follows a number of min or max. */
const units: Readonly<Record<Measure, string>> = {
	length: ' bytes long',
	number: '',
	seconds: ' seconds',
	bytes: ' bytes',
	nothing: '',
}

type Row = Pick<VariableType, 'name' | 'measures' | 'summary'>

const describeNumbers = ({ measures, summary }: Row, { bytes, min, max }: Limits): string => {
	if (bytes !== undefined)
		return `${summary}, of ${bytes.slice(0, -1).join(', ')}${bytes.length > 1 ? ' or ' : ''}${bytes.at(-1)} bytes`
	const unit = units[measures]
	// the type's own greatest length says nothing beside a narrower one
	const short = max === undefined ? summary : summary.replace(/ up to \d+ bytes/, '')
	if (min !== undefined && max !== undefined) return `${short}, ${min} to ${max}${unit}`
	if (min !== undefined) return `${short}, at least ${min}${unit}`
	if (max !== undefined) return `${short}, at most ${max}${unit}`
	return short
}

/** What is wanted, for people: the summary of a type narrowed by its limits. */
export const describeLimits = (row: Row, limits: Limits): string => {
	const { values, characters } = limits
	if (row.name === 'enum') return values === undefined ? row.summary : `one of ${values.join(', ')}`
	const summary = characters === undefined ? row.summary : `one line made of ${characters} only`
	return [describeNumbers({ ...row, summary }, limits), ...(values ?? [])].join(', or ')
}
