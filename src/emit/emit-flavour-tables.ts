import { InternalError } from '../errors.ts'
import type { Variable } from '../model/definition.ts'
import type { Plan } from '../plan/plan.ts'
import { quote } from '../shell/quote.ts'
import type { Scope } from '../template/scope.ts'
import { argumentsOf } from '../variables/arguments-of.ts'
import { checkValue } from '../variables/check-value.ts'
import { describeType } from '../variables/describe-type.ts'
import type { VariableName } from '../variables/rule.ts'
import type { Renderer } from './emit-renderers.ts'
import { emitTables } from './emit-tables.ts'
import { exampleOf } from './example-of.ts'
import { shName } from './names.ts'
import { secretNames } from './scope.ts'
import { writeFunction } from './write-function.ts'

/** Variables in an order in which each comes after the one that its default is taken from. */
const orderByDefaults = (variables: readonly Variable[]): readonly Variable[] => {
	const ordered = new Set<Variable>()
	const visit = (variable: Variable): void => {
		const source = variables.find(({ name }) => name === variable.defaultFrom)
		if (source !== undefined) visit(source)
		ordered.add(variable)
	}
	for (const variable of variables) visit(variable)
	return [...ordered]
}

/** What stands in when the variable is not given, as a word of sh: in normal form, as cook checks no default. */
const defaultWord = ({ name, type, limits, default: fallback = '', defaultFrom }: Variable): string => {
	if (defaultFrom !== undefined) return `"$${defaultFrom}"`
	if (fallback === '') return "''"
	const verdict = checkValue(type, limits, fallback)
	if (!verdict.ok) throw new InternalError(`the default of ${name} is not ${verdict.want}`)
	return quote(verdict.value)
}

const emitTake = (variable: Variable): readonly string[] => {
	const { name, type, limits, required, secret } = variable
	const { name: check, min, max } = argumentsOf(type, limits)
	const words = [name, check, quote(min), quote(max), required ? 'required' : 'optional', defaultWord(variable)]
	const beside = type.name === 'enum' ? [] : (limits.values ?? [])
	const narrowed = beside.length > 0 || limits.characters !== undefined
	const more = [
		...(secret || narrowed ? [secret ? 'hidden' : 'shown'] : []),
		...(narrowed ? [quote(beside.join(',')), quote(limits.characters ?? '')] : []),
	]
	return [
		`\ttake ${words.join(' ')} "\${${name}-}" "\${${name}_FILE-}" \\`,
		`\t\t${quote(describeType(type, limits))} ${quote(exampleOf(variable))}${more.map(word => ` ${word}`).join('')}`,
		// unset: it came in exported, and the programs that cook runs have no business with it
		`\tunset ${name} ${name}_FILE`,
		`\t${name}=$_r`,
	]
}

/** Hands what an old name was given to the new one, before that is taken. */
const emitTakeOld = ({ name, replacedBy }: VariableName): readonly string[] => [
	`\ttake_old ${[name, replacedBy].map(one => `${one} "\${${one}-}" "\${${one}_FILE-}"`).join(' ')}`,
	`\tunset ${name} ${name}_FILE`,
	`\t${replacedBy}=$_r ${replacedBy}_FILE=$_f`,
]

/** share/cook/flavour.sh: everything about this flavour that cook's library needs to know. */
export const emitFlavourTables = (plan: Plan, scope: Scope, renderers: readonly Renderer[]): string => {
	const { flavour, variables, oldNames, secrets } = plan
	const names = [...variables, ...oldNames].flatMap(({ name }) => [name, `${name}_FILE`])
	return [
		`# Tables of the flavour ${flavour.name}; made by flavourist from its definition.\n`,
		`flavour=${quote(flavour.potname)}`,
		`flavour_version=${quote(flavour.version)}`,
		`dataset=${quote(flavour.dataset)}`,
		`renderers=${quote(renderers.map(({ name }) => name).join(' '))}`,
		"hidden_mark='(hidden)'\n",
		writeFunction(
			'clear_variables',
			'clear_variables\tForgets what the caller of cook has under these names.',
			names.length === 0 ? [] : [`\tunset ${names.join(' ')}`],
		),
		writeFunction(
			'take_variables',
			'take_variables\tChecks every variable, each after the one that its default is taken from.',
			[...oldNames.flatMap(emitTakeOld), ...orderByDefaults(variables).flatMap(emitTake)],
		),
		writeFunction(
			'load_secrets',
			'load_secrets\tReads the secrets from the dataset for the templates.',
			secrets.flatMap(({ name, from, generate }) =>
				generate.kind === 'given'
					? [`\t${shName('secret', name)}=$${from}`]
					: [`\tread_secret ${name} ${from === undefined ? "''" : `"$${from}"`}`, `\t${shName('secret', name)}=$_r`],
			),
		),
		writeFunction(
			'hide_secrets',
			'hide_secrets\tFor diff: from here on every secret reads as a mark.',
			// one that is empty stays so: conditions of templates ask for it
			secretNames(scope).map(name => `\t${name}=\${${name}:+$hidden_mark}`),
		),
		emitTables(plan, renderers),
	].join('\n')
}
