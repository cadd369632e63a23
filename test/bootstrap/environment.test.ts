import { copyFile } from 'node:fs/promises'
import t from 'tap'
import { type Given, openProving } from '../fixtures/proving.ts'
import { shells } from '../fixtures/shells.ts'

const proving = await openProving(t, 'proving', 'dash')
const good = { DOMAIN: 'www.example.org' }
const jail = await proving.boot('first', undefined)
t.teardown(() => jail.stop())

const awkward = `a "b" 'c' $HOME \`id\` \\ \\" \\\\ #;&|<>*?~!`
/** What was given; what cook says the title is, or the problem that it tells. */
const borders: readonly (readonly [string, Given, string | RegExp])[] = [
	['every awkward character is read as it was given', { ...good, TITLE: awkward }, awkward],
	['a value may begin and end with a blank', { ...good, TITLE: ' \t x ' }, ' \t x '],
	['UTF-8 is read as it was given', { ...good, TITLE: 'ä€😀' }, 'ä€😀'],
	['a value as long as allowed', { ...good, TITLE: 'x'.repeat(40) }, 'x'.repeat(40)],
	['a value one byte too long', { ...good, TITLE: 'x'.repeat(41) }, /^cook: TITLE: want .* got 'x{41}'/m],
	['a number at its least', { ...good, WORKERS: '1' }, 'a title'],
	['a number at its greatest', { ...good, WORKERS: '64' }, 'a title'],
	['a number below', { ...good, WORKERS: '0' }, /^cook: WORKERS: /m],
	['no number', { ...good, WORKERS: '1x' }, /^cook: WORKERS: .* got '1x'/m],
	['an empty value counts as not given', { ...good, WORKERS: '', TITLE: '' }, 'a title'],
	['an empty value does not count for a required variable', { DOMAIN: '' }, /^cook: DOMAIN: .* got nothing/m],
	['a secret as short as allowed', { ...good, LOGIN: 'x', PASSWORD: '$`"\\' }, 'a title'],
	[
		'one of a group alone',
		{ ...good, LOGIN: 'ann' },
		/^cook: LOGIN: want also PASSWORD, since LOGIN, PASSWORD are given together/m,
	],
	['a long line of text', { ...good, NOTE: 'n'.repeat(16384) }, 'a title'],
	['too long a text', { ...good, NOTE: 'n'.repeat(16385) }, /^cook: NOTE: .* got a value of 16385 bytes/m],
]

const freebsd = shells.find(shell => shell.name === 'FreeBSD sh')
if (freebsd !== undefined) await copyFile(freebsd.command, jail.jail.path('/tmp/freebsd-sh'))
const inJail = shells.map(({ name, command, options }) => ({
	name,
	sh: [command === freebsd?.command ? '/tmp/freebsd-sh' : command, ...options].join(' '),
}))
for (const { name, sh } of inJail) {
	await t.test(`values that pot hands over, at the borders of their types (${name})`, async t => {
		for (const [title, given, want] of borders) {
			await jail.give(given)
			const { exitCode, output } = await jail.sh(`${sh} /usr/local/bin/cook probe x`)
			if (want instanceof RegExp) {
				t.equal(exitCode, 78, title)
				t.match(output, want, title)
			} else {
				t.equal(output, `cook: ${want}: x\n`, title)
				t.equal(exitCode, 65, "the command's own code")
			}
		}
	})
	await t.test(`an old name is taken for the new one, and cook says so (${name})`, async t => {
		const warning = 'LOGINNAME: want its new name LOGIN, got the old one; write LOGIN instead'
		const cook = (command: string) => jail.sh(`${sh} /usr/local/bin/cook ${command}`)
		await jail.give({ ...good, LOGINNAME: 'ann', PASSWORD: 'word' })
		const { exitCode, output } = await cook('probe x')
		t.strictSame([exitCode, output.split('\n').sort()], [65, ['', 'cook: a title: x', `cook: warning: ${warning}`]])
		const { warnings, problems } = JSON.parse((await cook('status --json')).output).verdict
		t.strictSame([warnings, problems], [[warning], []])
		t.match((await cook('status')).output, warning)
		await jail.give({ ...good, LOGINNAME: 'ann', LOGIN: 'bob', PASSWORD: 'word' })
		const refused = await cook('probe x')
		t.equal(refused.exitCode, 78)
		t.match(refused.output, `cook: warning: ${warning}\ncook: LOGINNAME: want LOGIN alone, which replaces it, got both`)
	})
	await t.test(`VAR_FILE stands for VAR (${name})`, async t => {
		const cases: readonly (readonly [string, Given, string, string | RegExp])[] = [
			['the value is in the file', { TITLE_FILE: '/tmp/title' }, 'from a file', 'from a file'],
			['one newline at its end is dropped', { TITLE_FILE: '/tmp/title' }, 'from a file\n', 'from a file'],
			['exactly one', { TITLE_FILE: '/tmp/title' }, 'from a file\n\n', /TITLE: want .*, got what is in \/tmp\/title;/],
			['an empty file is not given', { TITLE_FILE: '/tmp/title' }, '', 'a title'],
			['a text keeps its newlines', { NOTE_FILE: '/tmp/title' }, 'one\n\n  two\n\n', 'a title'],
			[
				'both are an error',
				{ TITLE: 'x', TITLE_FILE: '/tmp/title' },
				'y',
				/TITLE: want TITLE or TITLE_FILE, got both; remove/,
			],
			[
				'no such file',
				{ TITLE_FILE: '/tmp/none' },
				'',
				/TITLE_FILE: want a file that cook can read, got '\/tmp\/none';/,
			],
			['a folder', { TITLE_FILE: '/tmp' }, '', /TITLE_FILE: want a file that cook can read, got '\/tmp';/],
			[
				'a path from somewhere else',
				{ TITLE_FILE: '-L/title' },
				'',
				/TITLE_FILE: want a path that begins with \/, got '-L\/title';/,
			],
			[
				'a secret that is given in place of its path is not shown',
				{ LOGIN: 'a', PASSWORD_FILE: 'hunter2' },
				'',
				/PASSWORD_FILE: want a path that begins with \/, got a value that does not;/,
			],
			[
				'nor one that looks like a path',
				{ LOGIN: 'a', PASSWORD_FILE: '/hunter2' },
				'',
				/PASSWORD_FILE: want a file that cook can read, got a path where there is none;/,
			],
			[
				'a secret in a file is not shown',
				{ LOGIN: 'a', PASSWORD_FILE: '/tmp/title' },
				'hun',
				/PASSWORD: want .* got a value that is not;/,
			],
		]
		for (const [title, given, text, want] of cases) {
			await jail.give({ ...good, ...(given as Record<string, string>) })
			await jail.write('/tmp/title', text)
			const { output } = await jail.sh(`${sh} /usr/local/bin/cook probe x`)
			t.notMatch(output, /hun\b/)
			t.match(output, want instanceof RegExp ? want : `cook: ${want}: x\n`, title)
		}
	})
	await t.test(`what pot wrote and sh cannot read is named, with the way to mend it (${name})`, async t => {
		const mend =
			String.raw`pot set-env -p web -E 'TITLE=VALUE', in it \\ for \, \$ for $ and \BACKTICK for BACKTICK, or: flavourist env set`.replaceAll(
				'BACKTICK',
				'`',
			)
		const tail = 'export "NOTE=fine"\nexport _POT_NAME=web\nexport _POT_IP=10.77.0.2\n'
		const cases: readonly (readonly [string, string, string])[] = [
			[
				'a backslash at the end',
				'export "TITLE=a\\"\n',
				`cook: TITLE: want a value that sh reads back as it is, got one that breaks the quotes of /tmp/environment.sh; on the host, with all other variables: ${mend}\n`,
			],
			['a quote after a backslash', 'export "TITLE=a\\\\"b"c"\n', 'cook: TITLE: want'],
			[
				'a name that is none',
				'export "X-Y=a"\n',
				"cook: 'X-Y': want a name of letters, digits and _; on the host, with all other variables but this one: pot set-env -p web -E NAME=VALUE ...\n",
			],
			[
				'a dollar before a word',
				'export "TITLE=pa$word"\n',
				`cook: TITLE: want a value that sh reads back as it is, got one with a live $ or \`; on the host, with all other variables: ${mend}\n`,
			],
			[
				'a command that is none',
				'export "TITLE=`no-such-command`"\n',
				'cook: TITLE: want a value that sh reads back as it is, got one with a live $ or `;',
			],
			[
				'a newline',
				'export "TITLE=one\nexport two"\n',
				'cook: TITLE: want a value without a newline, which pot cannot carry; put it into a file that the jail can read and set TITLE_FILE to its path\n',
			],
			['something else', 'fi\n', 'cook: DOMAIN: want a value without a newline, which pot cannot carry; '],
			[
				'a command that would run',
				'export "TITLE=$(touch /tmp/ran)"\n',
				'cook: TITLE: want a value that sh reads back as it is, got one with a live $ or `;',
			],
			[
				'a variable that there is',
				'export "TITLE=$DOMAIN"\n',
				'cook: TITLE: want a value that sh reads back as it is, got one with a live $ or `;',
			],
			[
				'a command after a quote that is closed',
				'export "TITLE=x\\\\"; touch /tmp/ran; echo \\"\n',
				'cook: TITLE: want a value that sh reads back as it is, got one that breaks the quotes',
			],
			[
				'a second line that looks like one of pot',
				'export "TITLE=x\\\\"\nexport _POT_NET=$(touch /tmp/ran)\\"\n',
				'cook: TITLE: want a value without a newline, which pot cannot carry;',
			],
			[
				'a name that is a command, and would steer a terminal',
				'export "\u001b[2J$(touch /tmp/ran)=a"\n',
				'cook: a value with unprintable characters: want a name of letters, digits and _;',
			],
		]
		for (const [title, line, want] of cases) {
			await jail.give(`export "DOMAIN=www.example.org"\n${line}${tail}`)
			const { exitCode, output } = await jail.sh(`${sh} /usr/local/bin/cook check`)
			t.equal(exitCode, 78, title)
			t.equal(output.slice(0, want.length), want, title)
			t.match(output, /^cook: [^\n]*\ncook: refused: nothing was changed[^\n]*\n$/, 'this alone is named')
		}
		await jail.give(`touch /tmp/ran\nexport "DOMAIN=www.example.org"\n${tail}`)
		const { output } = await jail.sh(`${sh} /usr/local/bin/cook check`)
		t.match(output, /^cook: \/tmp\/environment\.sh: want the lines that pot writes, got another one; /)
		t.equal(await jail.ask('ls /tmp/ran 2>&1 || :'), "ls: cannot access '/tmp/ran': No such file or directory")
	})
	await t.test(`a long value of awkward bytes costs no seconds (${name})`, async t => {
		await jail.give({ ...good, NOTE: '"\\'.repeat(17_000) })
		const begin = performance.now()
		const { output } = await jail.sh(`${sh} /usr/local/bin/cook probe x`)
		t.match(output, /^cook: NOTE: want .*, got a value of 34000 bytes; /)
		t.ok(performance.now() - begin < 5000, 'where every byte is cut off by itself it is half a minute')
	})
}
