import t from 'tap'
import { groupOverlays, layOver } from '../../src/rehearsal/overlays.ts'
import type { ScriptedCheck } from '../../src/rehearsal/subject.ts'

const check = (id: string, overlay?: Readonly<Record<string, string>>): ScriptedCheck => ({
	id,
	title: id,
	script: `${id}.sh`,
	phase: 'boot',
	...(overlay === undefined ? {} : { overlay: new Map(Object.entries(overlay)) }),
})

const cases: readonly (readonly [title: string, checks: readonly ScriptedCheck[], groups: readonly string[]])[] = [
	['checks without values are in no group', [check('a'), check('b')], []],
	['other variables are tried together', [check('a', { A: '1' }), check('b', { B: '1' })], ['a b']],
	['one variable twice is tried twice', [check('a', { A: '1' }), check('b', { A: '2' })], ['a', 'b']],
	['the same value twice is tried once', [check('a', { A: '1' }), check('b', { A: '1', B: '1' })], ['a b']],
	['one that is removed counts', [check('a', { A: '' }), check('b', { A: '2' })], ['a', 'b']],
	[
		'each goes into the first group that it fits',
		[check('a', { A: '1', B: '1' }), check('b', { B: '2' }), check('c', { C: '1' }), check('d', { A: '3', C: '2' })],
		['a c', 'b d'],
	],
]
for (const [title, checks, groups] of cases) {
	t.test(title, async t => {
		t.same(
			groupOverlays(checks).map(group => group.checks.map(({ id }) => id).join(' ')),
			groups,
		)
	})
}

t.test('values are laid over those of the env file, and empty ones remove', async t => {
	const given = new Map(Object.entries({ A: '1', B: '2', C: '3' }))
	const variables = new Map(Object.entries({ B: '', C: '4', D: '5' }))
	t.same(Object.fromEntries(layOver({ given }, { variables })), { A: '1', C: '4', D: '5' })
})
