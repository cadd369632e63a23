import { exampleOf } from '../emit/example-of.ts'
import { groupVariables } from '../emit/group-variables.ts'
import { jailPath } from '../emit/names.ts'
import type { Condition } from '../model/definition.ts'
import type { Plan } from '../plan/plan.ts'
import { describeType } from '../variables/describe-type.ts'

/** The resolved flavour as plain data: what `show --json` prints, and what its text is made of. */
export type Summary = ReturnType<typeof summarisePlan>

/** As a definition says it; null: always. */
const asWritten = (when: Condition | undefined): string | null =>
	when === undefined ? null : `${when.negated ? 'not ' : ''}${when.variable}`

export const summarisePlan = (plan: Plan) => ({
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
	deprecated: plan.oldNames.map(({ name, replacedBy }) => ({ name, replacedBy })),
	groups: groupVariables(plan).map(({ name, summary, notes, variables }) => ({
		name,
		summary,
		notes,
		variables: variables.map(variable => variable.name),
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
		when: asWritten(f.when),
	})),
	directories: plan.directories.map(d => ({
		name: d.name,
		component: d.component,
		path: jailPath(plan, d.path),
		owner: d.owner,
		mode: d.mode,
		when: asWritten(d.when),
	})),
	secrets: plan.secrets.map(s => ({
		name: s.name,
		component: s.component,
		description: s.description,
		from: s.from ?? null,
		when: asWritten(s.when),
	})),
	services: plan.services.map(s => ({
		name: s.name,
		component: s.component,
		rc: s.rc,
		needs: s.needs,
		timeout: s.timeout,
		when: asWritten(s.when),
	})),
	remotes: plan.remotes.map(r => ({
		name: r.name,
		component: r.component,
		address: r.address,
		description: r.description,
		when: asWritten(r.when),
	})),
	ports: plan.ports.map(p => ({
		port: p.port,
		protocol: p.protocol,
		description: p.description,
		public: p.public,
		when: asWritten(p.when),
	})),
	commands: plan.steps.filter(s => s.moment === 'command').map(s => ({ name: s.command ?? '', summary: s.summary })),
})
