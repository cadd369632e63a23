import { inJail } from '../fixtures/in-jail.ts'

const cases: readonly (readonly [script: string, status: number, stdout?: string, stderr?: string])[] = [
	['lockf f true; [ ! -e f ]', 0],
	['lockf -k f true; [ -e f ]', 0],
	['lockf -k f sh -c "exit 3"', 3],
	['lockf -k f sh -c "exit 127"', 127],
	['lockf f nosuch; s=$?; [ ! -e f ] && exit $s', 1, '', 'lockf: nosuch: No such file or directory\n'],
	['lockf -k f sh -c "kill -KILL \\$\\$"', 70],
	['lockf -k f printf "%s|" "a b" "" "*"', 0, 'a b||*|'],
	['echo in | lockf -k f cat', 0, 'in\n'],
	['lockf -n gone true', 69, '', 'lockf: cannot open gone: No such file or directory\n'],
	['lockf -k nowhere/f true', 73, '', 'lockf: cannot open nowhere/f\n'],
	['lockf -k /tmp true', 73, '', 'lockf: cannot open /tmp\n'],
	['lockf -t x f true', 64, '', 'lockf: invalid timeout "x"\n'],
	['lockf f', 64, '', 'lockf stand-in: a file and a command are wanted\n'],
	['lockf -p f true', 64, '', 'lockf stand-in: -p is not done here\n'],
]

const busy = 'lockf -k f sleep 5 & until [ -s f ] || ! flock -n f true; do sleep 0.01; done; '

inJail('lockf gives the status of the command, or says why it did not run', (t, jail) => {
	for (const [script, status, stdout = '', stderr = ''] of cases)
		t.strictSame(jail.run(`cd /tmp; ${script}`), { status, stdout, stderr }, script)
})

inJail('lockf waits as long as it is told to, and no longer', (t, jail) => {
	const held = (script: string) => jail.run(`cd /tmp; : >f; ${busy}${script}; s=$?; kill $!; pkill sleep; exit $s`)
	t.strictSame(held('lockf -k -t 0 f echo no'), { status: 75, stdout: '', stderr: 'lockf: f: already locked\n' })
	t.strictSame(held('lockf -k -s -t 0 f echo no'), { status: 75, stdout: '', stderr: '' }, 'silently with -s')
	t.strictSame(held('lockf -ks -t 1 f echo no'), { status: 75, stdout: '', stderr: '' }, 'after a second with -t 1')
	const waiting = 'cd /tmp; lockf -k g sh -c "sleep 0.3; echo first" & sleep 0.1; lockf -k g echo second; wait'
	t.equal(jail.ask(waiting), 'first\nsecond', 'for ever without -t')
})

inJail('lockf keeps the lock to itself: it ends with lockf, not with what the command left behind', (t, jail) => {
	jail.ask('cd /tmp; lockf -k f sh -c "sleep 5 >/dev/null 2>&1 &"')
	t.equal(jail.run('cd /tmp; lockf -k -t 0 f true').status, 0, 'after the command has ended')
	const killed = 'cd /tmp; lockf -k f sleep 5 & sleep 0.2; kill -KILL $!; wait $! 2>/dev/null; lockf -k -t 0 f true'
	t.equal(jail.run(killed).status, 0, 'after lockf was killed, with the command still there')
	t.equal(jail.ask('lockf -k /tmp/f sh -c "ls -l /proc/self/fd" | grep -c /tmp/f || :'), '0', 'no descriptor is left')
})

inJail('lockf without -k lets only one in at a time, though each removes the file', (t, jail) => {
	const add = 'lockf f sh -c "read n <n; sleep 0.002; echo \\$((n + 1)) >n"'
	const script = `cd /tmp; echo 0 >n; for i in 1 2 3 4 5 6 7 8; do (${add}; ${add}; ${add}) & done; wait; cat n; ls f 2>/dev/null`
	t.equal(jail.run(script).stdout, '24\n')
})
