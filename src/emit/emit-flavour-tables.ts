import type { Plan } from '../plan/plan.ts'
import { quote } from '../shell/quote.ts'
import type { Scope } from '../template/scope.ts'
import { describeType } from '../variables/describe-type.ts'
import type { Renderer } from './emit-renderers.ts'
import { emitTables } from './emit-tables.ts'
import { exampleOf } from './example-of.ts'
import { shName } from './names.ts'
import { secretNames } from './scope.ts'

type PlannedVariable = Plan['variables'][number]

/** Variables in an order in which each comes after the one that its default is taken from. */
const ordered = (plan: Plan): readonly PlannedVariable[] => {
	const done = new Set<string>()
	const result: PlannedVariable[] = []
	const visit = (variable: PlannedVariable): void => {
		if (done.has(variable.name)) return
		done.add(variable.name)
		const source = plan.variables.find(v => v.name === variable.defaultFrom)
		if (source !== undefined) visit(source)
		result.push(variable)
	}
	for (const variable of plan.variables) visit(variable)
	return result
}

const take = (v: PlannedVariable): string => {
	const limits =
		v.type.name === 'enum' ? [(v.limits.values ?? []).join(','), ''] : [v.limits.min ?? '', v.limits.max ?? '']
	const type = `${v.type.list ? 'list_of_' : ''}${v.type.name.replaceAll('-', '_')}`
	const fallback = v.defaultFrom === undefined ? quote(v.default ?? '') : `"$${v.defaultFrom}"`
	const words = [v.name, type, ...limits.map(l => quote(String(l))), v.required ? 'required' : 'optional', fallback]
	return [
		`\ttake ${words.join(' ')} "\${${v.name}-}" "\${${v.name}_FILE-}" \\`,
		`\t\t${quote(describeType(v.type, v.limits))} ${quote(exampleOf(v))}`,
		// unset: it came in exported, and the programs that cook runs have no business with it
		`\tunset ${v.name} ${v.name}_FILE`,
		`\t${v.name}=$_r`,
	].join('\n')
}

/** share/cook/flavour.sh: everything about this flavour that cook's library needs to know. */
export const emitFlavourTables = (plan: Plan, scope: Scope, renderers: readonly Renderer[]): string => {
	const hidden = secretNames(scope)
	const loaded = plan.secrets.map(s => `\tread_secret ${s.name}\n\t${shName('secret', s.name)}=$_r`)
	return [
		`# Tables of the flavour ${plan.flavour.name}; made by flavourist from its definition.\n`,
		`flavour=${quote(plan.flavour.potname)}`,
		`flavour_version=${quote(plan.flavour.version)}`,
		`dataset=${quote(plan.flavour.dataset)}`,
		`renderers=${quote(renderers.map(r => r.name).join(' '))}`,
		"hidden_mark='(hidden)'\n",
		'# clear_variables\tForgets what the caller of cook has under these names.',
		`clear_variables() {\n\tunset ${plan.variables.flatMap(v => [v.name, `${v.name}_FILE`]).join(' ')}\n}\n`,
		'# take_variables\tChecks every variable, each after the one that its default is taken from.',
		`take_variables() {\n${ordered(plan).map(take).join('\n')}\n}\n`,
		'# load_secrets\tReads the secrets from the dataset for the templates.',
		`load_secrets() {\n${loaded.length === 0 ? '\t:' : loaded.join('\n')}\n}\n`,
		'# hide_secrets\tFor diff: from here on every secret reads as a mark.',
		`hide_secrets() {\n${hidden.length === 0 ? '\t:' : hidden.map(name => `\t${name}=$hidden_mark`).join('\n')}\n}\n`,
		emitTables(plan, renderers),
	].join('\n')
}
