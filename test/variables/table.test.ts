import t from 'tap'
import { alphabetOf } from '../../src/variables/alphabet-of.ts'
import { checkValue } from '../../src/variables/check-value.ts'
import { types } from '../../src/variables/table.ts'
import { type Limits, type Type, type TypeName, typeNames } from '../../src/variables/type.ts'
import { runTypeChecks, type TypeCase } from '../fixtures/run-type-checks.ts'
import { shells } from '../fixtures/shells.ts'
import { showText } from '../fixtures/show-text.ts'

const limitsOf = (name: TypeName): Limits => (name === 'enum' ? { values: types.enum.good } : {})

for (const name of typeNames) {
	const row = types[name]
	const type: Type = { name, list: false }
	const limits = limitsOf(name)

	t.test(`${name}: the TypeScript check keeps to its row`, async t => {
		t.equal(row.name, name, 'is its name')
		t.ok(row.good.includes(row.example) || row.check(row.example, limits).ok, 'accepts its example')
		t.notOk(row.check('', limits).ok, 'refuses the empty value, which stands for none')
		t.notOk(row.mayBeEmpty, 'and says so')
		const alphabet = alphabetOf(type, limits)
		for (const value of row.good) {
			const verdict = row.check(value, limits)
			if (!verdict.ok) {
				t.fail(`accepts ${showText(value)}`)
				continue
			}
			const normal = verdict.value
			t.same(row.check(normal, limits), verdict, `has ${showText(normal)} as its own normal form`)
			t.ok(Buffer.byteLength(normal) <= row.maxBytes, `is short enough: ${showText(normal)}`)
			const strange = [...normal].filter(c => (c > '\u007f' ? !alphabet.nonAscii : !alphabet.ascii.includes(c)))
			t.same(strange, [], `keeps to its alphabet: ${showText(normal)}`)
		}
		for (const value of row.bad) {
			const verdict = row.check(value, limits)
			t.match(verdict, { ok: false, want: /./ }, `refuses ${showText(value)}`)
			t.ok(verdict.ok || !/[\u0000-\u001f\u007f]/.test(verdict.want), 'wants something printable')
		}
	})
}

const cases: readonly TypeCase[] = typeNames.flatMap(name =>
	[...types[name].good, ...types[name].bad]
		.filter(value => !value.includes('\0') && value === Buffer.from(value).toString())
		.map(value => ({ type: { name, list: false }, limits: limitsOf(name), value })),
)

for (const shell of shells) {
	t.test(`${shell.name}: the sh checks have the verdicts of the table`, async t => {
		const verdicts = runTypeChecks(shell, cases)
		for (const [i, { type, limits, value }] of cases.entries()) {
			const want = checkValue(type, limits, String(value))
			t.equal(verdicts[i]?.toString(), want.ok ? want.value : undefined, `${type.name} ${showText(String(value))}`)
		}
	})
}

const normalForms: readonly (readonly [TypeName, string, string])[] = [
	['boolean', 'YES', 'true'],
	['boolean', 'Off', 'false'],
	['boolean', '1', 'true'],
	['boolean', '0', 'false'],
	['domain', 'Matrix.EXAMPLE.org.', 'matrix.example.org'],
	['domain', 'ABCDEFGHIJKLM.NOPQRSTUVWXYZ', 'abcdefghijklm.nopqrstuvwxyz'],
	['hostname', 'DB1', 'db1'],
	['hostname', '10.0.0.1.', '10.0.0.1'],
	['ipv6', '2001:DB8::C0:FFEE', '2001:db8::c0:ffee'],
	['cidr', '2001:DB8::/32', '2001:db8::/32'],
	['url', 'HTTPS://Example.ORG:8448/Path?Q#F', 'https://example.org:8448/Path?Q#F'],
	['url', 'https://[2001:DB8::1]/', 'https://[2001:db8::1]/'],
	['url', 'https://example.org.', 'https://example.org'],
	['email', 'Admin@Example.ORG', 'Admin@example.org'],
	['path', '/usr//local/etc/', '/usr/local/etc'],
	['path', '//', '/'],
	['size', '50m', '50M'],
	['size', '1g', '1G'],
	['size', '64k', '64K'],
	['ssh-key', `${types['ssh-key'].example}  `, types['ssh-key'].example],
	['string', ' a\tb ', ' a\tb '],
]
for (const [name, value, want] of normalForms) {
	t.same(
		types[name].check(value, {}),
		{ ok: true, value: want },
		`${name}: ${showText(value)} becomes ${showText(want)}`,
	)
}
