import { InternalError, type Issue, UserError } from '../errors.ts'
import { formatPlace } from '../model/format-place.ts'
import type { Plan } from '../plan/plan.ts'
import { emitRendererLibrary } from '../template/emit-renderer-library.ts'
import { callNames } from '../template/tree.ts'
import { emitTypeChecks } from '../variables/emit-type-checks.ts'
import { emitBuildScript } from './emit-build-script.ts'
import { emitFlavourTables } from './emit-flavour-tables.ts'
import { emitHelp } from './emit-help.ts'
import { emitMonitoring } from './emit-monitoring.ts'
import { emitPotFiles } from './emit-pot-files.ts'
import { emitReadme } from './emit-readme.ts'
import { emitRenderers } from './emit-renderers.ts'
import type { EmittedFile } from './emitted-file.ts'
import { findContradictions } from './find-contradictions.ts'
import { findTakenNames } from './find-taken-names.ts'
import { findUnsoundDefaults } from './find-unsound-defaults.ts'
import { stepPath } from './names.ts'
import { scopeOf } from './scope.ts'

const plain = (path: string, text: string): EmittedFile => ({ path, text, mode: 0o644 })
const program = (path: string, text: string): EmittedFile => ({ path, text, mode: 0o755 })

/** rc's script: it runs before the services that cook starts. */
const emitRcScript = (plan: Plan, text: string): string => {
	const names = [...new Set(plan.services.filter(({ before }) => before).map(({ rc }) => rc))]
	return text.replace(/^(.*)@services@(.*\n)/m, (_, before, after) =>
		names.length === 0 ? '' : `${before}${names.join(' ')}${after}`,
	)
}

/** The hand-written parts of cook; the build script stands beside the jail's own files. */
const bootstrapFiles = (plan: Plan, bootstrap: ReadonlyMap<string, string>): readonly EmittedFile[] =>
	[...bootstrap].flatMap(([path, text]) => {
		switch (path.split('/')[0]) {
			case 'build.sh':
				return []
			case 'cook':
				return [program('bin/cook', text)]
			case 'lib':
				return [plain(`share/cook/${path}`, text)]
			case 'bin':
				return [program(`share/cook/${path}`, text)]
			case 'rc.d':
				return [program(`etc/${path}`, emitRcScript(plan, text))]
			default:
				throw new InternalError(`nobody knows where ${path} of the bootstrap belongs`)
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
	for (const { component, script } of [...plan.steps, ...plan.remotes]) add(component, script)
	for (const { component, check } of plan.services) if (check !== undefined) add(component, check)
	return [...scripts.values()]
}

const programFiles = (plan: Plan): readonly EmittedFile[] =>
	[...plan.texts].flatMap(([path, text]) => {
		const [, component, rest] = /^([^/]+)\/programs\/(.+)$/.exec(path) ?? []
		return component === undefined ? [] : [plain(`share/cook/programs/${component}/${rest}`, text)]
	})

/** cook has no part that stands in for rc and stays in the foreground: such a flavour would never start. */
const refuseNomad = ({ flavour }: Plan): readonly Issue[] =>
	flavour.runsInNomad
		? [{ at: formatPlace(flavour.at, 'runs_in_nomad'), want: 'false: cook cannot run under Nomad yet', got: 'true' }]
		: []

/**
 * A plan as the files of a pot flavour in potluck's layout, sorted by path: same plan, same bytes.
 * Throws a UserError with every fault of every template. `bootstrap` holds src/bootstrap by relative path.
 */
export const emitFlavour = (plan: Plan, bootstrap: ReadonlyMap<string, string>): readonly EmittedFile[] => {
	const { name, potname, version } = plan.flavour
	const build = bootstrap.get('build.sh')
	if (build === undefined) throw new InternalError('the bootstrap has no build.sh')
	const written = bootstrapFiles(plan, bootstrap)
	const types = emitTypeChecks(plan.variables.map(({ type }) => type))
	const sourced = written.filter(({ path }) => path === 'bin/cook' || path.startsWith('share/cook/lib/'))
	const issues = [
		...refuseNomad(plan),
		...findUnsoundDefaults(plan),
		...findContradictions(plan),
		...findTakenNames(plan, [...sourced.map(({ text }) => text), types, emitRendererLibrary(new Set(callNames))]),
	]
	if (issues.length > 0) throw new UserError(`${name} cannot be built`, { issues })
	const scope = scopeOf(plan)
	const renderers = emitRenderers(plan, scope)
	const local = [
		...written,
		plain('share/cook/lib/types.sh', types),
		plain('share/cook/lib/render.sh', emitRendererLibrary(new Set(renderers.flatMap(({ calls }) => calls)))),
		plain('share/cook/flavour.sh', emitFlavourTables(plan, scope, renderers)),
		plain('share/cook/help.txt', emitHelp(plan)),
		...renderers.map(renderer => plain(`share/cook/files/${renderer.name}.sh`, renderer.text)),
		...stepFiles(plan),
		...programFiles(plan),
	]
	return [
		...emitPotFiles(plan),
		program(`${potname}.sh`, emitBuildScript(plan, build)),
		plain('README.md', emitReadme(plan)),
		...emitMonitoring(plan),
		plain('CHANGELOG.md', plan.texts.get(`${name}/CHANGELOG.md`) ?? `${version}\n\n* First version.\n`),
		...local.map(file => ({ ...file, path: `${potname}.d/local/${file.path}` })),
	].sort((a, b) => (a.path < b.path ? -1 : 1))
}
