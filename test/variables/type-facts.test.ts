import { Ajv } from 'ajv'
import t from 'tap'
import { alphabetOf } from '../../src/variables/alphabet-of.ts'
import { argumentsOf } from '../../src/variables/arguments-of.ts'
import { checkLimits } from '../../src/variables/check-limits.ts'
import { checkValue } from '../../src/variables/check-value.ts'
import { describeType } from '../../src/variables/describe-type.ts'
import { maxBytesOf } from '../../src/variables/max-bytes-of.ts'
import { parseType } from '../../src/variables/parse-type.ts'
import { schemaOf } from '../../src/variables/schema-of.ts'
import { showValue } from '../../src/variables/show-value.ts'
import { types } from '../../src/variables/table.ts'
import { type Limits, type Type, type TypeName, typeNames } from '../../src/variables/type.ts'
import { runTypeChecks } from '../fixtures/run-type-checks.ts'
import { shells } from '../fixtures/shells.ts'
import { showText } from '../fixtures/show-text.ts'

const one = (name: TypeName): Type => ({ name, list: false })
const listOf = (name: TypeName): Type => ({ name, list: true })

t.test('parseType reads a type as a definition names it', async t => {
	for (const name of typeNames) {
		t.same(parseType(name), one(name))
		t.same(
			parseType(`list of ${name}`),
			['dn', 'ldap-filter', 'certificate'].includes(name) ? undefined : listOf(name),
			`list of ${name}`,
		)
	}
	t.same(parseType('  list  of   port '), listOf('port'))
	for (const text of [
		'',
		'Port',
		'ports',
		'list',
		'list of',
		'list of ports',
		'list of list of port',
		'listof port',
		'port,',
	]) {
		t.equal(parseType(text), undefined, `not ${JSON.stringify(text)}`)
	}
})

t.test('alphabetOf knows the characters of an enum, and the comma of a list', async t => {
	t.same(alphabetOf(one('port'), {}), { ascii: '0123456789', nonAscii: false })
	t.same(alphabetOf(listOf('port'), {}), { ascii: ',0123456789', nonAscii: false })
	t.same(alphabetOf(one('enum'), { values: ['ab', 'bé'] }), { ascii: 'ab', nonAscii: true })
	t.same(alphabetOf(listOf('enum'), { values: ['on', 'off'] }), { ascii: ',fno', nonAscii: false })
	t.equal(alphabetOf(one('enum'), {}).nonAscii, true, 'without values the widest')
	for (const name of typeNames) {
		const { ascii } = alphabetOf(one(name), {})
		t.equal(new Set(ascii).size, ascii.length, `${name}: each once`)
		t.equal([...ascii].sort().join(''), [...types[name].alphabet.ascii].sort().join(''), `${name}: as in its row`)
	}
	t.ok(alphabetOf(one('text'), {}).ascii.includes('\n'))
	t.notOk(alphabetOf(one('secret'), {}).ascii.includes('\n'))
})

t.test('maxBytesOf is narrowed by a length and by the values of an enum', async t => {
	t.equal(maxBytesOf(one('string'), {}), 4000)
	t.equal(maxBytesOf(one('string'), { max: 80 }), 80)
	t.equal(maxBytesOf(one('string'), { max: 80_000 }), 4000)
	t.equal(maxBytesOf(one('port'), { max: 2 }), 5)
	t.equal(maxBytesOf(one('enum'), { values: ['a', 'bé'] }), 3)
	t.equal(maxBytesOf(one('base64'), { bytes: [16, 32, 24] }), 44)
	t.equal(maxBytesOf(one('enum'), {}), 0)
	t.equal(maxBytesOf(listOf('port'), {}), 16384)
})

t.test('argumentsOf gives the words of a call in sh', async t => {
	t.same(argumentsOf(one('ssh-key'), {}), { name: 'ssh_key', min: '', max: '' })
	t.same(argumentsOf(listOf('port'), { min: 0, max: 9 }), { name: 'list_of_port', min: '0', max: '9' })
	t.same(argumentsOf(one('enum'), { values: ['a', 'b c'] }), { name: 'enum', min: 'a,b c', max: '' })
	t.same(argumentsOf(one('base64'), { bytes: [16, 32] }), { name: 'base64', min: ',16,32,', max: '' })
	t.same(argumentsOf(one('enum'), {}), { name: 'enum', min: '', max: '' })
})

const described: readonly (readonly [Type, Limits, RegExp])[] = [
	[one('integer'), {}, /^a whole number$/],
	[one('integer'), { min: 1 }, /^a whole number, at least 1$/],
	[one('integer'), { max: 9 }, /^a whole number, at most 9$/],
	[one('integer'), { min: 1, max: 9 }, /^a whole number, 1 to 9$/],
	[one('port'), { min: 7 }, /^a TCP or UDP port from 1 to 65535, at least 7$/],
	[one('duration'), { min: 60 }, /, at least 60 seconds$/],
	[one('size'), { max: 1024 }, /, at most 1024 bytes$/],
	[one('string'), { min: 8 }, /, at least 8 bytes long$/],
	[one('string'), { max: 64 }, /^one line of text, without control characters, at most 64 bytes long$/],
	[one('string'), { characters: 'a-z', min: 2, max: 8 }, /^one line made of a-z only, 2 to 8 bytes long$/],
	[one('enum'), { values: ['a', 'b'] }, /^one of a, b$/],
	[one('base64'), { bytes: [16, 24, 32] }, /, of 16, 24 or 32 bytes$/],
	[one('base64'), { bytes: [32] }, /, of 32 bytes$/],
	[one('enum'), {}, /^one of a few words$/],
	[listOf('port'), {}, /^a list with commas between, each item a TCP/],
]
t.test('describeType says what is wanted in the words of the verdict', async t => {
	for (const [type, limits, want] of described) {
		t.match(describeType(type, limits), want)
		t.match(checkValue(type, limits, '\0'), { ok: false, want: describeType(type, limits) })
	}
})

const limited: readonly (readonly [TypeName, Limits, readonly string[], readonly string[]])[] = [
	['integer', { min: -5, max: 5 }, ['-5', '0', '5'], ['-6', '6']],
	['port', { min: 1024 }, ['1024', '65535'], ['1023', '65536']],
	['port', { min: -1, max: 70000 }, ['1', '65535'], ['0', '65536']],
	['integer', { min: -(2 ** 60), max: 2 ** 60 }, ['0'], ['-9007199254740992', '9007199254740992']],
	['duration', { min: 60, max: 3600 }, ['60s', '1m', '1h'], ['59s', '61m', '1d']],
	['size', { min: 1024, max: 1048576 }, ['1K', '1024', '1m'], ['1', '1025K', '1G']],
	['string', { min: 3, max: 4 }, ['abc', 'éa', 'éé'], ['ab', 'é', 'abcde', 'ééa']],
	['domain', { max: 11 }, ['example.org', 'example.org.'], ['example.info']],
	['path', { max: 4 }, ['/mnt', '/mnt/', '//mnt//'], ['/mnt1']],
]
t.test('limits bound the number, or the length in bytes of the normal form, in TypeScript and in sh', async t => {
	const cases = limited.flatMap(([name, limits, good, bad]) =>
		[...good, ...bad].map(value => ({ type: one(name), limits, value, want: good.includes(value) })),
	)
	const verdicts = shells.map(shell => runTypeChecks(shell, cases))
	for (const [i, { type, limits, value, want }] of cases.entries()) {
		const title = `${type.name} ${JSON.stringify(limits)} ${want ? 'accepts' : 'refuses'} ${value}`
		t.equal(checkValue(type, limits, value).ok, want, title)
		for (const verdict of verdicts) t.equal(verdict[i] !== undefined, want, title)
	}
})

/** How a type counts is seen in what it does with its example. */
const countsAs = (name: TypeName): 'length' | 'a number' | 'nothing' => {
	const { check, example } = types[name]
	const values = name === 'enum' ? { values: [example] } : {}
	const allows = (max: number): boolean => check(example, { ...values, max }).ok
	if (allows(0)) return 'nothing'
	const length = Buffer.byteLength(example)
	return allows(length) && !allows(length - 1) ? 'length' : 'a number'
}

t.test('what is said of min and max is what they do', async t => {
	for (const name of typeNames) {
		const { measures } = types[name]
		const said = measures === 'length' || measures === 'nothing' ? measures : 'a number'
		t.equal(said, countsAs(name), `${name}: measures`)
		if (measures === 'nothing') continue
		const wanted = describeType(one(name), { min: 7 })
		t.equal(wanted.endsWith('at least 7 bytes long'), measures === 'length', `${name}: ${wanted}`)
	}
})

const faulty: readonly (readonly [TypeName, Limits, readonly string[]])[] = [
	['port', {}, []],
	['port', { min: 1, max: 1 }, []],
	['integer', { min: -1 }, []],
	['string', { max: 4000 }, []],
	['enum', { values: ['a', 'b c', 'ä'] }, []],
	['port', { min: 2, max: 1 }, ['min not to be above max']],
	['port', { min: 1.5 }, ['min to be a whole number']],
	['port', { max: -1 }, ['max to be 0 or more']],
	['string', { min: -3 }, ['min to be 0 or more']],
	['integer', { min: -3 }, []],
	['integer', { min: -1.5 }, ['min to be a whole number']],
	['integer', { max: 2 ** 53 }, ['max to be a whole number']],
	['string', { max: 4001 }, ['max not to be above 4000, the longest that string allows']],
	['boolean', { min: 0 }, ['no min and no max: boolean has none']],
	['enum', { values: ['a'], max: 1 }, ['no min and no max: enum has none']],
	['port', { values: ['1'] }, ['no values beside port']],
	['enum', {}, ['values: the words that it may be']],
	['enum', { values: [] }, ['values: the words that it may be']],
	['enum', { values: ['a', 'a'] }, ['each value once']],
	['enum', { values: ['a,b'] }, ['values without commas, and without blanks at their ends']],
	['enum', { values: [' a'] }, ['values without commas, and without blanks at their ends']],
	['enum', { values: [''] }, [/^each value to be one line/.source]],
	['enum', { values: ['a\nb'] }, [/^each value to be one line/.source]],
]
t.test('checkLimits finds limits that do not fit their type', async t => {
	for (const [name, limits, want] of faulty) {
		const got = checkLimits({ name, list: false }, limits)
		t.equal(got.length, want.length, `${name} ${JSON.stringify(limits)}`)
		for (const [i, text] of want.entries()) t.match(got[i], text.startsWith('^') ? new RegExp(text) : text)
	}
	for (const name of typeNames)
		t.same(checkLimits({ name, list: false }, name === 'enum' ? { values: types.enum.good } : {}), [], name)
})

t.test('showValue shortens, and escapes what disturbs a terminal', async t => {
	t.equal(showValue('a "b" ä😀'), '"a \\"b\\" ä😀"')
	t.equal(
		showValue('\u001b\n\u007f\u0085\u202e\u2066\ufeff\ud800'),
		'"\\u001b\\n\\u007f\\u0085\\u202e\\u2066\\ufeff\\ud800"',
	)
	t.equal(showValue('x'.repeat(40)), `"${'x'.repeat(40)}"`)
	t.equal(showValue('x'.repeat(41)), `"${'x'.repeat(40)}…"`)
	t.equal(showValue('😀'.repeat(50)), `"${'😀'.repeat(40)}…"`)
})

const ajv = new Ajv({ allErrors: true, strict: true })
t.test('schemaOf accepts all that checkValue accepts', async t => {
	for (const name of typeNames) {
		const limits = name === 'enum' ? { values: types.enum.good } : {}
		const validate = ajv.compile(schemaOf(one(name), limits))
		const validateList = ajv.compile(schemaOf(listOf(name), limits))
		for (const value of types[name].good) {
			t.ok(validate(value), `${name} ${showText(value)}`)
			const list = ` ${value} ,\t${value}`
			if (checkValue(listOf(name), limits, list).ok) t.ok(validateList(list), `list of ${name} ${showText(list)}`)
		}
		t.notOk(validate(''), `${name}: not the empty value`)
		t.notOk(validate(7), `${name}: text only`)
		// What a schema can tell: the characters at least.
		const strange = types[name].bad.filter(
			value => /[\u0001\n]/.test(value) && !((name === 'text' || name === 'certificate') && !value.includes('\u0001')),
		)
		for (const value of strange) t.notOk(name !== 'dn' && validate(value), `${name}: not ${showText(value)}`)
	}
})

t.test('schemaOf refuses most of what is wrong, and is no trap for time', async t => {
	for (const name of ['boolean', 'integer', 'port', 'ipv4', 'duration', 'size', 'enum'] as const) {
		const validate = ajv.compile(schemaOf(one(name), name === 'enum' ? { values: types.enum.good } : {}))
		const missed = types[name].bad.filter(value => validate(value))
		t.ok(missed.length <= types[name].bad.length / 4, `${name}: ${missed.join(' ')}`)
	}
	t.notOk(ajv.compile(schemaOf(one('string'), { max: 3 }))('abcd'), 'a greatest length is told')
	const start = process.hrtime.bigint()
	for (const name of typeNames) {
		for (const type of [one(name), listOf(name)]) {
			const validate = ajv.compile(schemaOf(type, name === 'enum' ? { values: ['a'] } : {}))
			for (const unit of ['a', ' ', ',', 'a,', '1, ', 'a.', '/a', '::'])
				validate(`${unit.repeat(8000 / unit.length)}\u0001`)
		}
	}
	t.ok(process.hrtime.bigint() - start < 5_000_000_000n, 'in far less than five seconds')
})
