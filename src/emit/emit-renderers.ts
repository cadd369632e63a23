import { type Issue, UserError } from '../errors.ts'
import type { FormatName, OwnedFile } from '../model/definition.ts'
import type { Plan, Planned } from '../plan/plan.ts'
import { checkSkeleton } from '../template/check-skeleton.ts'
import { compileTemplate } from '../template/compile-template.ts'
import { emitRenderer } from '../template/emit-renderer.ts'
import type { Scope } from '../template/scope.ts'
import { holesOf, type Tree } from '../template/tree.ts'
import { shName } from './names.ts'

/** A template that was compiled and proven: its sh function and what it holds. */
export interface Renderer {
	readonly name: string
	readonly text: string
	/** Does a secret occur in it? */
	readonly secret: boolean
}

const partialsOf = (plan: Plan, component: string): ReadonlyMap<string, { file: string; text: string }> => {
	const partials = new Map<string, { file: string; text: string }>()
	for (const [path, text] of plan.texts) {
		const match = /^([^/]+)\/partials\/(.+)\.hbs$/.exec(path)
		if (match?.[1] === undefined || match[2] === undefined) continue
		partials.set(`${match[1]}/${match[2]}`, { file: path, text })
		if (match[1] === component) partials.set(match[2], { file: path, text })
	}
	return partials
}

const compile = async (
	plan: Plan,
	scope: Scope,
	component: string,
	file: string,
	text: string,
	format: FormatName,
): Promise<{ tree: Tree; issues: readonly Issue[] }> => {
	const { tree, issues } = compileTemplate({ file, text, partials: partialsOf(plan, component) }, format, scope)
	return { tree, issues: issues.length > 0 ? issues : await checkSkeleton(tree, format, scope) }
}

const compileFile = async (plan: Plan, scope: Scope, file: Planned<OwnedFile>) => {
	const path = `${file.component}/${file.template}`
	const text = plan.texts.get(path)
	if (text === undefined) return { renderer: undefined, issues: [{ at: path, want: 'a template', got: 'nothing' }] }
	const { tree, issues } = await compile(plan, scope, file.component, path, text, file.format)
	const secret = holesOf(tree).some(name => scope.get(name)?.type.name === 'secret')
	const open = secret && !file.mode.endsWith('0')
	const renderer = { name: file.name, text: emitRenderer(tree, shName('render', file.name)), secret }
	return { renderer, issues: open ? [...issues, openSecret(file)] : issues }
}

const openSecret = (file: OwnedFile): Issue => ({
	at: `${file.at.file}:${file.at.line} [${file.at.section}] mode`,
	want: 'a mode that others cannot read, since the template holds a secret',
	got: file.mode,
	next: "write 0640 with the service's group as owner",
})

/**
 * Compiles the template of every file, and what stands in the services' health addresses.
 * Throws a UserError with every fault of every template.
 */
export const emitRenderers = async (plan: Plan, scope: Scope): Promise<readonly Renderer[]> => {
	const issues: Issue[] = []
	const renderers: Renderer[] = []
	for (const file of plan.files) {
		const result = await compileFile(plan, scope, file)
		issues.push(...result.issues)
		if (result.renderer !== undefined) renderers.push(result.renderer)
	}
	for (const service of plan.services) {
		if (service.health.kind !== 'http') continue
		const at = `${service.at.file}:${service.at.line} [${service.at.section}] health`
		const { tree, issues: faults } = await compile(plan, scope, service.component, at, service.health.url, 'text')
		issues.push(...faults)
		renderers.push({
			name: `health-${service.name}`,
			text: emitRenderer(tree, shName('health', service.name)),
			secret: false,
		})
	}
	if (issues.length > 0) throw new UserError(`${plan.flavour.name} cannot be built`, { issues })
	return renderers
}
