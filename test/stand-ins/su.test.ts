import { inJail } from '../fixtures/in-jail.ts'

const cases: readonly (readonly [script: string, status: number, stdout: string, stderr?: string])[] = [
	["su -m nobody -c 'id -un; id -gn'", 0, 'nobody\nnobody\n'],
	['FOO="a b" su -m www -c \'echo "$FOO $HOME"\'', 0, 'a b /root\n'],
	['cd /usr; su -m www -c pwd', 0, '/usr\n'],
	["su -m www -c 'exit 7'", 7, ''],
	["su -l pg -c 'echo $HOME $USER $SHELL $PWD $FOO'", 0, '/home/pg pg /bin/sh /home/pg\n'],
	["su - pg -c 'echo $PATH'", 0, '/sbin:/bin:/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin\n'],
	["FOO=x su pg -c 'echo $HOME $USER $FOO'", 0, '/home/pg pg x\n'],
	["su pg -c 'id -G'", 0, '2000 80\n'],
	['su -l www -c true', 1, 'This account is currently not available.\n'],
	['su -m ghost -c true', 1, '', 'su: unknown login: ghost\n'],
	['su -f www -c true', 64, '', "su stand-in: -f is not done here before the login's name\n"],
	["su -m nobody -c 'su -m www -c true'", 64, '', 'su stand-in: only root may use it here\n'],
]

inJail("su runs a command as another user, whatever that user's shell is", (t, jail) => {
	jail.ask('pw groupadd pg -g 2000; pw useradd pg -u 2000 -g pg -G www -m; export FOO=x')
	for (const [script, status, stdout, stderr = ''] of cases)
		t.strictSame(jail.run(script), { status, stdout, stderr }, script)
})
