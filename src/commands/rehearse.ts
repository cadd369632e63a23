import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../errors.ts'
import type { Plan } from '../plan/plan.ts'
import { jailAddress } from '../rehearsal/addresses.ts'
import { RowFailure } from '../rehearsal/failure.ts'
import { Rehearsal } from '../rehearsal/rehearsal.ts'
import { requireMachine } from '../rehearsal/require-machine.ts'
import { rowsOf } from '../rehearsal/rows.ts'
import type { Folders } from '../rehearsal/stage.ts'
import type { PartnerPlan } from '../rehearsal/subject.ts'
import { workThrough } from '../rehearsal/work-through.ts'
import { emit } from './build.ts'
import { cacheFolder } from './cache-folder.ts'
import { loadDefinitions, packageRoot, planOf } from './context.ts'
import { partnersOf } from './partners-of.ts'
import { readEnvironment } from './read-environment.ts'
import { showProgress } from './show-progress.ts'
import { subjectOf } from './subject-of.ts'

export interface RehearseOptions {
	readonly envFile: string
	readonly keep?: boolean
	readonly exec?: string
	readonly json?: boolean
	/** `name=version` of things in the cache, for the stand-ins of ports. */
	readonly use: readonly string[]
	readonly flavours?: string
}

/** The folders that rehearsals work from. */
export const rehearsalFolders = (env: NodeJS.ProcessEnv): Folders => ({
	rehearsal: join(packageRoot, 'src/rehearsal'),
	ports: join(packageRoot, 'flavours/ports'),
	cache: cacheFolder(env),
})

/** The files `needs` of the components whose programs run as partners. */
const needsOf = ({ texts }: Plan, partners: readonly PartnerPlan[]): ReadonlyMap<string, string> => {
	const programs = partners.flatMap(({ runs }) => ('program' in runs ? [runs.program] : []))
	const files = new Set(programs.map(program => `${program.slice(0, program.indexOf('/'))}/partners/needs`))
	return new Map([...texts].filter(([path]) => files.has(path)))
}

const untilInterrupted = (): Promise<void> =>
	new Promise(resolve => {
		process.once('SIGINT', () => resolve())
		process.once('SIGTERM', () => resolve())
	})

const tellHowToUse = ({ jail, partners, stage }: Rehearsal, tell: (text: string) => void): void => {
	const [inside, outside] = [String(jail.pid), String(stage.outside.pid)]
	const others = partners.map(
		({ plan, station, pid }) =>
			`\n  partner ${plan.name}, ${plan.host} ${station.address}: nsenter -t ${pid()} -m -u -i -n -p`,
	)
	tell(`
The jail is running. From another terminal, as root:
  enter it     nsenter -t ${inside} -m -u -i -n -p
  reach it     nsenter -t ${outside} -n curl -k --connect-to ::${jailAddress}: https://DOMAIN/
  its dataset  /proc/${outside}/root/mnt/dataset${others.join('')}
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
	const loaded = await loadDefinitions(options.flavours)
	const plan = planOf(loaded, name)
	const environment = await readEnvironment(plan, options.envFile)
	const { partners, plans } = await partnersOf(loaded, plan, environment.resolved)
	const subject = subjectOf(plan, await emit(plan), environment, partners)
	const folders = rehearsalFolders(process.env)
	await requireMachine(
		folders,
		[plan, ...plans].flatMap(({ packages }) => packages.map(p => p.origin)),
		needsOf(plan, partners),
	)
	const versions = await parseVersions(options.use, folders.cache)
	const rehearsal = await Rehearsal.begin(subject, folders, { versions })
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
			await rehearsal.endBeside()
			tellHowToUse(rehearsal, options.json ? console.error : console.log)
			process.off('SIGINT', stop).off('SIGTERM', stop)
			await untilInterrupted()
		}
		return ok ? 0 : 1
	} catch (error) {
		if (!(error instanceof RowFailure)) throw error
		// --exec and --keep want a jail that runs; the rows have told why there is none
		console.error(`flavourist: ${error.message}`)
		return 1
	} finally {
		await rehearsal.end()
	}
}
