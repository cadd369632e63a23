import t from 'tap'
import { cell, code, emitTable } from '../../src/emit/markdown.ts'

for (const [text, want] of [
	['a | b', 'a \\| b'],
	['<b> as `cook` shows', '&lt;b> as `cook` shows'],
] as const)
	t.equal(cell(text), want, `the cell ${text}`)

for (const [text, want] of [
	['', ''],
	['a', '`a`'],
	['a | <b>', '`a \\| <b>`'],
	['`', '`` ` ``'],
	['a `` b ` c', '```a `` b ` c```'],
	[' a ', '`  a  `'],
	[' a', '` a`'],
] as const)
	t.equal(code(text), want, `the code ${JSON.stringify(text)}`)

t.equal(
	emitTable(
		['one', 'two'],
		[
			['a', 'b'],
			['', 'c'],
		],
	),
	'| one | two |\n| --- | --- |\n| a | b |\n|  | c |\n',
	'a table',
)
