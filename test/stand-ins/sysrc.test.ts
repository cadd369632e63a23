import { inJail } from '../fixtures/in-jail.ts'

/** Each begins with rc.conf as given. */
const cases: readonly (readonly [conf: string, script: string, status: number, stdout?: string, conf?: string])[] = [
	['a="1"\n', 'sysrc a', 0, 'a: 1\n'],
	['a="1"\n', 'sysrc -n a', 0, '1\n'],
	['a=""\n', 'sysrc a', 0, 'a: \n'],
	['', 'sysrc pf_rules', 0, 'pf_rules: /etc/pf.conf\n'],
	['a="$(echo run)"\n', 'sysrc -n a', 0, 'run\n'],
	['', 'sysrc nosuch', 1],
	['', 'sysrc nosuch pf_rules', 1, 'pf_rules: /etc/pf.conf\n'],
	['', 'FOO=1 sysrc FOO', 1],
	['a="1"\n', 'sysrc -c a', 0],
	['', 'sysrc -c a', 1],
	['a="1"\n', 'sysrc -c a=1', 0],
	['a="1"\n', 'sysrc -c a=2', 1, '', 'a="1"\n'],
	['', 'sysrc -c a=', 1],
	['', 'sysrc a=1', 0, 'a:  -> 1\n', 'a="1"\n'],
	['a="1"\n', 'sysrc a=1', 0, 'a: 1 -> 1\n', 'a="1"\n'],
	['a="1"\n', 'sysrc -n a=2', 0, '1 -> 2\n', 'a="2"\n'],
	['a="1"\nb=2 # two\nc=3\n', 'sysrc b=4', 0, 'b: 2 -> 4\n', 'a="1"\nb="4" # two\nc=3\n'],
	["a='1' # one\n", 'sysrc a=2', 0, 'a: 1 -> 2\n', "a='2' # one\n"],
	['a=1\na=2\n', 'sysrc a=3', 0, 'a: 2 -> 3\n', 'a=1\na="3"\n'],
	['a=`echo 1`\n', 'sysrc a=2', 0, 'a: 1 -> 2\n', 'a=`echo 1`\na="2"\n'],
	['a="x \\" y"; b=1\n', 'sysrc a=2', 0, 'a: x " y -> 2\n', 'a="2"; b=1\n'],
	['a="1"', 'sysrc b=2', 0, 'b:  -> 2\n', 'a="1"\nb="2"\n'],
	['', 'sysrc a=1 b=2', 0, 'a:  -> 1\nb:  -> 2\n', 'a="1"\nb="2"\n'],
	['', "sysrc 'a=x $HOME'", 0, 'a:  -> x \n', 'a="x $HOME"\n'],
	['', 'sysrc \'a=x" ; b="y\'', 0, 'a:  -> x\n', 'a="x" ; b="y"\n'],
	['a="1"\n', "sysrc 'a=x\\ny'", 0, 'a: 1 -> x\ny\n', 'a="x\ny"\n'],
	['a="1"\n', 'sysrc \'a=x" "\'', 0, 'a: 1 -> \n', 'a="x" ""\n'],
	['a="1"\n', "sysrc 'a=x\"' 2>/dev/null", 1, '', 'a="1"\n'],
	['a="b c"\n', 'sysrc a+=d', 0, 'a: b c -> b c d\n', 'a="b c d"\n'],
	['a="b c"\n', 'sysrc "a+=c b"', 0, 'a: b c -> b c\n', 'a="b c"\n'],
	['a="b,c"\n', 'sysrc a+=,d', 0, 'a: b,c -> b,c,d\n', 'a="b,c,d"\n'],
	['', 'sysrc a+=b', 0, 'a:  -> b\n', 'a="b"\n'],
	['a="b c d"\n', 'sysrc "a-=d b"', 0, 'a: b c d -> c\n', 'a="c"\n'],
	['', 'sysrc a-=b', 0, 'a:  -> \n', 'a=""\n'],
	['a="1"\nb="2"\na=3\n', 'sysrc -x a', 0, '', 'b="2"\n'],
	['b="2"\n', 'sysrc -x a', 1, '', 'b="2"\n'],
	['b="2"\n', 'sysrc -ix a 2>&1', 1, '', 'b="2"\n'],
	['', 'sysrc -v a=1', 0, '/etc/rc.conf: a:  -> 1\n'],
	['a="1"\n', 'sysrc -v a', 0, '/etc/rc.conf: a: 1\n'],
	['', 'sysrc -f /tmp/f a=1; cat /tmp/f', 0, 'a:  -> 1\na="1"\n', ''],
	['a="1"\n', 'sysrc -cf /tmp/none a', 1],
	['', 'sysrc "a b=1"', 1],
	['', 'sysrc', 1],
	['a="1\n', 'sysrc b=1 2>/dev/null', 1, '', 'a="1\n'],
	['', 'sysrc -a', 64],
]

inJail('sysrc reads and writes rc.conf as FreeBSD does, to the byte', (t, jail) => {
	for (const [before, script, status, stdout = '', after = undefined] of cases) {
		jail.ask(`rm -f /tmp/f; printf %s '${before.replaceAll("'", "'\\''")}' >/etc/rc.conf`)
		const answer = jail.run(script)
		t.strictSame([answer.status, answer.stdout], [status, stdout], `${JSON.stringify(before)}: ${script}`)
		if (after !== undefined) t.equal(jail.run('cat /etc/rc.conf').stdout, after, `${script} leaves that file`)
	}
})

inJail('sysrc says what is wrong, unless told not to', (t, jail) => {
	t.equal(jail.run('sysrc nosuch').stderr, "sysrc: unknown variable 'nosuch'\n")
	t.equal(jail.run('sysrc -i nosuch').stderr, '')
	t.equal(jail.run('sysrc -q nosuch').stderr, '')
	t.equal(jail.run('sysrc "a b=1"').stderr, 'sysrc: a b: name contains characters not allowed in shell\n')
	t.equal(jail.run('sysrc -j x a').stderr, 'sysrc stand-in: -j is not done here\n')
	t.match(jail.run("echo 'a=\"' >/etc/rc.conf; sysrc a").stderr, /sysrc: Exiting due to previous syntax errors\n$/)
})

inJail('sysrc edits the file that has the variable, which later files win, and keeps its owner and mode', (t, jail) => {
	jail.ask(
		'echo a=1 >/etc/rc.conf; echo a=2 >/etc/rc.conf.local; chmod 600 /etc/rc.conf.local; chown 80:80 /etc/rc.conf.local',
	)
	t.equal(jail.ask('sysrc -n a; sysrc -v a=3; cat /etc/rc.conf'), '2\n/etc/rc.conf.local: a: 2 -> 3\na=1')
	t.equal(jail.ask('stat -f "%Su:%Sg %Lp" /etc/rc.conf.local'), 'www:www 600')
	jail.ask('mkdir -p /usr/local/etc/rc.conf.d; echo b=1 >/usr/local/etc/rc.conf.d/web')
	t.equal(
		jail.ask('sysrc -vs web b=2; cat /usr/local/etc/rc.conf.d/web'),
		'/usr/local/etc/rc.conf.d/web: b: 1 -> 2\nb="2"',
	)
	t.equal(jail.ask('sysrc -vs web c=2'), '/etc/rc.conf: c:  -> 2')
})
