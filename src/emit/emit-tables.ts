import { absurd, InternalError } from '../errors.ts'
import type { Condition, Generate, Service } from '../model/definition.ts'
import type { Plan } from '../plan/plan.ts'
import { quote } from '../shell/quote.ts'
import { describeCondition } from '../variables/describe-condition.ts'
import { describeType } from '../variables/describe-type.ts'
import { isSwitch } from '../variables/is-switch.ts'
import { membersOf } from '../variables/members-of.ts'
import type { RuleCondition } from '../variables/rule.ts'
import { suggestGiving } from '../variables/suggest-value.ts'
import type { Renderer } from './emit-renderers.ts'
import { jailPath, shName, stepPath } from './names.ts'
import { writeFunction } from './write-function.ts'

/** One call of the function that a table is handed to. */
interface Row {
	readonly words: readonly string[]
	readonly when?: RuleCondition | undefined
	/** A line that computes what a word of the row holds. */
	readonly before?: string | undefined
}

const emitCondition = ({ variable, negated, word }: RuleCondition, plan: Plan): string => {
	const declared = [...plan.variables, ...plan.derived].find(({ name }) => name === variable)
	const wants = word ?? (isSwitch(declared) ? 'true' : undefined)
	const test = wants === undefined ? `[ -n "\${${variable}-}" ]` : `[ "\${${variable}-}" = ${quote(wants)} ]`
	const [yes, no] = negated ? ['no', 'yes'] : ['yes', 'no']
	return `\tif ${test}; then wanted=${yes}; else wanted=${no}; fi`
}

/** A sh function that hands each row to the function named by its first argument. */
const emitTable = (name: string, columns: string, rows: readonly Row[], plan: Plan): string =>
	writeFunction(
		name,
		`${name} function\t${columns}`,
		rows.flatMap(({ words, when, before }) => [
			...(when === undefined ? [] : [emitCondition(when, plan)]),
			...(before === undefined ? [] : [before]),
			`\t"$1" ${words.join(' ')}`,
		]),
	)

const wanted = (when: Condition | undefined): string => (when === undefined ? 'yes' : '"$wanted"')

/** The kind of question and its address; an http address is rendered just before, into `_o`. */
const healthWords = ({ health }: Service): readonly string[] => {
	switch (health.kind) {
		case 'http':
			return ['http', '"$_o"']
		case 'unix':
			return ['unix', quote(`${health.socket} ${health.path}`)]
		case 'pid':
			return ['pid', health.file]
		case 'command':
			return ['command', quote(health.command)]
		default:
			return absurd(health)
	}
}

const fileRows = (plan: Plan, renderers: readonly Renderer[]): readonly Row[] => {
	const secret = new Set(renderers.filter(r => r.secret).map(r => r.name))
	return plan.files.map(f => ({
		when: f.when,
		words: [
			f.name,
			jailPath(plan, f.path),
			f.owner,
			f.mode,
			quote(f.notify.join(',')),
			wanted(f.when),
			shName('render', f.name),
			secret.has(f.name) ? 'yes' : 'no',
		],
	}))
}

/** Bytes, or the command. */
const detailOf = (generate: Generate): string => {
	switch (generate.kind) {
		case 'command':
			return generate.command
		case 'given':
			return ''
		default:
			return String(generate.bytes)
	}
}

const secretRows = (plan: Plan): readonly Row[] =>
	plan.secrets.map(({ name, generate, owner, from, notify, when }) => ({
		when,
		words: [
			name,
			generate.kind,
			quote(detailOf(generate)),
			owner,
			from === undefined ? "''" : `"$${from}"`,
			quote(notify.join(',')),
			wanted(when),
		],
	}))

/** A yes or no is given when it is true: its name says so, and its value is empty when it is false. */
const ruleRows = (plan: Plan): readonly Row[] => {
	const variables = new Map(plan.variables.map(variable => [variable.name, variable]))
	const isYesNo = (name: string): boolean => isSwitch(variables.get(name))
	return plan.rules.map(rule => {
		const names = membersOf(rule)
		if (rule.kind !== 'required-when') {
			const labels = names.map(name => (isYesNo(name) ? `${name}=true` : name))
			const given = names.map(name => (isYesNo(name) ? `"\${${name}#false}"` : `"$${name}"`))
			return { words: [rule.kind, quote(labels.join(' ')), ...given] }
		}
		const { variable: name, requiredWhen } = rule
		const variable = variables.get(name)
		if (variable === undefined) throw new InternalError(`nobody found that ${name} is no variable`)
		const want = `${describeType(variable.type, variable.limits)}, since ${describeCondition(requiredWhen, isYesNo)}`
		const texts = [want, suggestGiving(variable)].map(quote)
		return {
			when: requiredWhen,
			words: [rule.kind, name, `"$${name}"`, ...texts, requiredWhen.variable, '"$wanted"'],
		}
	})
}

const remoteRows = (plan: Plan): readonly Row[] =>
	plan.remotes.map(({ name, component, script, when }) => ({
		when,
		before: `\t${shName('remote', name)}`,
		words: [name, '"$_o"', stepPath(component, script), wanted(when)],
	}))

const serviceRows = (plan: Plan): readonly Row[] =>
	plan.services.map(s => ({
		when: s.when,
		before: s.health.kind === 'http' ? `\t${shName('health', s.name)}` : undefined,
		words: [
			s.name,
			s.rc,
			quote(s.needs.join(',')),
			quote(s.check === undefined ? '' : stepPath(s.component, s.check)),
			...healthWords(s),
			String(s.timeout),
			s.onChange,
			quote(s.log === undefined ? '' : jailPath(plan, s.log)),
			wanted(s.when),
		],
	}))

/** Two files may share a path when only one of them is wanted at a time. */
const ownedRows = (plan: Plan): readonly Row[] => {
	const secrets = `${plan.flavour.dataset}/secrets`
	const paths = [
		...plan.files.map(f => jailPath(plan, f.path)),
		secrets,
		`${secrets}/.new`,
		...plan.directories.map(d => jailPath(plan, d.path)),
		...plan.secrets.map(s => `${secrets}/${s.name}`),
	]
	return [...new Set(paths)].map(path => ({ words: [path] }))
}

/** The tables that cook works through: one function for each kind, in the order of the plan. */
export const emitTables = (plan: Plan, renderers: readonly Renderer[]): string => {
	const directories = plan.directories.map(d => ({
		when: d.when,
		words: [d.name, jailPath(plan, d.path), d.owner, d.mode, wanted(d.when)],
	}))
	const steps = plan.steps
		.filter(({ moment }) => moment !== 'build' && moment !== 'command')
		.map(s => ({ when: s.when, words: [s.moment, s.name, stepPath(s.component, s.script), wanted(s.when)] }))
	const commands = plan.steps
		.filter(({ moment }) => moment === 'command')
		.map(s => ({ words: [quote(s.command ?? ''), stepPath(s.component, s.script)] }))
	const markers = plan.markers.map(({ name, value, guards, advice }) => ({
		words: [name, value.kind === 'variable' ? `"$${value.text}"` : quote(value.text), quote(guards), quote(advice)],
	}))
	return [
		emitTable('each_file', 'name path owner mode services wanted render secret', fileRows(plan, renderers), plan),
		emitTable('each_directory', 'name path owner mode wanted', directories, plan),
		emitTable('each_secret', 'name kind size-or-command owner given services wanted', secretRows(plan), plan),
		emitTable(
			'each_service',
			'name rc needs check kind address timeout change log wanted, in the order of their needs',
			serviceRows(plan),
			plan,
		),
		emitTable('each_step', 'moment name script wanted', steps, plan),
		emitTable('each_command', 'word script', commands, plan),
		emitTable('each_marker', 'name value guards advice', markers, plan),
		emitTable(
			'each_rule',
			'kind names value..., or kind name value want example condition wanted',
			ruleRows(plan),
			plan,
		),
		emitTable('each_remote', 'name address script wanted', remoteRows(plan), plan),
		emitTable('each_owned', 'path', ownedRows(plan), plan),
	].join('\n')
}
