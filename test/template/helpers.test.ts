import fc from 'fast-check'
import t from 'tap'
import { helpers } from '../../src/template/helpers/table.ts'
import { renderTree } from '../../src/template/render-tree.ts'
import type { Tree } from '../../src/template/tree.ts'
import { itemValue, variableValue } from '../../src/template/value.ts'
import { types } from '../../src/variables/table.ts'
import { arbitraryText, runs } from '../fixtures/arbitrary-value.ts'
import { runRenderers } from '../fixtures/run-renderers.ts'
import { seeds } from '../fixtures/seeds.ts'
import { shells } from '../fixtures/shells.ts'
import { scopeEntry } from '../fixtures/template-scope.ts'

const treeOf = (helper: keyof typeof helpers, argument: string): Tree => [
	{
		kind: 'hole',
		name: 'A',
		type: { name: 'string', list: false },
		through: { helper, argument },
		place: 'word',
		encoder: 'plain',
		at: 't:1:1',
	},
]

/** What is written elsewhere of the same: nothing of ours. */
const elsewhere: Readonly<Record<keyof typeof helpers, (text: string, argument: string) => string>> = {
	lower: text => [...text].map(char => (char >= 'A' && char <= 'Z' ? char.toLowerCase() : char)).join(''),
	join: (text, argument) => text.split(/,+/).filter(Boolean).join(argument),
	'base-dn': text => (text === '' ? '' : `dc=${text.split('.').join(',dc=')}`),
	mailto: text => (text === '' ? '' : `mailto:${encodeURIComponent(text).replace(/%(2B|40)/g, decodeURIComponent)}`),
	base64: text => btoa(String.fromCharCode(...new TextEncoder().encode(text))),
}

const domain = fc
	.array(fc.constantFrom('a', 'b-c', '0', 'xn--p1ai'), { minLength: 1, maxLength: 30 })
	.map(labels => labels.join('.'))
const inputs = (name: keyof typeof helpers): fc.Arbitrary<string> => {
	if (name === 'mailto')
		return fc.oneof(
			fc.constant(''),
			fc.constantFrom(...types.email.good),
			fc.string({ unit: fc.constantFrom(...types.email.alphabet.ascii) }),
		)
	if (name === 'base-dn') return fc.oneof(fc.constant(''), domain)
	const any = fc.oneof(
		fc.constant(''),
		arbitraryText('text'),
		fc.string({ unit: 'binary', maxLength: 6 }).map(s => s.replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')),
	)
	return name === 'join' ? any.map(text => text.replaceAll(' ', ',')) : any
}

for (const helper of Object.values(helpers)) {
	const { name, example } = helper
	t.equal(
		helper.apply(example.value, /"(.*)"/.exec(example.written)?.[1] ?? ''),
		example.result,
		`${name}: the example`,
	)
	for (const seed of seeds) {
		const drawn = fc.sample(fc.tuple(inputs(name), fc.constantFrom(', ', '', '$', "'", '\\')), { numRuns: runs, seed })
		// every byte that text can hold, and more than any type allows
		const whole = [
			[...Array(0x900).keys()]
				.map(n => String.fromCodePoint(n))
				.join('')
				.replace(/[\0-\x08\x0b-\x1f\x7f]/g, ''),
			', ',
		] as const
		const four = ['😀\u{40000}\u{80000}\u{c0000}\u{10ffff}\ud7ff\ue000\uffff', ''] as const
		const long = [name === 'base-dn' ? 'ab.'.repeat(80).slice(0, -1) : 'Aé,:?-\n\t" '.repeat(5500), '-'] as const
		const all: readonly (readonly [text: string, argument: string])[] =
			name === 'base-dn' ? [...drawn, long] : name === 'mailto' ? drawn : [...drawn, whole, four, long]
		const cases = all.map(([text, argument]) => ({ tree: treeOf(name, argument), values: new Map([['A', text]]) }))
		const ours = cases.map(({ tree, values }) => renderTree(tree, values))
		t.same(
			ours.findIndex((text, index) => text !== elsewhere[name](all[index]?.[0] ?? '', all[index]?.[1] ?? '')),
			-1,
			`${name}: what others make of it`,
		)
		for (const shell of shells) {
			const written = runRenderers(shell, cases)
			const wrong = written.findIndex((text, index) => text !== ours[index])
			t.equal(written[wrong], ours[wrong], `${name}: ${shell.name} makes the same`, { given: all[wrong] })
		}
	}
}

t.test('what a helper makes is of the type that it says', async t => {
	for (const [name, type, argument] of [
		['lower', 'string', ''],
		['lower', 'email', ''],
		['join', 'list of string', '; '],
		['base-dn', 'domain', ''],
		['base64', 'text', ''],
		['mailto', 'email', ''],
	] as const) {
		const entry = scopeEntry(type)
		const value = variableValue('A', entry)
		const changed = helpers[name].change(value, argument)
		if ('want' in changed) throw new Error(changed.want)
		const given =
			name === 'join'
				? `${itemValue(entry).ascii},é`
				: name === 'base-dn'
					? 'x.example.org'
					: value.ascii + (value.nonAscii ? 'é' : '')
		const made = helpers[name].apply(given, argument)
		for (const char of made)
			if (char <= '\x7f' ? !changed.ascii.includes(char) : !changed.nonAscii) t.fail(`${name}: ${JSON.stringify(char)}`)
		t.ok(Buffer.byteLength(made) <= changed.maxBytes)
	}
	const longest = `${'a.'.repeat(126)}a`
	const dn = helpers['base-dn'].change(variableValue('A', scopeEntry('domain')), '')
	t.ok('maxBytes' in dn && helpers['base-dn'].apply(longest, '').length <= dn.maxBytes, 'the deepest domain')
})
