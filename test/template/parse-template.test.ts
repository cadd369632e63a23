import t from 'tap'
import { parseTemplate } from '../../src/template/parse-template.ts'
import { showText } from '../fixtures/show-text.ts'

const faults: readonly (readonly [text: string, at: string, got: string])[] = [
	['a\nb{{#if A}}\nc', 'f:3:2', 'the end of the file, and {{#if}} of line 2 is open'],
	['a {{X', 'f:1:5', 'X'],
	['{{#if A}}{{/unless}}', 'f:1:4', "if doesn't match unless"],
	['aa\nbbbbbbbbbbbbbbbbbbbbbbbbb {{X Y=}} c', 'f:2:33', '}} c'],
	['{{else}}', 'f:1:1', '{{else}}'],
	['{{a.this}}', 'f:1:3', 'Invalid path: a.this'],
	['x {{X}}} y', 'f:1:6', '}}} y'],
	['x\n y\u0000', 'f:2:3', '\0'],
	['x\ty\u001b', 'f:1:4', '\u001b'],
	['\ufeffx', 'f:1:1', '\ufeff'],
]
for (const [text, at, got] of faults) {
	const { body, issue } = parseTemplate({ file: 'f' }, text)
	t.same([body, issue?.at, issue?.got], [[], at, got], `finds the fault of ${showText(text)}`)
}

const { body, issue } = parseTemplate({ file: 'f' }, 'a {{X}}\n')
t.equal(issue, undefined, 'takes a template')
t.same(
	body.map(({ type }) => type),
	['ContentStatement', 'MustacheStatement', 'ContentStatement'],
	'gives its statements',
)
