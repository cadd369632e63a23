import type { Plan } from '../plan/plan.ts'
import type { Scope, ScopeEntry } from '../template/scope.ts'
import { alphabetOf } from '../variables/alphabet-of.ts'
import { types } from '../variables/table.ts'
import type { Limits, Type } from '../variables/type.ts'
import { shName } from './names.ts'

const entry = (type: Type, limits: Limits, optional: boolean, constant?: string): ScopeEntry => ({
	type,
	alphabet: alphabetOf(type, limits),
	native: type.list ? undefined : types[type.name].native,
	mayBeEmpty: types[type.name].mayBeEmpty,
	optional,
	...(constant === undefined ? {} : { constant }),
})

const scalar = (name: Type['name']): Type => ({ name, list: false })

/**
 * Every name that a template may use: the variables, the values that steps derive, the secrets as
 * `secret_NAME`, and `dataset`, which is known when the flavour is built.
 */
export const scopeOf = (plan: Plan): Scope => {
	const scope = new Map<string, ScopeEntry>()
	const optional = (name: string): boolean => {
		const variable = plan.variables.find(v => v.name === name)
		if (variable === undefined || variable.required || variable.default !== undefined) return false
		return variable.defaultFrom === undefined || optional(variable.defaultFrom)
	}
	for (const v of plan.variables) scope.set(v.name, entry(v.type, v.limits, optional(v.name)))
	for (const d of plan.derived) scope.set(d.name, entry(d.type, d.limits, false))
	for (const s of plan.secrets) scope.set(shName('secret', s.name), entry(scalar('secret'), {}, false))
	scope.set('dataset', entry(scalar('path'), {}, false, plan.flavour.dataset))
	return scope
}

/** The names whose values nobody may see. */
export const secretNames = (scope: Scope): readonly string[] =>
	[...scope].filter(([, { type }]) => type.name === 'secret').map(([name]) => name)
