import t from 'tap'
import { mergePackages } from '../../src/plan/merge-packages.ts'

t.test('keeps each origin once, with all reasons', async t => {
	const at = { file: 'x', line: 1, section: 'packages' }
	const one = (origin: string, reason: string, component: string) => ({ origin, reason, component, at })
	t.strictSame(
		mergePackages([
			one('a/b', 'first', 'x'),
			one('a/c', 'other', 'x'),
			one('a/b@f', 'flavoured', 'x'),
			one('a/b', 'second', 'y'),
			one('a/b', 'first', 'z'),
		]),
		[one('a/b', 'first; second', 'x'), one('a/c', 'other', 'x'), one('a/b@f', 'flavoured', 'x')],
	)
	t.strictSame(mergePackages([]), [])
})
