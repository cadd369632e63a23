import { spawnSync } from 'node:child_process'
import t from 'tap'
import { isReservedName } from '../../src/variables/is-reserved-name.ts'
import { isVariableName } from '../../src/variables/is-variable-name.ts'
import { reservedNames } from '../../src/variables/reserved-names.ts'
import { shells } from '../fixtures/shells.ts'

t.test('reserved are the names that sh and the system use', async t => {
	for (const name of [
		'PATH',
		'IFS',
		'PWD',
		'OLDPWD',
		'OPTIND',
		'OPTARG',
		'ENV',
		'PS1',
		'PS2',
		'PS4',
		'LANG',
		'LINES',
		'RANDOM',
	]) {
		t.ok(isReservedName(name), name)
	}
	for (const name of [
		'LC_ALL',
		'LC_X',
		'LD_PRELOAD',
		'_',
		'_r',
		'_POT_NAME',
		'BASH_ENV',
		'HOME',
		'TERM',
		'LINENO',
		'PPID',
		'UID',
	]) {
		t.ok(isReservedName(name), name)
	}
	for (const name of ['DOMAIN', 'SMTPPORT', 'PATHS', 'MYPATH', 'DATASETID', 'LCALL', 'A_', 'path', 'TZ', '']) {
		t.notOk(isReservedName(name), name)
	}
	for (const name of reservedNames) t.ok(isVariableName(name), `${name} is a name`)
})

for (const shell of shells) {
	t.test(`${shell.name} sets no variable that a flavour could declare`, async t => {
		const script = 'unset NODE_OPTIONS; f() { local x; getopts a x -a; cd /; read -r REPLY; }; f </dev/null; set'
		const { stdout } = spawnSync(shell.command, [...shell.options, '-c', script], {
			env: { PATH: process.env['PATH'] },
		})
		const names = [...stdout.toString().matchAll(/^([A-Za-z_]\w*)=/gm)].map(([, name = '']) => name)
		t.ok(names.includes('PATH') && names.includes('IFS'), 'shows its own variables')
		t.same(
			names.filter(name => !isReservedName(name)),
			[],
		)
	})
}

t.test('a name has letters, digits and _, and does not begin with a digit', async t => {
	for (const name of ['A', '_', 'a1', 'SMTP_PORT']) t.ok(isVariableName(name), name)
	for (const name of ['', '1', '1A', 'A-B', 'A.B', 'A B', 'A=', 'A\n', 'Ä'])
		t.notOk(isVariableName(name), JSON.stringify(name))
})
