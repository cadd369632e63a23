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

const section = (title: string, lines: readonly string[]): string =>
	lines.length === 0 ? '' : `\n${title}\n${lines.join('\n')}\n`

const paragraph = (head: string, text: string): string => `  ${head}\n${wrap('      ', text)}`

const asText = (s: ReturnType<typeof summarise>): string =>
	[
		`${s.name} ${s.version}\n${wrap('', s.summary)}\n`,
		section(
			'Components',
			s.components.map(c => paragraph(c.name, `${c.summary} (${c.why.join(' > ')})`)),
		),
		section(
			'Variables',
			s.variables.map(v => {
				const fallback = v.required ? 'required' : (v.defaultFrom ?? v.default ?? 'optional')
				return paragraph(`${v.name} (${fallback})`, `${v.description} Wants ${v.want}; for example ${v.example}`)
			}),
		),
		section(
			'Services, in the order of their start',
			s.services.map(
				v => `  ${v.name.padEnd(20)} rc ${v.rc}${v.needs.length > 0 ? `, needs ${v.needs.join(', ')}` : ''}`,
			),
		),
		section(
			'Ports',
			s.ports.map(p => paragraph(`${p.port}/${p.protocol}${p.public ? ', public' : ''}`, p.description)),
		),
		section(
			'Files',
			s.files.map(
				f =>
					`  ${f.path}\n      ${f.component}, ${f.format}, ${f.owner} ${f.mode}${f.notify.length > 0 ? `, tells ${f.notify.join(', ')}` : ''}`,
			),
		),
		section(
			'Directories',
			s.directories.map(d => `  ${d.path}\n      ${d.component}, ${d.owner} ${d.mode}`),
		),
		section(
			'Secrets, kept on the dataset',
			s.secrets.map(x => paragraph(`${x.name}${x.from === null ? '' : ` (or ${x.from})`}`, x.description)),
		),
		section(
			'Packages',
			s.packages.map(p => paragraph(p.origin, p.reason)),
		),
		section(
			'Commands in the jail',
			s.commands.map(c => paragraph(`cook ${c.name}`, c.summary)),
		),
	].join('')

/** `flavourist show NAME`: what the flavour is made of, and why. */
export const show = async (
	name: string,
	options: { readonly flavours?: string; readonly json: boolean },
): Promise<number> => {
	const summary = summarise(planOf(await loadDefinitions(options.flavours), name))
	console.log(options.json ? JSON.stringify(summary, undefined, '\t') : asText(summary).trimEnd())
	return 0
}
