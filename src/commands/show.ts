import { wrap } from '../emit/wrap.ts'
import { loadPlan } from './context.ts'
import { type Summary, summarisePlan } from './summarise-plan.ts'

/** A head, and paragraphs further in. */
const entry = (head: string, ...texts: readonly string[]): string =>
	[wrap('  ', head), ...texts.map(text => wrap('      ', text))].join('\n')

const section = (title: string, entries: readonly string[]): string =>
	entries.length === 0 ? '' : `\n${title}\n${entries.join('\n')}\n`

const describeDefault = ({ required, defaultFrom, default: fallback }: Summary['variables'][number]): string => {
	if (required) return 'required'
	if (defaultFrom !== null) return `default: the value of ${defaultFrom}`
	return fallback === null ? 'optional' : `default: ${fallback}`
}

const facts = (all: readonly (string | undefined)[]): string => all.filter(fact => fact !== undefined).join(', ')
const names = (word: string, list: readonly string[]) => (list.length > 0 ? `${word} ${list.join(', ')}` : undefined)
const condition = (when: string | null) => (when === null ? undefined : `when ${when}`)

type Section = readonly [title: string, entries: readonly string[]]

/** The variables of a part: what it is and what keeps it off, then each of them. */
const describeGroup = (group: Summary['groups'][number], variables: Summary['variables']): Section => [
	`Variables of ${group.name}`,
	[
		`${wrap('  ', [`${group.summary.replace(/\.$/, '')}.`, ...group.notes].join(' '))}\n`,
		...variables
			.filter(({ name }) => group.variables.includes(name))
			.map(v =>
				entry(
					v.name,
					v.description,
					`Wants ${v.want}; ${describeDefault(v)}. Example: ${v.example.replaceAll('\n', '\\n')}`,
				),
			),
	],
]

const writeSummary = (summary: Summary): string => {
	const { components, groups, variables, services, remotes, ports, files, directories, secrets, packages, commands } =
		summary
	const sections: readonly Section[] = [
		['Components', components.map(c => entry(c.name, `${c.summary} (${c.why.join(' > ')})`))],
		...groups.map(group => describeGroup(group, variables)),
		[
			'Services, in the order of their start',
			services.map(s => entry(s.name, facts([`rc script ${s.rc}`, names('needs', s.needs), condition(s.when)]))),
		],
		[
			'Servers elsewhere',
			remotes.map(r => entry(r.name, `${r.description} (${facts([`at ${r.address}`, condition(r.when)])})`)),
		],
		[
			'Ports',
			ports.map(p =>
				entry(facts([`${p.port}/${p.protocol}`, p.public ? 'public' : undefined, condition(p.when)]), p.description),
			),
		],
		[
			'Files',
			files.map(f =>
				entry(
					f.path,
					facts([f.component, f.format, `${f.owner} ${f.mode}`, names('tells', f.notify), condition(f.when)]),
				),
			),
		],
		[
			'Directories',
			directories.map(d => entry(d.path, facts([d.component, `${d.owner} ${d.mode}`, condition(d.when)]))),
		],
		[
			'Secrets, kept on the dataset',
			secrets.map(s =>
				entry(facts([s.from === null ? s.name : `${s.name} (or ${s.from})`, condition(s.when)]), s.description),
			),
		],
		['Packages', packages.map(p => entry(p.origin, p.reason))],
		['Commands in the jail', commands.map(c => entry(`cook ${c.name}`, c.summary))],
	]
	const head = `${summary.name} ${summary.version}\n${wrap('', summary.summary)}\n`
	return head + sections.map(([title, entries]) => section(title, entries)).join('')
}

/** `flavourist show NAME`: what the flavour is made of, and why. */
export const show = async (
	name: string,
	options: { readonly flavours?: string; readonly json?: boolean },
): Promise<number> => {
	const summary = summarisePlan(await loadPlan(options.flavours, name))
	console.log(options.json ? JSON.stringify(summary, undefined, '\t') : writeSummary(summary).trimEnd())
	return 0
}
