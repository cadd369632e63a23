import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { environmentFile } from '../../src/pot/environment-file.ts'
import { refuseForPot } from '../../src/pot/refuse-for-pot.ts'
import { assertProperty } from '../fixtures/assert-property.ts'
import { findCall, readTranscript } from '../fixtures/pot/read-transcript.ts'
import { runShell } from '../fixtures/pot/run-shell.ts'
import { shells } from '../fixtures/pot/shells.ts'

const folder = mkdtempSync(join(tmpdir(), 'environment-file-'))
t.teardown(() => rmSync(folder, { recursive: true }))

/** What a shell exports after it sourced the file. */
const readBack = (shell: readonly string[], text: string, locale: string): ReadonlyMap<string, string> => {
	const path = join(folder, 'environment.sh')
	writeFileSync(path, text)
	const out = runShell(shell, '. "$1"; exec /usr/bin/env -0', [path], locale).toString()
	return new Map(out.split('\0').map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
}

t.test('the file is the one that the real pot makes', async t => {
	const { name, values, environmentFile: recorded, environment } = readTranscript('awkward.json')
	const variables = new Map(values)
	t.equal(environmentFile(variables, name, ''), recorded)
	t.strictSame(
		environment.variables,
		{ ...Object.fromEntries(values), _POT_NAME: name, _POT_IP: '' },
		'and read so there',
	)
	for (const shell of shells)
		for (const locale of ['C', 'C.UTF-8']) {
			const got = readBack(shell, recorded, locale)
			for (const [variable, value] of values)
				t.equal(got.get(variable), value, `${shell.join(' ')} ${locale}: ${variable}`)
		}
})

t.test('any value that is not refused is read back as it was', async t => {
	const unit = fc.oneof(
		{
			weight: 3,
			arbitrary: fc.constantFrom(...'\\\\$$``""\'\' \t\r!#{}()=;&|<>*?[]~%-', '$(', '${', 'é', '\u2028', '\u0081'),
		},
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
	)
	const value = fc
		.array(unit, { maxLength: 40 })
		.map(units => units.join(''))
		.filter(value => refuseForPot('V', value) === undefined)
	assertProperty(
		fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), values => {
			const variables = new Map(values.map((value, index) => [`V${index}`, value]))
			const text = environmentFile(variables, 'pot', '10.192.0.3')
			for (const shell of shells) {
				const got = readBack(shell, text, 'C')
				for (const [name, value] of variables) if (got.get(name) !== value) return false
				if (got.get('_POT_NAME') !== 'pot' || got.get('_POT_IP') !== '10.192.0.3') return false
			}
			return true
		}),
		30,
	)
	t.pass()
})

t.test('what is refused does break the file of the real pot', async t => {
	const transcript = readTranscript('habits.json')
	const broken = findCall(transcript, 'a bad name is stored, and drops all variables in the jail')
	t.equal(broken.exitCode, 0, 'pot set-env says nothing')
	t.not(broken.environment?.exitCode, 0, 'and the shell in the jail stops')
	t.ok(refuseForPot('BAD-NAME', '2'))
	const split = findCall(transcript, 'a newline becomes another export')
	t.equal(split.environment?.variables?.['LINES2'], 'a\nexport b')
	t.ok(refuseForPot('LINES2', 'a\nb'))
})
