import { inJail } from '../fixtures/in-jail.ts'

/** A tree of ports in /tmp/ports, in which `install' says what it is given. */
const prepare = `export FLAVOURIST_PORTS=/tmp/ports
port() { # origin name depends
	mkdir -p /tmp/ports/$1
	printf '[port]\\nname = %s\\nversion = 1.2\\ncomment = The %s\\ndepends = %s\\n' "$2" "$2" "$3" >/tmp/ports/$1/port.ini
	printf 'echo "$PORT_ORIGIN $PORT_FILES" >>/tmp/done\\n' >/tmp/ports/$1/install
}
port www/web web lib/one
port lib/one one 'lib/two'
port lib/two two ''
port net-im/py-chat py311-chat ''
port lib/broken broken ''
echo false >/tmp/ports/lib/broken/install
echo 'echo 9.9 >"$PORT_RECORD/version"' >>/tmp/ports/net-im/py-chat/install
`

/** In this order, on one jail. */
const cases: readonly (readonly [script: string, status: number, stdout?: string, stderr?: string])[] = [
	['pkg -N', 0],
	['pkg bootstrap -y >/dev/null', 0],
	['pkg info -q', 0],
	[
		'pkg install -qy nosuch',
		1,
		'',
		"pkg: No packages available to install matching 'nosuch' have been found in the repositories\n",
	],
	[
		'pkg install -qy www/web no/such; pkg info -q',
		0,
		'',
		"pkg: No packages available to install matching 'no/such' have been found in the repositories\n",
	],
	[
		'pkg install -U web',
		1,
		'The following packages will be affected: lib/two lib/one www/web\n\nProceed with this action? [y/N]: ',
	],
	[
		'echo y | pkg install -U two',
		0,
		'The following packages will be affected: lib/two\n\nProceed with this action? [y/N]: Installing two...\n',
	],
	[
		'pkg install -y www/web',
		0,
		'Updating FreeBSD repository catalogue...\nFreeBSD repository is up to date.\nAll repositories are up to date.\n' +
			'The following packages will be affected: lib/one www/web\nInstalling one...\nInstalling web...\n',
	],
	['cat /tmp/done', 0, 'lib/two /tmp/ports/lib/two\nlib/one /tmp/ports/lib/one\nwww/web /tmp/ports/www/web\n'],
	['pkg install -Uy web', 0, 'The most recent versions of packages are already installed\n'],
	['pkg install -fqy web; tail -n 1 /tmp/done', 0, 'www/web /tmp/ports/www/web\n'],
	['ASSUME_ALWAYS_YES=yes pkg install -q net-im/py-chat@py311', 0],
	['pkg install -qy broken', 70, '', 'pkg stand-in: the install script of lib/broken failed\n'],
	['pkg info -e broken', 1],
	['pkg info -e web', 0],
	['pkg info -e www/web two', 0],
	['pkg info', 0, 'one-1.2  The one\npy311-chat-9.9  The py311-chat\ntwo-1.2  The two\nweb-1.2  The web\n'],
	['pkg info -q web', 0, 'web-1.2\n'],
	['pkg info -qo py311-chat', 0, 'net-im/py-chat\n'],
	['pkg info gone', 1, '', 'pkg: No package(s) matching gone\n'],
	["pkg query -g %n 'py3*-chat'", 0, 'py311-chat\n'],
	["pkg query -g '%n %v %o %c %%' '*e*'", 0, 'one 1.2 lib/one The one %\nweb 1.2 www/web The web %\n'],
	['pkg query %n', 0, 'one\npy311-chat\ntwo\nweb\n'],
	['pkg query %v web', 0, '1.2\n'],
	['pkg query %n gone', 1],
	['pkg query %z web', 64, '', 'pkg stand-in: %z is not done here\n'],
	['pkg rquery %n net-im/py-chat', 0, 'py311-chat\n'],
	['pkg rquery %o broken', 0, 'lib/broken\n'],
	['pkg search -q cha', 0, 'py311-chat-1.2\n'],
	['pkg search -o cha', 0, 'net-im/py-chat\n'],
	['pkg search zzz', 1],
	['pkg delete -qy web && pkg info -e web', 1],
	['pkg delete -y web', 1, '', "No packages matched for pattern 'web'\n"],
	['pkg clean -ay >/dev/null; pkg audit -F', 0, '0 problem(s) in 0 package(s) found.\n'],
	['pkg install', 64, '', 'pkg stand-in: install wants names\n'],
	['pkg install -n web', 64, '', 'pkg stand-in: -n is not done here for install\n'],
	['pkg create web', 64, '', 'pkg stand-in: create is not done here\n'],
	['pkg', 64, '', 'pkg stand-in: no command is not done here\n'],
]

inJail("pkg installs ports' stand-ins as FreeBSD's does packages", (t, jail) => {
	jail.ask(prepare)
	for (const [script, status, stdout = '', stderr = ''] of cases)
		t.strictSame(jail.run(`export FLAVOURIST_PORTS=/tmp/ports; ${script}`), { status, stdout, stderr }, script)
})
