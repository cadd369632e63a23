import type { Plan } from '../plan/plan.ts'
import type { Scope, ScopeEntry } from '../template/scope.ts'
import { alphabetOf } from '../variables/alphabet-of.ts'
import { findImplied, findImpliedByWord } from '../variables/find-implied.ts'
import { maxBytesOf } from '../variables/max-bytes-of.ts'
import { types } from '../variables/table.ts'
import type { Limits, Type } from '../variables/type.ts'
import { shName } from './names.ts'

const describe = (type: Type, limits: Limits, secret = type.name === 'secret'): ScopeEntry => ({
	type,
	limits,
	secret,
	alphabet: alphabetOf(type, limits),
	native: type.list ? undefined : types[type.name].native,
	mayBeEmpty: types[type.name].mayBeEmpty,
	maxBytes: maxBytesOf(type, limits),
})

const scalar = (name: Type['name']): ScopeEntry => describe({ name, list: false }, {})

/**
 * Every name that a template may use: the variables, the values that steps derive, the secrets as
 * `secret_NAME`, and `dataset`, which is known when the flavour is built.
 */
export const scopeOf = (plan: Plan): Scope => {
	const scope = new Map<string, ScopeEntry>()
	const mayBeUnset = (name: string): boolean => {
		const variable = plan.variables.find(v => v.name === name)
		if (variable === undefined || variable.required || variable.default !== undefined) return false
		return variable.defaultFrom === undefined || mayBeUnset(variable.defaultFrom)
	}
	for (const { name, type, limits, secret } of plan.variables)
		scope.set(name, {
			...describe(type, limits, secret),
			mayBeEmpty: types[type.name].mayBeEmpty || mayBeUnset(name),
			implies: findImplied(plan, name),
			absenceImplies: findImplied(plan, name, true),
			wordImplies: findImpliedByWord(plan, name),
		})
	for (const { name, replacedBy } of plan.oldNames) scope.set(name, { ...scalar('string'), replacedBy })
	for (const { name, type, limits } of plan.derived) {
		const entry = describe(type, limits)
		// a variable that is a list has an item when it is set; a step may well find none
		scope.set(name, type.list ? { ...entry, mayBeEmpty: true } : entry)
	}
	for (const { name } of plan.secrets) scope.set(shName('secret', name), scalar('secret'))
	scope.set('dataset', { ...scalar('path'), constant: plan.flavour.dataset })
	return scope
}

/** The names whose values nobody may see. */
export const secretNames = (scope: Scope): readonly string[] =>
	[...scope].filter(([, { secret }]) => secret).map(([name]) => name)
