import t from 'tap'
import { formatIssue } from '../../src/errors.ts'
import { checkValue } from '../../src/variables/check-value.ts'
import { decodeUtf8 } from '../../src/variables/decode-utf8.ts'
import { parseEnvFile } from '../../src/variables/parse-env-file.ts'
import { parseType } from '../../src/variables/parse-type.ts'
import { types } from '../../src/variables/table.ts'
import { type Limits, type Type, typeNames } from '../../src/variables/type.ts'
import { runTypeChecks, type TypeCase } from '../fixtures/run-type-checks.ts'
import { shells } from '../fixtures/shells.ts'

const all = typeNames
	.flatMap(name => [name, `list of ${name}`])
	.map(parseType)
	.filter(type => type !== undefined)
const limitsOf = ({ name }: Type): Limits => (name === 'enum' ? { values: types.enum.good } : {})
const titleOf = ({ name, list }: Type): string => `${list ? 'list of ' : ''}${name}`
const join = (...parts: readonly (string | number | Uint8Array)[]): Uint8Array =>
	Buffer.concat(parts.map(part => (typeof part === 'number' ? Uint8Array.of(part) : Buffer.from(part))))

/** Each byte that sh can hold: alone, at both ends of a value that is right, and inside it. */
const oneByte = all.flatMap((type): readonly TypeCase[] => {
	const { example } = types[type.name]
	const half = example.length >> 1
	return Array.from({ length: 255 }, (_, index) => index + 1).flatMap(byte =>
		[join(byte), join(byte, example), join(example, byte), join(example.slice(0, half), byte, example.slice(half))].map(
			value => ({ type, limits: limitsOf(type), value }),
		),
	)
})

const k64 = 65536
const everyByte = Uint8Array.from({ length: k64 }, (_, index) => 1 + (index % 255))
/** 64 KiB and as much as the type takes: of one character each that it may hold, of its example, of every byte. */
const long = all.flatMap((type): readonly TypeCase[] => {
	const { alphabet, example, maxBytes } = types[type.name]
	const units = [...new Set([alphabet.ascii[0], alphabet.ascii.at(-1), ',', 'a', '0', example, `${example},`, 'é'])]
	const texts = units.flatMap(unit => {
		const text = (unit ?? '').repeat(k64)
		return [k64, maxBytes, maxBytes + 1].map(length => Buffer.from(text.slice(0, length)))
	})
	return [everyByte, ...texts].map(value => ({ type, limits: limitsOf(type), value }))
})

/** What sh must answer: the bytes of the normal form, or nothing. */
const wanted = ({ type, limits, value }: TypeCase): Buffer | undefined => {
	const text = decodeUtf8(Buffer.from(value))
	const verdict = text === undefined ? undefined : checkValue(type, limits, text)
	return verdict?.ok ? Buffer.from(verdict.value) : undefined
}

for (const shell of shells)
	for (const [what, cases] of [
		['every byte', oneByte],
		['64 KiB', long],
	] as const)
		t.test(`${shell.name}: ${what} in each type is accepted exactly, or refused`, async t => {
			for (const type of all) {
				const own = cases.filter(one => one.type === type)
				const got = runTypeChecks(shell, own)
				const wrong = own.filter((one, index) => {
					const want = wanted(one)
					return want === undefined ? got[index] !== undefined : !got[index]?.equals(want)
				})
				t.same(
					wrong.map(({ value }) => Buffer.from(value).subarray(0, 60).toString('latin1')),
					[],
					titleOf(type),
				)
			}
		})

t.test('what these cases are worth', async t => {
	const accepted = (cases: readonly TypeCase[]): number => cases.filter(one => wanted(one) !== undefined).length
	t.ok(accepted(oneByte) > 4000 && accepted(oneByte) < oneByte.length / 2, `${accepted(oneByte)} of ${oneByte.length}`)
	t.ok(accepted(long) > 20 && accepted(long) < long.length / 2, `${accepted(long)} of ${long.length} long ones`)
	const invalid = oneByte.filter(({ value }) => decodeUtf8(Buffer.from(value)) === undefined)
	t.ok(invalid.length > all.length * 400, `${invalid.length} are not UTF-8`)
	t.equal(accepted(invalid), 0)
})

t.test('what is no text is refused on the host, with its line', async t => {
	for (let byte = 0; byte < 256; byte++) {
		// a quote, and what ends a line
		if (byte === 0x27 || byte === 0x0a || byte === 0x0d) continue
		const { variables, issues } = parseEnvFile(join("A=a\nB='x", byte, "y'\n"), 'x.env')
		const want =
			byte === 0
				? ['x.env:2: want text, got a NUL, which no variable can hold; if the file is UTF-16, save it as UTF-8']
				: byte > 0x7f
					? ['x.env:2: want UTF-8, got other bytes; save the file as UTF-8']
					: []
		t.strictSame(issues.map(formatIssue), want, `byte ${byte}`)
		if (want.length === 0) t.equal(variables.get('B')?.value, `x${String.fromCharCode(byte)}y`)
	}
})
