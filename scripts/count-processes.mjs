// How many programs cook executes, with stand-ins for `service` and `curl` that answer at once.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const lib = path => import(join(root, 'lib', path))

// These are scripts here and programs on FreeBSD: what they execute for themselves is not cook's.
const standIns = /\/(stat|lockf|su|pw|service|daemon|sysrc|certctl|nginx)$/
/** What they execute because cook asked them to. */
const onBehalf = /\/(cook|hold|sh|python3\.\d+|su)$/

/**
 * The programs that cook executed, in the order of the process tree. `logs` holds strace's output (-ff) by process
 * number; `first` is the number of cook itself.
 */
export const programsOf = (logs, first) => {
	const programs = []
	const follow = (pid, inherited) => {
		let image = inherited
		for (const line of (logs.get(pid) ?? '').split('\n')) {
			const forked = /^(?:\w*fork|clone3?)\(.*\) += (\d+)$/.exec(line)
			if (forked !== null) follow(forked[1], image)
			const executed = /^execve\("([^"]*)".*\) += 0$/.exec(line)
			if (executed === null) continue
			if (standIns.test(image) && !onBehalf.test(executed[1])) continue
			programs.push(executed[1])
			image = executed[1]
		}
	}
	follow(first, '')
	return programs
}

/** `service` leaves the pid file of a service that is asked by it, as if the jail's first process were that service. */
const instantFor = ({ services }) => ({
	'/usr/sbin/service': `#!/bin/sh\n${services
		.filter(({ health }) => health.kind === 'pid')
		.map(({ rc, health }) => `[ "$1" != ${rc} ] || echo 1 >${health.file}\n`)
		.join('')}exit 0\n`,
	'/usr/local/bin/curl': '#!/bin/sh\nfor word; do [ "$word" != -w ] || echo 200; done\n',
	'/usr/bin/logger': '#!/bin/sh\nexit 0\n',
})

/** Boots the flavour with the variables of an env file, twice. */
export const countProcesses = async (name, envFile) => {
	const [
		{ loadDefinitions, planOf },
		{ emit },
		{ readEnvironment },
		{ rehearsalFolders },
		{ subjectOf },
		{ Rehearsal },
		{ environmentFile },
	] = await Promise.all(
		[
			'commands/context.js',
			'commands/build.js',
			'commands/read-environment.js',
			'commands/rehearse.js',
			'commands/subject-of.js',
			'rehearsal/rehearsal.js',
			'pot/environment-file.js',
		].map(lib),
	)
	const plan = planOf(await loadDefinitions(join(root, 'flavours')), name)
	const environment = await readEnvironment(plan, join(root, envFile))
	const subject = subjectOf(plan, await emit(plan), environment)
	const rehearsal = await Rehearsal.begin(subject, rehearsalFolders(process.env))
	try {
		await rehearsal.build()
		const boot = async () => {
			const jail = await rehearsal.pot.start('counted')
			for (const [path, text] of Object.entries(instantFor(plan))) {
				await jail.exec(['sh', '-c', 'rm -f "$1"; cat >"$1"; chmod 755 "$1"', 'put', path], { input: text })
			}
			await jail.exec(['sh', '-c', 'cat >/tmp/environment.sh; find /run -type f -exec rm {} +'], {
				input: environmentFile(environment.given, name, '10.77.0.2'),
			})
			const trace = 'strace -D -f -qq -e trace=execve,clone,clone3,fork,vfork -e signal=none -s 200 -ff -o /tmp/log'
			const ran = await jail.exec(['sh', '-c', `exec ${trace} /usr/local/bin/cook boot >/tmp/out 2>&1`], {
				timeout: 60,
			})
			const logs = new Map()
			for (const file of await readdir(jail.path('/tmp'))) {
				if (file.startsWith('log.')) logs.set(file.slice(4), await readFile(join(jail.path('/tmp'), file), 'utf8'))
			}
			const first = [...logs.keys()].find(pid => /^execve\("\/usr\/local\/bin\/cook"/.test(logs.get(pid)))
			if (ran.exitCode !== 0)
				throw new Error(`cook boot ended with ${ran.exitCode}: ${await readFile(jail.path('/tmp/out'), 'utf8')}`)
			await jail.stop()
			return programsOf(logs, first)
		}
		const first = await boot()
		const unchanged = await boot()
		return { firstBoot: first.length, unchangedBoot: unchanged.length, programs: { first, unchanged } }
	} finally {
		await rehearsal.end()
	}
}
