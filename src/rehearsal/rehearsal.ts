import { readdir, readFile } from 'node:fs/promises'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { environmentFile } from '../pot/environment-file.ts'
import { type Jail, jailAddress, outsideAddress, startJail } from './jail.ts'
import { readPotCommands } from './pot-commands.ts'
import { type Ran, run } from './run.ts'
import { type Folders, type Stage, setStage } from './stage.ts'

/** A row of the table that a component's script makes, from outside. */
export interface ScriptedCheck {
	readonly id: string
	readonly title: string
	/** Path below the checks' folder. */
	readonly script: string
	readonly phase: 'boot' | 'reborn'
}

/** All that a rehearsal needs to know of a flavour; nothing of it is about one service. */
export interface Subject {
	readonly potname: string
	readonly files: readonly EmittedFile[]
	/** The variables as the env file gives them, and as cook resolves them. */
	readonly given: ReadonlyMap<string, string>
	readonly resolved: ReadonlyMap<string, string>
	readonly secretVariables: readonly string[]
	readonly ownedFiles: readonly string[]
	/** Folders of the dataset, relative to it, in which nobody but cook writes. */
	readonly keptFolders: readonly string[]
	readonly services: readonly { readonly name: string; readonly rc: string }[]
	readonly ports: readonly { readonly port: number; readonly protocol: 'tcp' | 'udp' }[]
	readonly checks: readonly ScriptedCheck[]
	/** Texts of the components by `component/path`: the checks' scripts run from there. */
	readonly texts: ReadonlyMap<string, string>
}

/** A fault that a row found: the row fails, the rehearsal goes on. */
export class RowFailure extends Error {}

/** A rehearsal under way: one host, one flavour, one jail at a time. */
export class Rehearsal {
	readonly subject: Subject
	readonly stage: Stage
	#jail: Jail | undefined
	readonly #execStop: string | undefined
	readonly #copies: readonly { readonly from: string; readonly to: string }[]
	/** What cook and rc said at the last boot. */
	bootLog = ''

	private constructor(subject: Subject, stage: Stage) {
		this.subject = subject
		this.stage = stage
		const text = subject.files.find(f => f.path === subject.potname)?.text ?? ''
		const { copies, execStop } = readPotCommands(text)
		this.#copies = copies
		this.#execStop = execStop
	}

	static async begin(
		subject: Subject,
		folders: Folders,
		versions: ReadonlyMap<string, string> = new Map(),
	): Promise<Rehearsal> {
		const stage = await setStage(folders, subject.files)
		const rehearsal = new Rehearsal(subject, stage)
		const chosen = [...versions].map(([name, version]) => `${name} ${version}\n`).join('')
		await stage.write('/mnt/layers/freebsd/var/db/flavourist/versions', chosen)
		for (const [path, text] of subject.texts) await stage.write(`/mnt/checks/${path}`, text)
		return rehearsal
	}

	get jail(): Jail {
		if (this.#jail === undefined) throw new RowFailure('the jail does not run')
		return this.#jail
	}

	/** Makes the image as `pot create` does: copy-in, start, the build script in the jail's /tmp, stop. */
	async build(): Promise<void> {
		const { potname } = this.subject
		const jail = await startJail(this.stage, potname, 'image', [])
		this.#jail = jail
		// through the jail's view of its root: what is written below an overlay need not show in it
		for (const { from, to } of this.#copies) {
			const copy = `mkdir -p "${jail.path(to)}"; cp -R "${this.stage.outside.path(`/mnt/flavours/${from}`)}/." "${jail.path(to)}/"`
			await this.#must(run(['sh', '-euc', copy]), 'copy-in')
		}
		const script = this.subject.files.find(f => f.path === `${potname}.sh`)?.text ?? ''
		await this.#put('/tmp/build.sh', script, 0o755)
		await this.#must(jail.exec(['/tmp/build.sh', potname], { timeout: 120 }), 'the build script')
		await this.stop()
	}

	/** Starts the jail as `pot start` does. `layer` names the jail; `traced` notes each program that it executes. */
	async boot(layer: string, traced = false): Promise<Ran> {
		const jail = await startJail(this.stage, this.subject.potname, layer, ['image'])
		this.#jail = jail
		await this.#put(
			'/tmp/environment.sh',
			environmentFile(this.subject.given, this.subject.potname, jailAddress),
			0o600,
		)
		// all outputs go to a file: the tracer stays as long as the services do, and would keep a pipe open
		const tracer = 'strace -D -f -qq --seccomp-bpf -e trace=execve -e signal=none -s 65535 -o /tmp/executed'
		const command = `exec ${traced ? tracer : ''} sh /etc/rc >/tmp/boot.log 2>&1`
		const ran = await jail.exec(['sh', '-c', command], { timeout: 150 })
		this.bootLog = await readFile(jail.path('/tmp/boot.log'), 'utf8').catch(() => '')
		await this.stage.write('/mnt/host/bin/jail', await this.#jailCommand(jail), 0o755)
		return ran
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

	/** Runs a component's check on the host, outside the jail. */
	check(script: string): Promise<Ran> {
		return this.stage.outside.run(['sh', '-eu', `/mnt/checks/${script}`], {
			env: this.#checkEnvironment(),
			timeout: 60,
		})
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

	#checkEnvironment(): Record<string, string> {
		return {
			...Object.fromEntries(this.subject.resolved),
			PATH: '/mnt/host/bin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
			HOME: '/root',
			JAIL: jailAddress,
			OUTSIDE: outsideAddress,
			DATASET: '/mnt/dataset',
			STATE: '/mnt/state',
			CHECKS: '/mnt/checks',
		}
	}

	/** `jail CMD…` for the checks: the jail's first process has another number as the host sees it. */
	async #jailCommand(jail: Jail): Promise<string> {
		const status = await readFile(`/proc/${jail.pid}/status`, 'utf8')
		const numbers = /^NSpid:\s*(.*)$/m.exec(status)?.[1]?.split(/\s+/) ?? []
		const variables = 'HOME=/root USER=root TERM=dumb PATH=/sbin:/bin:/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin'
		return `#!/bin/sh\nexec nsenter -t ${numbers[numbers.length - 2]} -m -u -i -n -p -- env -i ${variables} "$@"\n`
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

/** The end of a program's output, for a message. */
export const lastLines = (text: string, count: number): string => text.trimEnd().split('\n').slice(-count).join('\n')
