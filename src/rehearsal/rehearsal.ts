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
}

/** A rehearsal under way: one host, the flavour's pot, and the partners that its variables point to. */
export class Rehearsal {
	readonly subject: Subject
	readonly stage: Stage
	readonly pot: PotJail
	/**
	 * A second jail of the same image with a dataset of its own, behind a cable that stays cut. What is tried with it
	 * goes on beside the first.
	 */
	readonly twin: PotJail
	readonly partners: readonly Partner[]
	readonly patience: number

	private constructor(subject: Subject, stage: Stage, partners: readonly Partner[], patience: number) {
		this.subject = subject
		this.stage = stage
		this.partners = partners
		this.patience = patience
		// a pot gets a new network at each start
		const station = () => stage.network.plug('jail', jailAddress)
		const apart = () => stage.network.plug('twin', jailAddress, false)
		this.pot = new PotJail(subject, { layers: '/mnt/layers', dataset: '/mnt/dataset', station }, stage)
		this.twin = new PotJail(subject, { layers: '/mnt/layers', dataset: '/mnt/twin', station: apart, nice: true }, stage)
	}

	/** Sets the stage and starts the partners; their cables are cut. */
	static async begin(
		subject: Subject,
		folders: Folders,
		{ versions = new Map(), patience = 30 }: RehearsalOptions = {},
	): Promise<Rehearsal> {
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
			return new Rehearsal(subject, stage, await startPartners(stage, subject, hosts, patience), patience)
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

	/** Starts the jail as `pot start` does; it must end healthy. `layer` names the jail; `traced` notes each program that it executes. */
	async boot(layer: string, traced = false): Promise<void> {
		await bootHealthy(this.pot, layer, traced)
		const words = (await this.jail.enter()).join(' ')
		await this.stage.write('/mnt/host/bin/jail', `#!/bin/sh\nexec ${words} "$@"\n`, 0o755)
	}

	stop(): Promise<void> {
		return this.pot.stop()
	}

	/** Runs cook in the jail, as an operator would. */
	cook(...words: readonly string[]): Promise<Ran> {
		return this.pot.cook(...words)
	}

	/** Cuts the cables of all partners. */
	cutCables(): Promise<void> {
		return this.stage.network.cut(this.partners.map(({ station }) => station))
	}

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

	async end(): Promise<void> {
		await this.stage.outside.end()
	}
}
