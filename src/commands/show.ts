import { exampleOf } from '../emit/example-of.ts'
import { jailPath } from '../emit/names.ts'
import { wrap } from '../emit/wrap.ts'
import type { Plan } from '../plan/plan.ts'
import { describeType } from '../variables/describe-type.ts'
import { loadDefinitions, planOf } from './context.ts'

/** The resolved flavour as plain data: what `--json` prints, and what the text is made of. */
const summarise = (plan: Plan) => ({
	name: plan.flavour.name,
	version: plan.flavour.version,
	summary: plan.flavour.summary,
	dataset: plan.flavour.dataset,
	components: plan.components.map(({ component, why }) => ({ name: component.name, summary: component.summary, why })),
	variables: plan.variables.map(v => ({
		name: v.name,
		component: v.component,
		type: `${v.type.list ? 'list of ' : ''}${v.type.name}`,
		want: describeType(v.type, v.limits),
		required: v.required,
		default: v.default ?? null,
		defaultFrom: v.defaultFrom ?? null,
		description: v.description,
		example: exampleOf(v),
	})),
	packages: plan.packages.map(({ origin, reason }) => ({ origin, reason })),
	files: plan.files.map(f => ({
		name: f.name,
		component: f.component,
		path: jailPath(plan, f.path),
		format: f.format,
		owner: f.owner,
		mode: f.mode,
		notify: f.notify,
	})),
	directories: plan.directories.map(d => ({
		name: d.name,
		component: d.component,
		path: jailPath(plan, d.path),
		owner: d.owner,
		mode: d.mode,
	})),
	secrets: plan.secrets.map(s => ({
		name: s.name,
		component: s.component,
		description: s.description,
		from: s.from ?? null,
	})),
	services: plan.services.map(s => ({
		name: s.name,
		component: s.component,
		rc: s.rc,
		needs: s.needs,
		timeout: s.timeout,
	})),
	ports: plan.ports.map(p => ({ port: p.port, protocol: p.protocol, description: p.description, public: p.public })),
	commands: plan.steps.filter(s => s.moment === 'command').map(s => ({ name: s.command ?? '', summary: s.summary })),
})

type Summary = ReturnType<typeof summarise>

/** What a heading is followed by: paragraphs with their first line further out. */
const paragraph = (head: string, ...texts: readonly string[]): string =>
	[wrap('  ', head), ...texts.map(text => wrap('      ', text))].join('\n')

const section = (title: string, paragraphs: readonly string[]): string =>
	paragraphs.length === 0 ? '' : `\n${title}\n${paragraphs.join('\n')}\n`

const describeDefault = ({ required, defaultFrom, default: fallback }: Summary['variables'][number]): string => {
	if (required) return 'required'
	if (defaultFrom !== null) return `default: the value of ${defaultFrom}`
	return fallback === null ? 'optional' : `default: ${fallback}`
}

const listed = (word: string, names: readonly string[]): string =>
	names.length > 0 ? `, ${word} ${names.join(', ')}` : ''

const writeSummary = (summary: Summary): string =>
	[
		`${summary.name} ${summary.version}\n${wrap('', summary.summary)}\n`,
		section(
			'Components',
			summary.components.map(c => paragraph(c.name, `${c.summary} (${c.why.join(' > ')})`)),
		),
		section(
			'Variables',
			summary.variables.map(v =>
				paragraph(v.name, v.description, `Wants ${v.want}; ${describeDefault(v)}. Example: ${v.example}`),
			),
		),
		section(
			'Services, in the order of their start',
			summary.services.map(s => paragraph(s.name, `rc script ${s.rc}${listed('needs', s.needs)}`)),
		),
		section(
			'Ports',
			summary.ports.map(p => paragraph(`${p.port}/${p.protocol}${p.public ? ', public' : ''}`, p.description)),
		),
		section(
			'Files',
			summary.files.map(f =>
				paragraph(f.path, `${f.component}, ${f.format}, ${f.owner} ${f.mode}${listed('tells', f.notify)}`),
			),
		),
		section(
			'Directories',
			summary.directories.map(d => paragraph(d.path, `${d.component}, ${d.owner} ${d.mode}`)),
		),
		section(
			'Secrets, kept on the dataset',
			summary.secrets.map(s => paragraph(`${s.name}${s.from === null ? '' : ` (or ${s.from})`}`, s.description)),
		),
		section(
			'Packages',
			summary.packages.map(p => paragraph(p.origin, p.reason)),
		),
		section(
			'Commands in the jail',
			summary.commands.map(c => paragraph(`cook ${c.name}`, c.summary)),
		),
	].join('')

/** `flavourist show NAME`: what the flavour is made of, and why. */
export const show = async (
	name: string,
	options: { readonly flavours?: string; readonly json: boolean },
): Promise<number> => {
	const summary = summarise(planOf(await loadDefinitions(options.flavours), name))
	console.log(options.json ? JSON.stringify(summary, undefined, '\t') : writeSummary(summary).trimEnd())
	return 0
}
