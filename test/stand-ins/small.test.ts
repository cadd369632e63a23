import { inJail } from '../fixtures/in-jail.ts'

const cases: readonly (readonly [script: string, status: number, stdout: string, stderr?: string])[] = [
	['sysctl -n security.jail.jailed', 0, '1\n'],
	['sysctl security.jail.vnet kern.ostype', 0, 'security.jail.vnet: 1\nkern.ostype: FreeBSD\n'],
	['sysctl -n security.jail.children.max', 0, '0\n'],
	['sysctl -n no.such', 1, '', "sysctl: unknown oid 'no.such'\n"],
	['sysctl -nq no.such', 1, ''],
	['sysctl kern.ipc.x=1', 1, '', 'sysctl: kern.ipc.x=1: Operation not permitted\n'],
	['sysctl -a', 64, '', 'sysctl stand-in: only -n, -i and -q are done here\n'],
	['echo "security.jail.vnet 0" >/var/db/flavourist/sysctl; sysctl -n security.jail.vnet', 0, '0\n'],
	['freebsd-version', 0, '14.3-RELEASE\n'],
	['freebsd-version -ku', 0, '14.3-RELEASE\n14.3-RELEASE\n'],
	['freebsd-version -j x', 64, '', 'freebsd-version stand-in: only -k, -r and -u are done here\n'],
	['freebsd-update --not-running-from-cron fetch', 0, 'No updates needed to update system to 14.3-RELEASE.\n'],
	['freebsd-update -b / install', 2, 'No updates are available to install.\n'],
	['freebsd-update upgrade', 64, '', 'freebsd-update stand-in: upgrade is not done here\n'],
]

inJail('sysctl, freebsd-version and freebsd-update answer as in a jail', (t, jail) => {
	for (const [script, status, stdout, stderr = ''] of cases)
		t.strictSame(jail.run(script), { status, stdout, stderr }, script)
	t.equal(jail.ask('sysctl -n hw.ncpu'), jail.ask('nproc'))
	t.equal(jail.ask('sysctl -n kern.hostname'), 'jail1')
	t.match(jail.ask('sysctl -n hw.physmem'), /^\d{9,}$/)
})
