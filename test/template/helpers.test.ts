import fc from 'fast-check'
import t from 'tap'
import { helpers } from '../../src/template/helpers/table.ts'
import { renderTree } from '../../src/template/render-tree.ts'
import type { Tree } from '../../src/template/tree.ts'
import { variableValue } from '../../src/template/value.ts'
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

type Given = readonly [text: string, argument: string]

/** Every shell makes the same of the values as TypeScript does, and that is what others make of them. */
const prove = (name: keyof typeof helpers, all: readonly Given[]): void => {
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

// every byte that text can hold, and more than any type allows
const every: Given = [
	[...Array(0x900).keys()]
		.map(n => String.fromCodePoint(n))
		.join('')
		.replace(/[\0-\x08\x0b-\x1f\x7f]/g, ''),
	', ',
]
const four: Given = ['😀\u{40000}\u{80000}\u{c0000}\u{10ffff}\ud7ff\ue000\uffff', '']

for (const { name, example, apply } of Object.values(helpers)) {
	t.equal(apply(example.value, /"(.*)"/.exec(example.written)?.[1] ?? ''), example.result, `${name}: the example`)
	const narrow = name === 'base-dn' || name === 'mailto'
	if (!narrow) prove(name, [every, four])
	for (const seed of seeds)
		prove(name, fc.sample(fc.tuple(inputs(name), fc.constantFrom(', ', '', '$', "'", '\\')), { numRuns: runs, seed }))
	if (name === 'mailto') prove(name, [['%#&/=?^{|}`@example.org', '']])
	if (name === 'base-dn') prove(name, [['ab.'.repeat(80).slice(0, -1), '']])
	if (!narrow) prove(name, [['Aé,:?-\n\t" '.repeat(5500), '-']])
}

/** A helper and the type that it is given, the type that it makes, and the longest value that there is of the first. */
const made: readonly (readonly [
	name: keyof typeof helpers,
	type: string,
	argument: string,
	makes: string,
	longest: (bytes: number) => string,
])[] = [
	['lower', 'string', '', 'string', bytes => 'A'.repeat(bytes)],
	['lower', 'email', '', 'email', bytes => 'A'.repeat(bytes)],
	['join', 'list of string', '; ', 'string', bytes => 'a,'.repeat(bytes / 2)],
	['join', 'list of port', '; é', 'string', bytes => '1,'.repeat(bytes / 2)],
	['base-dn', 'domain', '', 'dn', bytes => 'a.'.repeat(bytes / 2)],
	['base64', 'text', '', 'base64', bytes => 'A'.repeat(bytes)],
	['base64', 'port', '', 'base64', bytes => '1'.repeat(bytes)],
	['mailto', 'email', '', 'url', bytes => '%'.repeat(bytes)],
]
for (const [name, type, argument, makes, longest] of made) {
	const value = variableValue('A', scopeEntry(type))
	const changed = helpers[name].change(value, argument)
	if ('want' in changed) throw new Error(changed.want)
	t.same(changed.type, { name: makes, list: false }, `${name} of ${type}: the type`)
	const { ascii, nonAscii } = changed
	const characters = name === 'base-dn' ? 'x.example.org' : `${value.ascii}${value.nonAscii ? 'é' : ''}`
	t.same(
		[...helpers[name].apply(name === 'join' ? `${characters},${characters}` : characters, argument)].filter(char =>
			char > '\x7f' ? !nonAscii : !ascii.includes(char),
		),
		[],
		`${name} of ${type}: no other characters than it says`,
	)
	const { length } = Buffer.from(helpers[name].apply(longest(value.maxBytes), argument))
	t.ok(length <= changed.maxBytes, `${name} of ${type}: no longer than it says`)
}
const { ascii } = { ascii: '', ...helpers.lower.change(variableValue('A', scopeEntry('string')), '') }
t.notMatch(ascii, /[A-Z]/, 'lower leaves no capitals')
for (const type of ['domain', 'list of email'])
	t.match(
		helpers.mailto.change(variableValue('A', scopeEntry(type)), ''),
		{ want: 'a mail address' },
		`mailto of ${type}`,
	)
