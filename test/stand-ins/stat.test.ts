import { inJail } from '../fixtures/in-jail.ts'

const cases: readonly (readonly [arguments_: string, stdout: string, status?: number, stderr?: string])[] = [
	['-f %u:%g file', '80:65534\n'],
	['-f %Su:%Sg file', 'www:nobody\n'],
	['-f %Lp file', '640\n'],
	['-f %Mp%Lp file', '0640\n'],
	['-f %OLp file', '640\n'],
	["-f '%#Lp' file", '0640\n'],
	['-f %p file', '100640\n'],
	['-f %Mp%Lp sticky', '1777\n'],
	['-f %p sticky', '41777\n'],
	['-f %p shut', '100000\n'],
	['-f %Lp shut', '0\n'],
	['-f %z file', '5\n'],
	['-f %m file', '1700000000\n'],
	['-f %l file', '1\n'],
	["-f '%N %HT' file", 'file Regular File\n'],
	["-f '%HT|%T' sticky", 'Directory|/\n'],
	['-f %HT link', 'Symbolic Link\n'],
	['-f %p link', '120777\n'],
	['-L -f %HT link', 'Regular File\n'],
	['-Lf %HT dangling', 'Symbolic Link\n'],
	['-f %HT fifo', 'Fifo File\n'],
	['-f %HT /dev/null', 'Character Device\n'],
	["-f 'a%tb%nc%%' file", 'a\tb\nc%\n'],
	['-n -f %z file file', '55'],
	['-f %N -- -dash "with  blanks "', '-dash\nwith  blanks \n'],
	['-f %z file missing shut', '5\n0\n', 1, 'stat: missing: stat: No such file or directory\n'],
	['-q -f %z missing', '', 1],
	['-c %a file', '', 64, 'stat stand-in: -c is not done here\n'],
	['-f %Sm file', '', 64, 'stat stand-in: %Sm is not done here\n'],
	['-s file', '', 64, 'stat stand-in: -s is not done here\n'],
	['file', '', 64, 'stat stand-in: a format (-f) is wanted\n'],
	['-f %z', '', 64, 'stat stand-in: files are wanted\n'],
]

inJail("stat keeps FreeBSD's -f formats and refuses the rest", (t, jail) => {
	jail.ask(`cd /tmp; umask 022; printf hello >file; chown 80:65534 file; chmod 640 file; touch -d @1700000000 file
		mkdir sticky; chmod 1777 sticky; : >shut; chmod 0 shut; ln -s file link; ln -s nowhere dangling; mkfifo fifo
		: >-dash; : >'with  blanks '`)
	for (const [words, stdout, status = 0, stderr = ''] of cases)
		t.strictSame(jail.run(`cd /tmp; stat ${words}`), { status, stdout, stderr }, `stat ${words}`)
	t.equal(jail.ask('stat -f %i /tmp/file'), jail.ask("find /tmp/file -printf '%i'"), 'shows the inode')
})

inJail('stat shows another device where something is mounted, and the same where nothing is', (t, jail) => {
	t.equal(jail.run('[ "$(stat -f %d /mnt)" != "$(stat -f %d /mnt/..)" ]').status, 0)
	t.equal(jail.run('[ "$(stat -f %d /etc)" = "$(stat -f %d /etc/..)" ]').status, 0)
})
