import type { Issue } from '../errors.ts'
import { checkValue } from './check-value.ts'
import { countsAsGiven } from './counts-as-given.ts'
import { describeType } from './describe-type.ts'
import type { EnvironmentVariable, GivenValue } from './environment-variable.ts'
import { findBrokenRules } from './find-broken-rules.ts'
import { nearestName } from './nearest-name.ts'
import { renameGiven } from './rename-given.ts'
import type { VariableName, VariableRule } from './rule.ts'
import { showValue } from './show-value.ts'
import { suggestGiving, suggestValue } from './suggest-value.ts'
import { types } from './table.ts'

export interface CheckedEnvironment {
	/** The normal form of each variable that has a value: given, its default, or that of the one it defaults from. */
	readonly values: ReadonlyMap<string, string>
	/** The normal form of what was given and accepted, `*_FILE` included, and nothing more. */
	readonly accepted: ReadonlyMap<string, string>
	readonly issues: readonly Issue[]
	/** What is taken nevertheless: values under old names. */
	readonly warnings: readonly Issue[]
}

const withNext = (issue: Issue, next: string | undefined): Issue => (next === undefined ? issue : { ...issue, next })

/**
 * Checks what is given against a flavour's variables and reports everything that is wrong with it, never the value of
 * a secret. An empty value counts as not given, one that is not known as given and nothing more. `NAME_FILE` stands for
 * any NAME; its content is not known here.
 */
export const checkEnvironment = (
	variables: readonly EnvironmentVariable[],
	written: ReadonlyMap<string, GivenValue>,
	{
		rules = [],
		oldNames = [],
	}: { readonly rules?: readonly VariableRule[]; readonly oldNames?: readonly VariableName[] } = {},
): CheckedEnvironment => {
	const declared = new Map(variables.map(variable => [variable.name, variable]))
	const accepted = new Map<string, string>()
	const { given, warnings, issues: contradictions } = renameGiven(written, oldNames)
	const issues: Issue[] = [...contradictions]
	const refused = new Set<string>()
	const filed = new Set<string>()

	const names = new Set(variables.flatMap(({ name }) => [name, `${name}_FILE`]))
	for (const [name, { at }] of given) {
		if (names.has(name)) continue
		const near = nearestName(name, names)
		issues.push(
			withNext({ at, want: 'a variable of this flavour', got: showValue(name) }, near && `did you mean ${near}?`),
		)
	}

	for (const variable of variables) {
		const { name, type, limits, secret } = variable
		const own = given.get(name)
		const file = declared.has(`${name}_FILE`) ? undefined : given.get(`${name}_FILE`)
		if (countsAsGiven(own) && countsAsGiven(file)) {
			refused.add(name)
			issues.push({ at: file.at, want: `${name} or ${name}_FILE`, got: 'both', next: 'remove one of them' })
		} else if (own?.unknown === true || file?.unknown === true) {
			refused.add(name)
		} else if (countsAsGiven(file)) {
			if (!file.value.startsWith('/') || !types.string.check(file.value, {}).ok) {
				refused.add(name)
				const want = 'the absolute path of a file in the jail'
				// it may be the secret itself, given to the wrong name
				const got = secret ? 'a value that is none' : showValue(file.value)
				issues.push({ at: `${file.at} ${name}_FILE`, want, got })
			} else {
				filed.add(name)
				accepted.set(`${name}_FILE`, file.value)
			}
		} else if (countsAsGiven(own)) {
			const verdict = checkValue(type, limits, own.value)
			if (verdict.ok) accepted.set(name, verdict.value)
			else {
				refused.add(name)
				const got = secret ? 'a value that is not' : showValue(own.value)
				issues.push(withNext({ at: `${own.at} ${name}`, want: verdict.want, got }, suggestValue(variable)))
			}
		}
	}

	const resolve = (name: string, asked: readonly string[] = []): string | undefined => {
		const value = accepted.get(name)
		const variable = declared.get(name)
		if (value !== undefined || variable === undefined || refused.has(name) || filed.has(name)) return value
		if (variable.default !== undefined && variable.default !== '') {
			const verdict = checkValue(variable.type, variable.limits, variable.default)
			return verdict.ok ? verdict.value : variable.default
		}
		const source = variable.defaultFrom
		return source === undefined || asked.includes(source) ? undefined : resolve(source, [...asked, name])
	}

	const values = new Map<string, string>()
	const missing = new Set<string>()
	for (const variable of variables) {
		const { name, type, limits, required, description } = variable
		const value = resolve(name)
		if (value !== undefined) values.set(name, value)
		else if (required && !refused.has(name) && !filed.has(name)) {
			missing.add(name)
			const want = `${describeType(type, limits)} (${description.replace(/\.$/, '')})`
			issues.push({ at: name, want, got: 'nothing', next: suggestGiving(variable) })
		}
	}
	const isFiled = (name: string, asked: readonly string[] = []): boolean => {
		const source = declared.get(name)?.defaultFrom
		if (filed.has(name) || source === undefined || asked.includes(source)) return filed.has(name)
		return !refused.has(name) && !values.has(name) && isFiled(source, [...asked, name])
	}
	const all = new Set([...declared.keys()].filter(name => isFiled(name)))
	const standing = { variables: declared, values, refused, filed: all, missing }
	issues.push(...findBrokenRules(rules, standing))
	return { values, accepted, issues, warnings }
}
