import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InternalError } from '../errors.ts'
import { jailAddress, placeHosts } from './addresses.ts'
import type { Jail } from './jail.ts'
import type { Partner } from './partner.ts'
import { bootHealthy, PotJail } from './pot-jail.ts'
import type { Row } from './row.ts'
import type { Ran } from './run.ts'
import { scriptEnvironment } from './script-environment.ts'
import { copyTree, type Folders, type Stage, setStage } from './stage.ts'
import { startPartners } from './start-partners.ts'
import type { Subject } from './subject.ts'

const patience = 30

export interface RehearsalOptions {
	/** Versions of what is in the cache in several, by name; else the newest. */
	readonly versions?: ReadonlyMap<string, string>
	/** Seconds in which a partner must be ready, and everything reachable when cables are mended; 30 when not said. */
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
	readonly #options: RehearsalOptions
	readonly #expected = new Set<Row['with']>()
	readonly #twin: PotJail
	#beside: Promise<Rehearsal> | undefined
	#copied: Promise<void> | undefined
	/** What `cook status --json` said at the end of the last boot. */
	statusAtBoot = ''
	/** The services' processes at the moment before the partners came back. */
	processesBefore = ''

	private constructor(subject: Subject, stage: Stage, partners: readonly Partner[], options: RehearsalOptions) {
		this.subject = subject
		this.stage = stage
		this.partners = partners
		this.patience = options.patience ?? patience
		this.#options = options
		// a pot gets a new network at each start
		const station = () => stage.network.plug('jail', jailAddress)
		this.pot = new PotJail(subject, { layers: '/mnt/layers', dataset: '/mnt/dataset', station }, stage)
		const cut = () => stage.network.plug('twin', jailAddress, false)
		this.#twin = new PotJail(
			subject,
			{ layers: '/mnt/twin/layers', dataset: '/mnt/twin/dataset', station: cut, nice: true },
			stage,
		)
	}

	/** Sets the stage and starts the partners; their cables are cut. */
	static async begin(subject: Subject, folders: Folders, options: RehearsalOptions = {}): Promise<Rehearsal> {
		const { versions = new Map(), like } = options
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
			// what partners have made for each other, as the certificates of an authority
			if (like !== undefined) {
				await like.#programs()
				await copyTree(like.stage, '/mnt/state', stage, '/mnt/state')
				await copyTree(like.stage, '/mnt/layers/image', stage, '/mnt/layers/image')
			}
			const limit = options.patience ?? patience
			const partners = await startPartners(stage, subject, hosts, limit, like?.partners)
			return new Rehearsal(subject, stage, partners, options)
		} catch (error) {
			await stage.outside.end()
			throw error
		}
	}

	get jail(): Jail {
		return this.pot.jail
	}

	/** Makes the image, and has the second rehearsal begin where it is expected. */
	async build(): Promise<void> {
		await this.pot.build()
		if (this.#expected.has('beside')) {
			this.#beside = Rehearsal.begin(this.subject, this.stage.folders, { ...this.#options, like: this })
			this.#beside.catch(() => {})
		}
	}

	/** Starts the jail as `pot start` does; it must end healthy. `layer` names the jail; `traced` keeps a trace of it. */
	async boot(layer: string, traced = false): Promise<void> {
		await this.#programs()
		this.statusAtBoot = await bootHealthy(this.pot, layer, traced)
		const words = (await this.jail.enter()).join(' ')
		await this.stage.write('/mnt/host/bin/jail', `#!/bin/sh\nexec ${words} "$@"\n`, 0o755)
		if (this.#copied === undefined && this.#expected.size > 0) {
			this.#copied = this.#copy()
			// whoever asks for a copy hears of it
			await this.#copied.catch(() => {})
		}
	}

	/** Says that copies of the jail will be asked for: they are made at the end of the next boot. */
	expect(copy: Row['with']): void {
		this.#expected.add(copy)
	}

	/**
	 * A second rehearsal of the same: another host with other partners, whose cables are whole, and a copy of the jail
	 * and its dataset, made while it ran. The copy does not run yet. What changes a jail is tried with it, at the same
	 * time.
	 */
	async beside(): Promise<Rehearsal> {
		await this.#copied
		const other = await this.#beside
		if (other === undefined) throw new InternalError('no second rehearsal was expected')
		return other
	}

	/** Another such copy, on this host, behind a cable that stays cut. */
	async twin(): Promise<PotJail> {
		await this.#copied
		return this.#twin
	}

	async #copy(): Promise<void> {
		const other = await this.#beside
		await this.#twin.takeImage(this.pot)
		await this.pot.copyTo(other === undefined ? [this.#twin] : [this.#twin, other.pot], 'first')
		await other?.mendCables()
	}

	/** Waits for the programs among the partners, whatever comes of them: they may put something on the dataset. */
	async #programs(): Promise<void> {
		const programs = this.partners.filter(({ plan }) => 'program' in plan.runs)
		await Promise.allSettled(programs.map(({ serving }) => serving))
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
