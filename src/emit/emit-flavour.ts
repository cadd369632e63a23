import { InternalError } from '../errors.ts'
import type { Plan } from '../plan/plan.ts'
import { emitRendererLibrary } from '../template/emit-renderer-library.ts'
import { emitTypeChecks } from '../variables/emit-type-checks.ts'
import { emitBuildScript } from './emit-build-script.ts'
import { emitFlavourTables } from './emit-flavour-tables.ts'
import { emitHelp } from './emit-help.ts'
import { emitPotFiles } from './emit-pot-files.ts'
import { emitReadme } from './emit-readme.ts'
import { emitRenderers, type Renderer } from './emit-renderers.ts'
import type { EmittedFile } from './emitted-file.ts'
import { stepPath } from './names.ts'
import { scopeOf } from './scope.ts'

const plain = (path: string, text: string): EmittedFile => ({ path, text, mode: 0o644 })
const program = (path: string, text: string): EmittedFile => ({ path, text, mode: 0o755 })

/** The hand-written parts of cook, and rc's script with the services that it starts. */
const bootstrapFiles = (plan: Plan, bootstrap: ReadonlyMap<string, string>): readonly EmittedFile[] =>
	[...bootstrap].flatMap(([path, text]) => {
		switch (path.split('/')[0]) {
			case 'cook':
				return [program('bin/cook', text)]
			case 'lib':
				return [plain(`share/cook/${path}`, text)]
			case 'bin':
				return [program(`share/cook/${path}`, text)]
			case 'rc.d':
				return [
					program(
						`etc/${path}`,
						text.replace('@services@', () => plan.services.map(s => s.rc).join(' ')),
					),
				]
			default:
				return []
		}
	})

const stepFiles = (plan: Plan): readonly EmittedFile[] => {
	const scripts = new Map<string, EmittedFile>()
	const add = (component: string, script: string): void => {
		const text = plan.texts.get(`${component}/${script}`)
		if (text === undefined) throw new InternalError(`no text of ${component}/${script}`)
		const path = `share/cook/steps/${stepPath(component, script)}`
		scripts.set(path, plain(path, text))
	}
	for (const s of plan.steps) add(s.component, s.script)
	for (const s of plan.services) if (s.check !== undefined) add(s.component, s.check)
	return [...scripts.values()]
}

const programFiles = (plan: Plan): readonly EmittedFile[] =>
	[...plan.texts].flatMap(([path, text]) => {
		const match = /^([^/]+)\/programs\/(.+)$/.exec(path)
		return match === null ? [] : [plain(`share/cook/programs/${match[1]}/${match[2]}`, text)]
	})

const rendererFiles = (renderers: readonly Renderer[]): readonly EmittedFile[] =>
	renderers.map(r => plain(`share/cook/files/${r.name}.sh`, r.text))

/**
 * A plan as the files of a pot flavour in potluck's layout, sorted by path: same plan, same bytes.
 * Throws a UserError with every fault of every template. `bootstrap` holds src/bootstrap by relative path.
 */
export const emitFlavour = async (
	plan: Plan,
	bootstrap: ReadonlyMap<string, string>,
): Promise<readonly EmittedFile[]> => {
	const name = plan.flavour.potname
	const scope = scopeOf(plan)
	const renderers = await emitRenderers(plan, scope)
	const build = bootstrap.get('build.sh')
	if (build === undefined) throw new InternalError('the bootstrap has no build.sh')
	const local = [
		...bootstrapFiles(plan, bootstrap),
		plain('share/cook/lib/types.sh', emitTypeChecks(plan.variables.map(v => v.type))),
		plain('share/cook/lib/render.sh', emitRendererLibrary()),
		plain('share/cook/flavour.sh', emitFlavourTables(plan, scope, renderers)),
		plain('share/cook/help.txt', emitHelp(plan)),
		...rendererFiles(renderers),
		...stepFiles(plan),
		...programFiles(plan),
	]
	const changelog = plan.texts.get(`${plan.flavour.name}/CHANGELOG.md`)
	return [
		...emitPotFiles(plan),
		program(`${name}.sh`, emitBuildScript(plan, build)),
		plain('README.md', emitReadme(plan)),
		plain('CHANGELOG.md', changelog ?? `${plan.flavour.version}\n\n* First version.\n`),
		...local.map(file => ({ ...file, path: `${name}.d/local/${file.path}` })),
	].sort((a, b) => (a.path < b.path ? -1 : 1))
}
