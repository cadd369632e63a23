import type { Issue } from '../errors.ts'
import { quote } from '../shell/quote.ts'
import { nearestName } from './nearest-name.ts'

const reference = /^([ \t]*(?:export[ \t]+)?[A-Za-z_][A-Za-z0-9_]*=)\$([A-Za-z_][A-Za-z0-9_]*)[ \t]*$/

/**
 * The text of a partner's env file with each `NAME=$OTHER` filled in: the value that OTHER has, or nothing. `names`
 * are all that may be asked for. A `$` anywhere else is left for the reader of env files.
 */
export const fillReferences = (
	text: string,
	path: string,
	names: ReadonlySet<string>,
	values: ReadonlyMap<string, string>,
): { readonly text: string; readonly issues: readonly Issue[] } => {
	const issues: Issue[] = []
	const fill = (line: string, index: number): string => {
		const [, head, name] = reference.exec(line) ?? []
		if (head === undefined || name === undefined) return line
		const near = nearestName(name, names)
		if (!names.has(name))
			issues.push({
				at: `${path}:${index + 1}`,
				want: 'a variable of the flavour that is rehearsed, or ADDRESS',
				got: name,
				...(near === undefined ? {} : { next: `did you mean ${near}?` }),
			})
		const value = values.get(name) ?? ''
		return value === '' ? head : head + quote(value)
	}
	return { text: text.split('\n').map(fill).join('\n'), issues }
}
