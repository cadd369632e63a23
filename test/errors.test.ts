import t from 'tap'
import { absurd, escapeControls, formatIssue, InternalError, type Issue, showIssue, UserError } from '../src/errors.ts'

const issues: readonly (readonly [title: string, issue: Issue, want: string])[] = [
	['place and want', { at: 'a.ini:1', want: 'b' }, 'a.ini:1: want b'],
	['what was got', { at: 'a', want: 'b', got: 'c' }, 'a: want b, got c'],
	['nothing was got', { at: 'a', want: 'b', got: '' }, 'a: want b, got '],
	['the next step', { at: 'a', want: 'b', next: 'd' }, 'a: want b; d'],
	['all of it', { at: 'a', want: 'b', got: 'c', next: 'd' }, 'a: want b, got c; d'],
	['a line end stays within the line', { at: 'a', want: 'b', got: 'c\nd\r' }, 'a: want b, got c\\nd\\r'],
]
for (const [title, issue, want] of issues) t.equal(formatIssue(issue), want, title)

for (const [title, text, want] of [
	['a tab', 'a\tb', 'a\\tb'],
	['an escape sequence', '\u001b[1m', '\\u001b[1m'],
	['what a terminal deletes', '\u007f', '\\u007f'],
	['a control character above ASCII', '\u0085', '\\u0085'],
	['line separators', '\u2028\u2029', '\\u2028\\u2029'],
	['what turns the writing round', 'a\u202eb\u2066', 'a\\u202eb\\u2066'],
	['what cannot be seen', 'a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
	['a backslash stays', '\\n', '\\n'],
	['letters stay', 'ünï 漢 😀', 'ünï 漢 😀'],
] as const)
	t.equal(escapeControls(text), want, title)

const excerpts: readonly (readonly [title: string, line: string, column: number, want: string])[] = [
	['a line and its place', 'a: {{B}}', 4, '    a: {{B}}\n       ^'],
	['indentation is left out', '\t  a: {{B}}', 7, '    a: {{B}}\n       ^'],
	['but not behind the place', '    a', 2, '       a\n    ^'],
	['the end of the line', 'abc', 4, '    abc\n       ^'],
	['a tab counts as one', 'a\tb', 3, '    a b\n      ^'],
	['what a terminal would obey', 'a\u001bb', 3, '    a\\u001bb\n           ^'],
	[
		'a long line around its place',
		`${'x'.repeat(100)}y${'z'.repeat(100)}`,
		101,
		`    …${'x'.repeat(37)}y${'z'.repeat(36)}…\n${' '.repeat(42)}^`,
	],
]
for (const [title, line, column, want] of excerpts)
	t.equal(showIssue({ at: 'a:1:1', want: 'b', excerpt: { line, column } }), `a:1:1: want b\n${want}`, title)
t.equal(showIssue({ at: 'a', want: 'b' }), 'a: want b', 'an issue without a line')

t.test('a user error has a message, its cause and its issues', async t => {
	const cause = new Error('cause')
	const issue: Issue = { at: 'a', want: 'b' }
	const bare = new UserError('message')
	t.match(bare, { name: 'UserError', message: 'message', issues: [] })
	t.notOk('cause' in bare)
	t.match(new UserError('message', { cause, issues: [issue] }), { cause, issues: [issue] })
	t.ok(bare instanceof Error)
})

t.throws(() => absurd('tag' as never), new InternalError('unexpected "tag"'), 'a tag that nobody handles is a bug')
t.equal(new InternalError('x').name, 'InternalError')
