import { absurd, type Issue } from '../errors.ts'
import type { Condition, Place } from '../model/definition.ts'
import { formatPlace } from '../model/format-place.ts'
import { suggestName } from '../model/suggest-name.ts'
import type { Parts } from './plan.ts'

/** What parts name that the flavour does not have. */
export const findUnknown = (parts: Parts): readonly Issue[] => {
	const issues: Issue[] = []
	const variables = new Set(parts.variables.map(({ name }) => name))
	const variablesAndDerived = new Set([...variables, ...parts.derived.map(({ name }) => name)])
	const services = new Set(parts.services.map(({ name }) => name))

	const renamed = (name: string): { readonly next: string } | undefined => {
		const old = parts.oldNames.find(one => one.name === name)
		return old && { next: `${name} is deprecated: use ${old.replacedBy}` }
	}
	const expect = (at: Place, key: string, names: readonly string[], what: string, known: ReadonlySet<string>): void => {
		for (const name of names)
			if (!known.has(name))
				issues.push({
					at: formatPlace(at, key),
					want: `a known ${what}`,
					got: name,
					...(renamed(name) ?? suggestName(name, known)),
				})
	}
	const expectCondition = (
		{ at, when }: { readonly at: Place; readonly when?: Condition },
		known = variablesAndDerived,
	) => expect(at, 'when', when ? [when.variable] : [], 'variable', known)

	for (const { at, defaultFrom } of parts.variables)
		expect(at, 'default-from', defaultFrom === undefined ? [] : [defaultFrom], 'variable', variables)
	for (const { at, from } of parts.secrets) expect(at, 'from', from === undefined ? [] : [from], 'variable', variables)
	for (const rule of parts.rules) {
		if ('variable' in rule) expect(rule.at, 'variable', [rule.variable], 'variable', variables)
		switch (rule.kind) {
			case 'together':
				expect(rule.at, 'together', rule.together, 'variable', variables)
				break
			case 'requires':
				expect(rule.at, 'requires', rule.requires, 'variable', variables)
				break
			case 'either':
				expect(rule.at, 'either', rule.either, 'variable', variables)
				break
			case 'excludes':
				expect(rule.at, 'excludes', rule.excludes, 'variable', variables)
				break
			case 'required-when':
				expect(rule.at, 'required-when', [rule.requiredWhen.variable], 'variable', variables)
				break
			default:
				absurd(rule)
		}
	}
	for (const { at, variable } of parts.partners) expect(at, 'variable', [variable], 'variable', variables)
	for (const { at, value } of parts.markers)
		expect(at, 'variable', value.kind === 'variable' ? [value.text] : [], 'variable', variablesAndDerived)
	for (const { at, notify } of [...parts.files, ...parts.secrets]) expect(at, 'notify', notify, 'service', services)
	for (const { at, writtenBy } of parts.directories)
		expect(at, 'written-by', writtenBy === undefined ? [] : [writtenBy], 'service', services)
	for (const { at, needs } of parts.services) expect(at, 'needs', needs, 'service', services)
	const { files, directories, secrets, services: all, ports, remotes, checks } = parts
	for (const part of [...files, ...directories, ...secrets, ...all, ...ports, ...remotes, ...checks])
		expectCondition(part)
	for (const [index, { at, after }] of checks.entries()) {
		const above = checks.slice(0, index).filter(check => check.variables === undefined)
		expect(at, 'after', after, 'check above it, without variables', new Set(above.map(({ name }) => name)))
	}
	// A step at settings is what makes derived values: they are not there yet.
	for (const step of parts.steps) expectCondition(step, step.moment === 'settings' ? variables : variablesAndDerived)
	return issues
}
