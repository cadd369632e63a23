import t from 'tap'
import { compareStored } from '../../src/pot/compare-stored.ts'
import { findCall, readTranscript } from '../fixtures/pot/read-transcript.ts'

const variables = new Map(Object.entries({ A: '1', B: 'é "x" $' }))
const good = 'pot.level=0\npot.env="A=1"\npot.env="B=é \\"x\\" \\$"\n'

const cases: readonly (readonly [title: string, potConf: string | Buffer, want: object])[] = [
	['the same bytes', good, {}],
	['another order', 'pot.env="B=é \\"x\\" \\$"\npot.env="A=1"\n', {}],
	['a last line without end', good.slice(0, -1), {}],
	['nothing', '', { missing: ['A', 'B'] }],
	['one missing', 'pot.env="A=1"\n', { missing: ['B'] }],
	['one that stands behind another line', 'vnet=falsepot.env="A=1"\npot.env="B=é \\"x\\" \\$"\n', { missing: ['A'] }],
	['another value', good.replace('A=1', 'A=2'), { altered: ['A'] }],
	['another escaping', good.replace('\\$', '$'), { altered: ['B'] }],
	['no quotes', good.replace('"A=1"', 'A=1'), { altered: ['A'] }],
	['other bytes that decode to the same text', Buffer.from(good.replace('é', '\ufffd'), 'latin1'), { altered: ['B'] }],
	['one more', `${good}pot.env="C=3"\n`, { extra: ['C'] }],
	['one twice', `${good}pot.env="A=1"\n`, { extra: ['A'] }],
	['half of a value with a newline', `${good}pot.env=b"\n`, { extra: ['b'] }],
]
for (const [title, potConf, want] of cases)
	t.strictSame(
		compareStored(Buffer.from(potConf as string), variables),
		{ missing: [], altered: [], extra: [], ...want },
		`finds ${title}`,
	)

t.test('what the real pot stored of awkward values is found unaltered', async t => {
	const { values, calls } = readTranscript('awkward.json')
	const nothing = { missing: [], altered: [], extra: [] }
	t.strictSame(compareStored(Buffer.from(calls.at(-1)?.after ?? ''), new Map(values)), nothing)
})

t.test('what the real pot spoils is found', async t => {
	const habits = readTranscript('habits.json')
	const split = findCall(habits, 'a newline becomes another export')
	t.match(compareStored(Buffer.from(split.after ?? ''), new Map(Object.entries({ LINES2: 'a\nb', AFTER: '3' }))), {
		altered: ['LINES2'],
		extra: ['b'],
	})
	const joined = findCall(habits, 'a pot.conf whose last line does not end')
	t.match(compareStored(Buffer.from(joined.after ?? ''), new Map([['DOMAIN', 'example.org']])), { missing: ['DOMAIN'] })
})
