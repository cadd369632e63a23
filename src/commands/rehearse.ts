import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { jailPath } from '../emit/names.ts'
import { UserError } from '../errors.ts'
import { isWanted } from '../plan/is-wanted.ts'
import type { Plan } from '../plan/plan.ts'
import { jailAddress } from '../rehearsal/addresses.ts'
import { Rehearsal } from '../rehearsal/rehearsal.ts'
import { requireMachine } from '../rehearsal/require-machine.ts'
import { rowsOf } from '../rehearsal/rows.ts'
import type { Subject } from '../rehearsal/subject.ts'
import { workThrough } from '../rehearsal/work-through.ts'
import { checkEnvironment } from '../variables/check-environment.ts'
import { emit } from './build.ts'
import { loadDefinitions, packageRoot, planOf } from './context.ts'
import { type Environment, readEnvironment } from './read-environment.ts'
import { showProgress } from './show-progress.ts'

export interface RehearseOptions {
	readonly envFile: string
	readonly keep?: boolean
	readonly exec?: string
	readonly json?: boolean
	/** `name=version` of things in the cache, for the stand-ins of ports. */
	readonly use: readonly string[]
	readonly flavours?: string
}

/** Where `scripts/setup` puts what rehearsals need and Debian does not package. */
export const cacheFolder = (env: NodeJS.ProcessEnv): string =>
	env['FLAVOURIST_CACHE'] ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'flavourist')

const placed = (given: ReadonlyMap<string, string>): ReadonlyMap<string, { value: string; at: string }> =>
	new Map([...given].map(([name, value]) => [name, { value, at: name }]))

/** What a rehearsal needs to know of a flavour, with these values. */
export const subjectOf = (plan: Plan, files: readonly EmittedFile[], { given, resolved }: Environment): Subject => {
	const booleans = new Set(plan.variables.filter(v => v.type.name === 'boolean').map(v => v.name))
	const wanted = <T extends Pick<Plan['files'][number], 'when'>>(items: readonly T[]): readonly T[] =>
		items.filter(item => isWanted(item.when, resolved, booleans))
	return {
		potname: plan.flavour.potname,
		files,
		given,
		resolved,
		secretVariables: plan.variables.filter(v => v.secret).map(v => v.name),
		ownedFiles: wanted(plan.files).map(f => jailPath(plan, f.path)),
		keptFolders: [
			'secrets',
			'cook',
			...plan.directories.filter(d => !d.path.startsWith('/') && d.owner === 'root:wheel').map(d => d.path),
		],
		services: wanted(plan.services),
		ports: wanted(plan.ports),
		resolve: other => checkEnvironment(plan.variables, placed(other)).values,
		partners: [],
		checks: wanted(plan.checks).map(c => ({
			id: c.name,
			title: c.title,
			script: `${c.component}/${c.script}`,
			phase: c.phase,
		})),
		texts: plan.texts,
	}
}

const untilInterrupted = (): Promise<void> =>
	new Promise(resolve => {
		process.once('SIGINT', () => resolve())
		process.once('SIGTERM', () => resolve())
	})

const tellHowToUse = ({ jail, stage }: Rehearsal, tell: (text: string) => void): void => {
	const [inside, outside] = [String(jail.pid), String(stage.outside.pid)]
	tell(`
The jail is running. From another terminal, as root:
  enter it     nsenter -t ${inside} -m -u -i -n -p
  reach it     nsenter -t ${outside} -n curl -k --connect-to ::${jailAddress}: https://DOMAIN/
  its dataset  /proc/${outside}/root/mnt/dataset
End it with ctrl-C here (or: kill ${process.pid}).`)
}

/** Reads `name=version`, and refuses what is not in the cache: the newest would be taken without a word. */
const parseVersions = async (words: readonly string[], cache: string): Promise<ReadonlyMap<string, string>> => {
	const versions = new Map<string, string>()
	const there = await readdir(cache).catch((): string[] => [])
	for (const word of words) {
		const [, name, version] = /^([a-z0-9_-]+)=([0-9][A-Za-z0-9.]*)$/.exec(word) ?? []
		if (name === undefined || version === undefined)
			throw new UserError(`--use wants name=version, got ${JSON.stringify(word)}`)
		if (!there.includes(`${name}-${version}`)) {
			const known = there.filter(entry => entry.startsWith(`${name}-`)).map(entry => entry.slice(name.length + 1))
			throw new UserError(`there is no ${name} ${version} in ${cache}; there is: ${known.join(', ') || 'none'}`)
		}
		versions.set(name, version)
	}
	return versions
}

/** `flavourist rehearse NAME`: exit 0 only when every row of the table holds. */
export const rehearse = async (name: string, options: RehearseOptions): Promise<number> => {
	const plan = planOf(await loadDefinitions(options.flavours), name)
	const environment = await readEnvironment(plan, options.envFile)
	const cache = cacheFolder(process.env)
	const folders = { rehearsal: join(packageRoot, 'src/rehearsal'), ports: join(packageRoot, 'flavours/ports'), cache }
	await requireMachine(
		folders,
		plan.packages.map(p => p.origin),
	)
	const subject = subjectOf(plan, await emit(plan), environment)
	const rehearsal = await Rehearsal.begin(subject, folders, await parseVersions(options.use, cache))
	const stop = (signal: NodeJS.Signals): void => {
		void rehearsal.end().then(() => process.exit(signal === 'SIGINT' ? 130 : 143))
	}
	process.on('SIGINT', stop).on('SIGTERM', stop)
	try {
		const progress = showProgress(options.json === true)
		const results = await workThrough(rowsOf(subject), rehearsal, progress, () => performance.now())
		let ok = results.every(r => r.ok)
		if (options.exec !== undefined) {
			const { exitCode, output } = await rehearsal.jail.exec(['sh', '-c', options.exec])
			// what a program reads from standard output is the table alone
			;(options.json ? process.stderr : process.stdout).write(output)
			ok &&= exitCode === 0
		}
		progress.end(results)
		if (options.keep) {
			tellHowToUse(rehearsal, options.json ? console.error : console.log)
			process.off('SIGINT', stop).off('SIGTERM', stop)
			await untilInterrupted()
		}
		return ok ? 0 : 1
	} catch (error) {
		throw error instanceof UserError
			? error
			: new UserError(`the rehearsal broke off: ${String(error)}`, { cause: error })
	} finally {
		await rehearsal.end()
	}
}
