import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jailAddress, placeHosts } from './addresses.ts'
import type { Jail } from './jail.ts'
import type { Partner } from './partner.ts'
import { bootHealthy, PotJail } from './pot-jail.ts'
import type { Ran } from './run.ts'
import { scriptEnvironment } from './script-environment.ts'
import { type Folders, type Stage, setStage } from './stage.ts'
import { startPartners } from './start-partners.ts'
import type { Subject } from './subject.ts'

export interface RehearsalOptions {
	/** Versions of what is in the cache in several, by name; else the newest. */
	readonly versions?: ReadonlyMap<string, string>
	/** Seconds in which a partner must be ready, and everything reachable when cables are mended. */
	readonly patience?: number
	/** One of the same subject, whose images can be taken. */
	readonly like?: Rehearsal
}

/** A rehearsal under way: one host, the flavour's pot, and the partners that its variables point to. */
export class Rehearsal {
	readonly subject: Subject
	readonly stage: Stage
	readonly pot: PotJail
	readonly partners: readonly Partner[]
	readonly patience: number
	readonly #another: (like: Rehearsal) => Promise<Rehearsal>
	#beside: Promise<Rehearsal> | undefined
	#booted: Promise<Rehearsal> | undefined
	/** The trace of the programs that a boot executed, when it was traced. */
	executed = ''
	/** The services' processes at the moment before the partners came back. */
	processesBefore = ''

	private constructor(
		subject: Subject,
		stage: Stage,
		partners: readonly Partner[],
		patience: number,
		another: (like: Rehearsal) => Promise<Rehearsal>,
	) {
		this.subject = subject
		this.stage = stage
		this.partners = partners
		this.patience = patience
		this.#another = another
		// a pot gets a new network at each start
		const station = () => stage.network.plug('jail', jailAddress)
		this.pot = new PotJail(subject, { layers: '/mnt/layers', dataset: '/mnt/dataset', station }, stage)
	}

	/** Sets the stage and starts the partners; their cables are cut. */
	static async begin(subject: Subject, folders: Folders, options: RehearsalOptions = {}): Promise<Rehearsal> {
		const { versions = new Map(), patience = 30 } = options
		const hosts = placeHosts(subject.partners)
		const stage = await setStage(folders, hosts)
		try {
			const chosen = [...versions].map(([name, version]) => `${name} ${version}\n`).join('')
			await stage.write('/mnt/layers/freebsd/var/db/flavourist/versions', chosen)
			// what the command `partner` is made of
			for (const [name, place] of [
				['partner', 'bin/partner'],
				['cables.sh', 'cables.sh'],
			] as const)
				await cp(join(folders.rehearsal, 'sandbox', name), stage.outside.path(`/mnt/host/${place}`))
			await Promise.all([...subject.texts].map(([path, text]) => stage.write(`/mnt/checks/${path}`, text)))
			const partners = await startPartners(stage, subject, hosts, patience, options.like?.partners)
			const another = (like: Rehearsal) => Rehearsal.begin(subject, folders, { ...options, like })
			return new Rehearsal(subject, stage, partners, patience, another)
		} catch (error) {
			await stage.outside.end()
			throw error
		}
	}

	get jail(): Jail {
		return this.pot.jail
	}

	build(): Promise<void> {
		return this.pot.build()
	}

	/** Starts the jail as `pot start` does; it must end healthy. `layer` names the jail; `traced` keeps a trace of it. */
	async boot(layer: string, traced = false): Promise<void> {
		// they may put something on the dataset, as an administrator would before the first start
		const programs = this.partners.filter(({ plan }) => 'program' in plan.runs)
		await Promise.allSettled(programs.map(({ serving }) => serving))
		await bootHealthy(this.pot, layer, traced)
		if (traced) this.executed = await readFile(this.jail.path('/tmp/executed'), 'utf8').catch(() => '')
		const words = (await this.jail.enter()).join(' ')
		await this.stage.write('/mnt/host/bin/jail', `#!/bin/sh\nexec ${words} "$@"\n`, 0o755)
	}

	/**
	 * A second rehearsal of the same: another host, another jail from this one's image, other partners, which were there
	 * when it was booted. What changes the jail is tried in it, at the same time.
	 */
	beside(): Promise<Rehearsal> {
		this.#beside ??= this.#another(this)
		this.#booted ??= this.#beside.then(async other => {
			await other.pot.takeImage(this.pot)
			await other.mendCables()
			await other.boot('first', true)
			return other
		})
		return this.#booted
	}

	stop(): Promise<void> {
		return this.pot.stop()
	}

	/** Runs cook in the jail, as an operator would. */
	cook(...words: readonly string[]): Promise<Ran> {
		return this.pot.cook(...words)
	}

	/** Mends the cables of all partners. */
	mendCables(): Promise<void> {
		return this.stage.network.mend(this.partners.map(({ station }) => station))
	}

	/** Runs a component's check on the host, outside the jail, with these values of the variables. */
	async check(script: string, resolved: ReadonlyMap<string, string> = this.subject.resolved): Promise<Ran> {
		const ran = await this.stage.outside.run(['sh', '-eu', `/mnt/checks/${script}`], {
			env: scriptEnvironment(resolved),
			timeout: 60,
		})
		if (ran.exitCode === 0) return ran
		// one that fails half-way may have left a cable cut
		await this.mendCables()
		const ended = await Promise.all(this.partners.map(partner => partner.ended()))
		return { ...ran, output: [ran.output, ...ended.filter(text => text !== undefined)].join('\n') }
	}

	/** Every value that must stay secret, the longest first. */
	async secrets(): Promise<readonly string[]> {
		const folder = this.stage.outside.path('/mnt/dataset/secrets')
		const values = this.subject.secretVariables.map(name => this.subject.given.get(name) ?? '')
		for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
			if (entry.isFile()) values.push(await readFile(`${folder}/${entry.name}`, 'utf8'))
		}
		return values.map(v => v.trim()).filter(v => v.length >= 6)
	}

	/** Ends the second rehearsal. */
	async endBeside(): Promise<void> {
		await (await this.#beside?.catch(() => undefined))?.end()
	}

	async end(): Promise<void> {
		await Promise.all([this.stage.outside.end(), this.endBeside()])
	}
}
