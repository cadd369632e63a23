import t from 'tap'
import { InternalError } from '../../src/errors.ts'
import { assertIniAgrees } from '../../src/load/assert-ini-agrees.ts'
import type { WrittenSection } from '../../src/model/written.ts'

const section = (heading: string, keys: Readonly<Record<string, string>>): WrittenSection => {
	const [kind = '', name] = heading.split('.')
	const entries = Object.entries(keys).map(([key, text]) => [key, { text, line: 1 }] as const)
	return { kind, ...(name === undefined ? {} : { name }), heading, line: 1, keys: new Map(entries) }
}

const text = '[m]\na = true\n[env.A]\nb = "1"\n[env.B]\n'
t.doesNotThrow(
	() => assertIniAgrees(text, 'x', [section('m', { a: 'true' }), section('env.A', { b: '1' }), section('env.B', {})]),
	'agrees on words that ini turns into values, and on empty sections',
)

const wrong: readonly (readonly [title: string, sections: readonly WrittenSection[]])[] = [
	['a value', [section('m', { a: 'false' }), section('env.A', { b: '1' }), section('env.B', {})]],
	['a key that is lost', [section('m', {}), section('env.A', { b: '1' }), section('env.B', {})]],
	['a key that is made up', [section('m', { a: 'true', c: '' }), section('env.A', { b: '1' }), section('env.B', {})]],
	['a section', [section('m', { a: 'true' }), section('env.A', { b: '1' })]],
]
for (const [title, sections] of wrong)
	t.throws(() => assertIniAgrees(text, 'x', sections), new InternalError(), `finds a difference of ${title}`)
