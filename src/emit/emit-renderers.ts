import { InternalError, type Issue, UserError } from '../errors.ts'
import type { Condition, FormatName, OwnedFile, Remote, Service } from '../model/definition.ts'
import { formatPlace } from '../model/format-place.ts'
import type { Plan, Planned } from '../plan/plan.ts'
import { addExcerpts } from '../template/add-excerpts.ts'
import { emitRenderer } from '../template/emit-renderer.ts'
import { parseTemplate } from '../template/parse-template.ts'
import type { Scope } from '../template/scope.ts'
import { type CallName, callsOf, holesOf, type Tree } from '../template/tree.ts'
import { shName } from './names.ts'
import { proveTemplate } from './prove-template.ts'

/** A template that was compiled and proven: its sh function and what it holds. */
export interface Renderer {
	/** Of its file below share/cook/files, without `.sh`. */
	readonly name: string
	readonly text: string
	/** Does a secret occur in it? */
	readonly secret: boolean
	readonly calls: readonly CallName[]
}

interface Compiled {
	readonly renderer: Renderer
	readonly issues: readonly Issue[]
}

interface Template {
	readonly component: string
	/** For the places of issues. */
	readonly file: string
	readonly text: string
	readonly format: FormatName
	/** Of the part that it belongs to. */
	readonly when: Condition | undefined
}

/** The place of a component's text for issues: as its definition was found. */
const locate = ({ flavour, components }: Plan, component: string, path: string): string => {
	const owner = [flavour, ...components.map(one => one.component)].find(({ name }) => name === component)
	return `${owner?.folder ?? component}/${path}`
}

/** A component's own partials by name, all others by `component/name`. */
const partialsOf = (plan: Plan, component: string): ReadonlyMap<string, { file: string; text: string }> => {
	const partials = new Map<string, { file: string; text: string }>()
	for (const [key, text] of plan.texts) {
		const [, owner, path, name] = /^([^/]+)\/(partials\/(.+)\.hbs)$/.exec(key) ?? []
		if (owner === undefined || path === undefined || name === undefined) continue
		const partial = { file: locate(plan, owner, path), text }
		partials.set(`${owner}/${name}`, partial)
		if (owner === component) partials.set(name, partial)
	}
	return partials
}

/** Partials are compiled where a template puts them in: of one that no text names, at least its Handlebars is read. */
const findUnread = (plan: Plan): readonly Issue[] =>
	[...partialsOf(plan, plan.flavour.name)].flatMap(([name, { file, text }]) => {
		const named = name.slice(name.indexOf('/') + 1)
		const isNamed = [...plan.texts.values()].some(other => other !== text && other.includes(named))
		const { issue } = isNamed ? {} : parseTemplate({ file }, text)
		return issue === undefined ? [] : addExcerpts([issue], new Map([[file, text]]))
	})

const compile = (
	plan: Plan,
	scope: Scope,
	template: Template,
	address = false,
): { tree: Tree; issues: readonly Issue[] } => {
	const { component, format, when, ...source } = template
	const partials = partialsOf(plan, component)
	const given = when === undefined || when.negated ? undefined : when.variable
	return proveTemplate({ ...source, partials }, format, scope, {
		given,
		shared: component !== plan.flavour.name,
		address,
	})
}

const holdsSecret = (tree: Tree, scope: Scope): boolean => holesOf(tree).some(name => scope.get(name)?.secret)

const compileFile = (
	plan: Plan,
	scope: Scope,
	{ name, at, when, component, template, format, mode }: Planned<OwnedFile>,
) => {
	const text = plan.texts.get(`${component}/${template}`)
	if (text === undefined) throw new InternalError(`no text of ${component}/${template}`)
	const file = locate(plan, component, template)
	const { tree, issues } = compile(plan, scope, { component, file, text, format, when })
	const secret = holdsSecret(tree, scope)
	const openSecret: Issue = {
		at: formatPlace(at, 'mode'),
		want: 'a mode that others cannot read, since the template holds a secret',
		got: mode,
		next: "write 0640 with the service's group as owner",
	}
	const renderer = { name, text: emitRenderer(tree, shName('render', name)), secret, calls: callsOf(tree) }
	return { renderer, issues: secret && !mode.endsWith('0') ? [...issues, openSecret] : issues }
}

/** An address that cook asks or shows. No secret can: in plain text a value must be harmless in a bare word. */
const compileAddress = (
	plan: Plan,
	scope: Scope,
	{ name, at, when, component }: Planned<Service> | Planned<Remote>,
	key: 'health' | 'address',
	text: string,
): Compiled => {
	const prefix = key === 'health' ? 'health' : 'remote'
	const file = formatPlace(at, key)
	const { tree, issues } = compile(plan, scope, { component, file, text, format: 'text', when }, key === 'address')
	// a dot, so that no file of the flavour has this name
	return {
		renderer: {
			name: `${name}.${prefix}`,
			text: emitRenderer(tree, shName(prefix, name)),
			secret: false,
			calls: callsOf(tree),
		},
		issues,
	}
}

/**
 * Compiles the template of every file, and the addresses of services and remote servers.
 * Throws a UserError with every fault of every template.
 */
export const emitRenderers = (plan: Plan, scope: Scope): readonly Renderer[] => {
	const compiled: readonly Compiled[] = [
		...plan.files.map(file => compileFile(plan, scope, file)),
		...plan.services.flatMap(service =>
			service.health.kind === 'http' ? [compileAddress(plan, scope, service, 'health', service.health.url)] : [],
		),
		...plan.remotes.map(remote => compileAddress(plan, scope, remote, 'address', remote.address)),
	]
	const issues = [...compiled.flatMap(one => one.issues), ...findUnread(plan)]
	if (issues.length > 0) throw new UserError(`${plan.flavour.name} cannot be built`, { issues })
	return compiled.map(({ renderer }) => renderer)
}
