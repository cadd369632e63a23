import type { Issue } from '../errors.ts'
import { quote } from '../shell/quote.ts'
import { checkValue } from './check-value.ts'
import { describeType } from './describe-type.ts'
import { nearestName } from './nearest-name.ts'
import { showValue } from './show-value.ts'
import { types } from './table.ts'
import type { Limits, Type } from './type.ts'

/** What is asked of a flavour's variable here; the model's has more. */
export interface EnvironmentVariable {
	readonly name: string
	readonly type: Type
	readonly limits: Limits
	readonly required: boolean
	/** Its value is never shown. */
	readonly secret: boolean
	readonly default?: string
	readonly defaultFrom?: string
	readonly description: string
	readonly example?: string
	/** A required variable whose condition does not hold may be missing. */
	readonly when?: { readonly variable: string; readonly negated: boolean }
}

export interface GivenValue {
	readonly value: string
	/** Where it was given, as `file:line`. */
	readonly at: string
}

export interface CheckedEnvironment {
	/** The normal form of each variable that has a value: given, its default, or that of the one it defaults from. */
	readonly values: ReadonlyMap<string, string>
	/** The normal form of what was given and accepted, `*_FILE` included, and nothing more. */
	readonly accepted: ReadonlyMap<string, string>
	readonly issues: readonly Issue[]
}

/** A value that is accepted; of a secret only one that its definition gives. */
const exampleOf = ({ name, type, limits, example }: EnvironmentVariable): string | undefined => {
	const others = type.name === 'secret' ? [] : [limits.values?.[0], types[type.name].example]
	const found = [example, ...others].find(value => value !== undefined && checkValue(type, limits, value).ok)
	return found === undefined ? undefined : `for example ${name}=${quote(found)}`
}

const withNext = (issue: Issue, next: string | undefined): Issue => (next === undefined ? issue : { ...issue, next })

/**
 * Checks what is given against a flavour's variables and reports everything that is wrong with it, never the value of
 * a secret. An empty value counts as not given. `NAME_FILE` stands for any NAME; its content is not known here.
 */
export const checkEnvironment = (
	variables: readonly EnvironmentVariable[],
	given: ReadonlyMap<string, GivenValue>,
): CheckedEnvironment => {
	const declared = new Map(variables.map(variable => [variable.name, variable]))
	const accepted = new Map<string, string>()
	const issues: Issue[] = []
	// Given, but not as a value that is known and right.
	const unknown = new Set<string>()

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
		if (file !== undefined && file.value !== '') {
			unknown.add(name)
			if (own !== undefined && own.value !== '') {
				issues.push({ at: file.at, want: `${name} or ${name}_FILE`, got: 'both', next: 'remove one of them' })
			} else if (!file.value.startsWith('/') || !types.string.check(file.value, {}).ok) {
				const want = 'the absolute path of a file in the jail'
				issues.push({ at: `${file.at} ${name}_FILE`, want, got: showValue(file.value) })
			} else accepted.set(`${name}_FILE`, file.value)
		} else if (own !== undefined && own.value !== '') {
			const verdict = checkValue(type, limits, own.value)
			if (verdict.ok) accepted.set(name, verdict.value)
			else {
				unknown.add(name)
				const got = secret ? 'a value that is not' : showValue(own.value)
				issues.push(withNext({ at: `${own.at} ${name}`, want: verdict.want, got }, exampleOf(variable)))
			}
		}
	}

	const resolve = (name: string, asked: readonly string[] = []): string | undefined => {
		const value = accepted.get(name)
		const variable = declared.get(name)
		if (value !== undefined || variable === undefined || unknown.has(name) || asked.includes(name)) return value
		if (variable.default !== undefined && variable.default !== '') {
			const verdict = checkValue(variable.type, variable.limits, variable.default)
			return verdict.ok ? verdict.value : variable.default
		}
		return variable.defaultFrom === undefined ? undefined : resolve(variable.defaultFrom, [...asked, name])
	}
	const applies = ({ when }: EnvironmentVariable): boolean => {
		if (when === undefined) return true
		if (unknown.has(when.variable)) return accepted.has(`${when.variable}_FILE`) && !when.negated
		const value = resolve(when.variable)
		const holds =
			declared.get(when.variable)?.type.name === 'boolean' ? value === 'true' : value !== undefined && value !== ''
		return holds !== when.negated
	}

	const values = new Map<string, string>()
	for (const variable of variables) {
		const { name, type, limits, required, description } = variable
		const value = resolve(name)
		if (value !== undefined) values.set(name, value)
		else if (required && !unknown.has(name) && applies(variable)) {
			const want = `${describeType(type, limits)} (${description.replace(/\.$/, '')})`
			issues.push(withNext({ at: name, want, got: 'nothing' }, exampleOf(variable) ?? `set ${name} or ${name}_FILE`))
		}
	}
	return { values, accepted, issues }
}
