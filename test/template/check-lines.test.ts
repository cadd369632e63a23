import t from 'tap'
import type { FormatName } from '../../src/model/definition.ts'
import { checkLines } from '../../src/template/check-lines.ts'
import { checkSkeleton } from '../../src/template/check-skeleton.ts'
import { compileText } from '../fixtures/compile-text.ts'
import { scopeEntry } from '../fixtures/template-scope.ts'

const scope = new Map([
	['WORD', scopeEntry('domain', { maxBytes: 10, mayBeEmpty: true })],
	['NAME', scopeEntry('domain', { maxBytes: 10 })],
	['FLAG', scopeEntry('boolean')],
	['SHORT', scopeEntry('list of domain', { limits: { max: 20 } })],
	['LIST', scopeEntry('list of ipv4', { mayBeEmpty: true })],
])

const cases: readonly (readonly [template: string, bytes: number, at: string])[] = [
	['abc\n\nab', 3, '1:1'],
	['é\n', 2, '1:1'],
	['a\nabc{{#if WORD}}{{WORD}}{{/if}}de\nf', 15, '2:16'],
	['{{#if FLAG}}abcd\n{{else}}ab{{/if}}cd\n', 4, '1:13'],
	['{{#if FLAG}}abcd\n\nab{{else}}abcd{{/if}}cd', 6, '3:11'],
	['x{{#if FLAG}}{{else}}abc\nx{{/if}}\n', 4, '1:1'],
	['a\nbcdefghijk\ng', 10, '1:1'],
	['a\nbcdefghijk\ng{{FLAG}}', 10, '1:1'],
	['a\n{{FLAG}}\nbcdefghijk\ng', 10, '2:9'],
	['{{#if FLAG}}a\nbcdefghij\nk{{else}}x{{/if}}', 9, '1:13'],
	['{{#if FLAG}}x{{else}}a\nbcdefghij\nk{{/if}}', 9, '1:22'],
	['{{#if FLAG}}x{{else}}a\nbcdefghij{{/if}}k', 10, '1:22'],
	['a\nbcdefghij', 9, '1:1'],
	// a list has room for 1,024 addresses of 15 bytes with a comma after each
	['x{{#each LIST}}{{this}} {{/each}}', 1 + 1024 * 16, '1:16'],
	['x{{#each LIST}}{{this}}\n{{/each}}', 16, '1:16'],
	['x{{#each SHORT}}{{this}}\n{{/each}}', 21, '1:17'],
	// and for 8,192 items of one byte
	['{{#each LIST}}{{@index}} {{/each}}', 8192 * 6, '1:15'],
	['{{#each LIST}}--x {{this}} {{/each}}', 8192 * 6, '1:19'],
	['{{#each LIST}}abc\n{{this}}{{/each}}', 18, '2:1'],
]
for (const [template, bytes, at] of cases) {
	const { tree, issues } = compileText(template, 'text', { scope })
	t.same(issues, [])
	t.same(checkLines(tree, 'text', bytes, scope), [], `${JSON.stringify(template)} has lines of ${bytes} bytes`)
	const [issue] = checkLines(tree, 'text', bytes - 1, scope)
	t.same([issue?.at, issue?.got], [`t:${at}`, `one of up to ${bytes}`], 'and no shorter ones')
}

const limits: readonly (readonly [FormatName, line: string, bytes: number])[] = [
	['crontab', '0 0 * * * root ', 999],
	['newsyslog', '/x 640 7 * @T00 J /', 1022],
	['turnserver', 'realm=', 1021],
]
for (const [format, line, bytes] of limits) {
	const wants = (length: number): readonly string[] => {
		const { tree } = compileText(`${line.padEnd(length - 10, 'x')}{{NAME}}\n`, format, { scope })
		return checkSkeleton(tree, format, scope).map(({ want }) => want)
	}
	t.same(wants(bytes), [], `${format} reads lines of ${bytes} bytes`)
	t.same(wants(bytes + 1), [`lines of at most ${bytes} bytes, all that ${format} reads of one`], 'and no longer ones')
}
