import type { Condition } from '../model/definition.ts'
import type { Plan } from '../plan/plan.ts'
import { quote } from '../shell/quote.ts'
import type { Renderer } from './emit-renderers.ts'
import { jailPath, shName, stepPath } from './names.ts'

interface Row {
	readonly words: readonly string[]
	readonly when?: Condition | undefined
}

/** A sh function that hands each row to the function named by its first argument. */
const visitor = (name: string, comment: string, rows: readonly Row[], plan: Plan): string => {
	const lines = rows.flatMap(({ words, when }) => {
		const call = `\t"$1" ${words.join(' ')}`
		return when === undefined ? [call] : [`\t${condition(when, plan)}`, call]
	})
	return `# ${name} function\t${comment}\n${name}() {\n${lines.length === 0 ? '\t:' : lines.join('\n')}\n}\n`
}

const condition = ({ variable, negated }: Condition, plan: Plan): string => {
	const declared = [...plan.variables, ...plan.derived].find(v => v.name === variable)
	const test = declared?.type.name === 'boolean' ? `[ "\${${variable}-}" = true ]` : `[ -n "\${${variable}-}" ]`
	const [yes, no] = negated ? ['no', 'yes'] : ['yes', 'no']
	return `if ${test}; then wanted=${yes}; else wanted=${no}; fi`
}

const wanted = (when: Condition | undefined): string => (when === undefined ? 'yes' : '"$wanted"')

const healthWords = (plan: Plan, name: string): readonly string[] => {
	const health = plan.services.find(s => s.name === name)?.health
	switch (health?.kind) {
		case 'unix':
			return ['unix', quote(`${health.socket} ${health.path}`)]
		case 'command':
			return ['command', quote(health.command)]
		default:
			return ['http', '"$_o"']
	}
}

const serviceRows = (plan: Plan): string => {
	const lines = plan.services.flatMap(s => {
		const words = [
			s.name,
			s.rc,
			quote(s.needs.join(',')),
			quote(s.check === undefined ? '' : stepPath(s.component, s.check)),
			...healthWords(plan, s.name),
			String(s.timeout),
			s.onChange,
			quote(s.log === undefined ? '' : jailPath(plan, s.log)),
			wanted(s.when),
		]
		return [
			...(s.when === undefined ? [] : [`\t${condition(s.when, plan)}`]),
			...(s.health.kind === 'http' ? [`\t${shName('health', s.name)}`] : []),
			`\t"$1" ${words.join(' ')}`,
		]
	})
	return `# each_service function\tname rc needs check kind address timeout change log wanted, in the order of their needs\neach_service() {\n${lines.length === 0 ? '\t:' : lines.join('\n')}\n}\n`
}

/** The tables that cook works through: one function for each kind, in the order of the plan. */
export const emitTables = (plan: Plan, renderers: readonly Renderer[]): string => {
	const secretIn = (name: string) => (renderers.find(r => r.name === name)?.secret ? 'yes' : 'no')
	const files = plan.files.map(f => ({
		when: f.when,
		words: [
			f.name,
			jailPath(plan, f.path),
			f.owner,
			f.mode,
			quote(f.notify.join(',')),
			wanted(f.when),
			shName('render', f.name),
			secretIn(f.name),
		],
	}))
	const directories = plan.directories.map(d => ({
		when: d.when,
		words: [d.name, jailPath(plan, d.path), d.owner, d.mode, wanted(d.when)],
	}))
	const secrets = plan.secrets.map(s => ({
		words: [
			s.name,
			s.generate.kind,
			quote(s.generate.kind === 'command' ? s.generate.command : String(s.generate.bytes)),
			s.owner,
			s.from === undefined ? "''" : `"$${s.from}"`,
		],
	}))
	const steps = plan.steps.filter(s => s.moment !== 'build' && s.moment !== 'command')
	const owned = [
		...plan.files.map(f => jailPath(plan, f.path)),
		`${plan.flavour.dataset}/secrets`,
		...plan.directories.map(d => jailPath(plan, d.path)),
		...plan.secrets.map(s => `${plan.flavour.dataset}/secrets/${s.name}`),
	]
	return [
		visitor('each_file', 'name path owner mode services wanted render secret', files, plan),
		visitor('each_directory', 'name path owner mode wanted', directories, plan),
		visitor('each_secret', 'name kind size-or-command owner given', secrets, plan),
		serviceRows(plan),
		visitor(
			'each_step',
			'moment name script wanted',
			steps.map(s => ({
				when: s.when,
				words: [s.moment, s.name, stepPath(s.component, s.script), wanted(s.when)],
			})),
			plan,
		),
		visitor(
			'each_command',
			'word script',
			plan.steps
				.filter(s => s.moment === 'command')
				.map(s => ({
					words: [quote(s.command ?? ''), stepPath(s.component, s.script)],
				})),
			plan,
		),
		visitor(
			'each_marker',
			'name value guards advice',
			plan.markers.map(m => ({
				words: [
					m.name,
					m.value.kind === 'variable' ? `"$${m.value.text}"` : quote(m.value.text),
					quote(m.guards),
					quote(m.advice),
				],
			})),
			plan,
		),
		visitor(
			'each_rule',
			'names value...',
			plan.rules.map(r => ({
				words: [quote(r.together.join(' ')), ...r.together.map(name => `"$${name}"`)],
			})),
			plan,
		),
		visitor(
			'each_owned',
			'path',
			owned.map(path => ({ words: [path] })),
			plan,
		),
	].join('\n')
}
