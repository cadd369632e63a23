import t from 'tap'
import { UserError } from '../../src/errors.ts'
import { maxSetEnvBytes, setEnvCommand } from '../../src/pot/set-env-command.ts'
import { readTranscript } from '../fixtures/pot/read-transcript.ts'
import { show } from '../fixtures/pot/show.ts'

/** The issues of the UserError that a call throws. */
const issuesOf = (pot: string, variables: Iterable<readonly [string, string]>) => {
	try {
		setEnvCommand(pot, new Map(variables))
	} catch (error) {
		if (error instanceof UserError) return error.issues
		throw error
	}
	return []
}

t.test('all variables go in one call, in their order', async t => {
	t.strictSame(setEnvCommand('matrix', new Map([...Object.entries({ B: '1', A: 'a$b' })])), [
		'pot',
		'set-env',
		'-p',
		'matrix',
		'-E',
		'B=1',
		'-E',
		'A=a\\$b',
	])
})

t.test('the call is the one that the real pot was tried with', async t => {
	const { name, values, calls } = readTranscript('awkward.json')
	t.strictSame(setEnvCommand(name, new Map(values)), calls.at(-1)?.argv)
})

t.test('every issue is reported at once', async t => {
	const issues = issuesOf('a.b', [
		['X-Y', '1'],
		['GOOD', '1'],
		['DOMAIN', 'a\nb'],
	])
	t.strictSame(
		issues.map(({ at }) => at),
		['the name of the pot', 'X-Y', 'DOMAIN'],
	)
})

t.test('names that are no pots are refused', async t => {
	for (const pot of ['', 'a.b', '..', 'a/b', '-p', 'a b', 'a\nb', 'ä', "a'b"])
		t.match(
			issuesOf(pot, [['A', '1']]),
			[{ at: 'the name of the pot', got: JSON.stringify(pot) }],
			`refuses ${show(pot)}`,
		)
	for (const pot of ['matrix', 'matrix-synapse_1_2_3', 'a:b', '1'])
		t.strictSame(issuesOf(pot, [['A', '1']]), [], `accepts ${pot}`)
})

t.test('an empty set is refused, because pot cannot store one', async t => {
	t.match(issuesOf('matrix', []), [{ at: 'the variables', got: 'none' }])
})

t.test('a set that is too long for one call is refused, and its longest are named', async t => {
	// as stored: doubled by the escaping, and the frame around it
	const frame = ['pot', 'set-env', '-p', 'matrix', '-E', 'A='].reduce((sum, word) => sum + word.length + 1, 0)
	const most = maxSetEnvBytes - frame
	t.strictSame(issuesOf('matrix', [['A', 'x'.repeat(most)]]), [], 'just fits')
	t.match(issuesOf('matrix', [['A', 'x'.repeat(most + 1)]]), [{ want: /at most 458752 bytes/, got: /^458753 / }])
	t.match(issuesOf('matrix', [['A', '$'.repeat(most / 2 + 1)]]), [{ want: /at most/ }], 'counts escaped bytes')
	t.match(issuesOf('matrix', [['A', 'é'.repeat(most / 2 + 1)]]), [{ want: /at most/ }], 'counts bytes of UTF-8')
	const sizes = { A: 1, B: 200_000, C: 150_000, D: 140_000, E: 100_000 }
	const issues = issuesOf(
		'matrix',
		Object.entries(sizes).map(([name, size]) => [name, 'x'.repeat(size)]),
	)
	t.match(issues, [{ got: /longest: B 200000, C 150000, D 140000\)/, next: /NAME_FILE/ }])
})
