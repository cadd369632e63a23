import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { environmentFile } from '../pot/environment-file.ts'
import { lastLines, RowFailure } from './failure.ts'
import { type Jail, startJail } from './jail.ts'
import type { Station } from './network.ts'
import { readPotCommands } from './pot-commands.ts'
import { type Ran, run } from './run.ts'
import { copyTree, type Stage } from './stage.ts'
import type { Pot } from './subject.ts'

/** Where a pot has its things; all paths as the host sees them. */
export interface Place {
	readonly layers: string
	readonly dataset: string
	/** Where it is plugged in; asked at each start. */
	readonly station: () => Promise<Station>
	/** It gives way to the others when there are not enough processors. */
	readonly nice?: true
}

/** A pot of a rehearsal: made from its flavour once, then started and stopped. It runs as one jail at a time. */
export class PotJail {
	readonly pot: Pot
	readonly place: Place
	readonly #stage: Stage
	readonly #execStop: string | undefined
	readonly #copies: readonly { readonly from: string; readonly to: string }[]
	#jail: Jail | undefined
	#station: Station | undefined
	/** What cook and rc said at the last boot. */
	bootLog = ''
	/** The programs that the last traced boot executed, in the words of strace. */
	executed = ''

	constructor(pot: Pot, place: Place, stage: Stage) {
		this.pot = pot
		this.place = place
		this.#stage = stage
		const { copies, execStop } = readPotCommands(pot.files.find(f => f.path === pot.potname)?.text ?? '')
		this.#copies = copies
		this.#execStop = execStop
	}

	get jail(): Jail {
		if (this.#jail === undefined) throw new RowFailure(`the jail of ${this.pot.potname} does not run`)
		return this.#jail
	}

	get runs(): boolean {
		return this.#jail !== undefined
	}

	/** Makes the image as `pot create` does: copy-in, start, the build script in the jail's /tmp, stop. */
	async build(): Promise<void> {
		const { potname, files } = this.pot
		await Promise.all(files.map(({ path, text, mode }) => this.#stage.write(`/mnt/flavours/${path}`, text, mode)))
		const jail = await this.start('image', [])
		// through the jail's view of its root: what is written below an overlay need not show in it
		for (const { from, to } of this.#copies) {
			const copy = `mkdir -p "${jail.path(to)}"; cp -R "${this.#stage.outside.path(`/mnt/flavours/${from}`)}/." "${jail.path(to)}/"`
			await this.#must(run(['sh', '-euc', copy]), 'copy-in')
		}
		const script = files.find(f => f.path === `${potname}.sh`)?.text ?? ''
		await this.#put('/tmp/build.sh', script, 0o755)
		const argv = [...this.#nice(), '/tmp/build.sh', potname]
		await this.#must(jail.exec(argv, { timeout: 120 }), 'the build script')
		await this.stop()
	}

	/** Takes the image that another made of the same flavour. */
	async takeImage(other: PotJail): Promise<void> {
		await copyTree(other.#stage, `${other.place.layers}/image`, this.#stage, `${this.place.layers}/image`)
	}

	/**
	 * Makes other jails copies of this one, with its dataset, as it is at one moment: it stands still while it is copied.
	 * Nothing that was started from outside may run in it then: nsenter would stop with that, and not go on with it.
	 */
	async copyTo(others: readonly PotJail[], layer: string): Promise<void> {
		const still = await readFile(join(this.#stage.folders.rehearsal, 'sandbox/stand-still.sh'), 'utf8')
		const begin = this.jail.exec(['sh', '-c', still], { timeout: 20 })
		try {
			await this.#must(begin, 'stopping all processes')
			await Promise.all(
				others.flatMap(other => [
					copyTree(this.#stage, `${this.place.layers}/${layer}`, other.#stage, `${other.place.layers}/${layer}`),
					copyTree(this.#stage, this.place.dataset, other.#stage, other.place.dataset),
				]),
			)
		} finally {
			await this.#must(this.jail.exec(['sh', '-c', 'kill -CONT -1']), 'kill')
		}
	}

	/** Starts the jail without booting it. `layer` names the jail: a new name is a new one. */
	async start(layer: string, below: readonly string[] = ['image']): Promise<Jail> {
		const { layers, dataset, station } = this.place
		this.#station = await station()
		this.#jail = await startJail(this.#stage, {
			name: this.pot.potname,
			station: this.#station,
			dataset,
			layer: `${layers}/${layer}`,
			below: below.map(name => `${layers}/${name}`),
		})
		return this.#jail
	}

	/**
	 * Starts the jail as `pot start` does; one that was only started goes on from there. `traced` notes each program that
	 * it executes until the boot is over.
	 */
	async boot(layer: string, traced = false): Promise<Ran> {
		const jail = this.#jail ?? (await this.start(layer))
		await this.give(this.pot.given)
		// all outputs go to a file: the tracer stays as long as the services do, and would keep a pipe open
		const tracer = 'strace -D -I 2 -f -qq --seccomp-bpf -e trace=execve -e signal=none -s 65535 -o /tmp/executed'
		const command = `exec ${this.#nice().join(' ')} ${traced ? tracer : ''} sh /etc/rc >/tmp/boot.log 2>&1`
		const ran = await jail.exec(['sh', '-c', command], { timeout: 150 })
		this.bootLog = await readFile(jail.path('/tmp/boot.log'), 'utf8').catch(() => '')
		if (traced) {
			// it lets go of all that it traces
			const end = 'pkill -x strace; while pgrep -x strace >/dev/null; do sleep 0.01; done'
			await jail.exec(['sh', '-c', end], { timeout: 10 })
			this.executed = await readFile(jail.path('/tmp/executed'), 'utf8').catch(() => '')
		}
		return ran
	}

	/** Hands variables to the jail, as pot does at a start. */
	async give(variables: ReadonlyMap<string, string>): Promise<void> {
		const address = this.#station?.address ?? ''
		await this.#put('/tmp/environment.sh', environmentFile(variables, this.pot.potname, address), 0o600)
	}

	async stop(): Promise<void> {
		const jail = this.jail
		await jail.stop(this.#execStop)
		this.#jail = undefined
	}

	/** Runs cook in the jail, as an operator would. */
	cook(...words: readonly string[]): Promise<Ran> {
		return this.jail.exec(['/usr/local/bin/cook', ...words], { timeout: 120 })
	}

	#nice(): readonly string[] {
		return this.place.nice === true ? ['nice', '-n', '10'] : []
	}

	async #put(path: string, text: string, mode: number): Promise<void> {
		const write = 'umask 077; cat >"$1"; chmod "$2" "$1"'
		await this.#must(this.jail.exec(['sh', '-c', write, 'put', path, mode.toString(8)], { input: text }), path)
	}

	async #must(what: Promise<Ran>, name: string): Promise<void> {
		const { exitCode, output } = await what
		if (exitCode !== 0) throw new RowFailure(`${name} ended with ${exitCode}\n${lastLines(output, 20)}`)
	}
}

/** Boots a jail, which must end healthy; what `cook status --json` says then. */
export const bootHealthy = async (pot: PotJail, layer: string, traced = false): Promise<string> => {
	const { exitCode } = await pot.boot(layer, traced)
	const status = await pot.cook('status', '--json')
	if (exitCode === 0 && status.exitCode === 0) return status.output
	const { output } = await pot.cook('status')
	throw new RowFailure(lastLines(`${pot.bootLog}\n${output}`, 40))
}
