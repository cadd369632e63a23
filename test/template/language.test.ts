import t from 'tap'
import { formatIssue } from '../../src/errors.ts'
import type { FormatName } from '../../src/model/definition.ts'
import { checkSkeleton } from '../../src/template/check-skeleton.ts'
import { compileText, showTree } from '../fixtures/compile-text.ts'
import { showText } from '../fixtures/show-text.ts'
import { sampleScope, scopeEntry } from '../fixtures/template-scope.ts'

const scope = new Map([
	...sampleScope,
	['MODE', scopeEntry('enum', { limits: { values: ['on', 'off', 'auto'] } })],
	['LOW', scopeEntry('integer', { limits: { min: 1, max: 3 } })],
	['OPTIONAL_PORTS', scopeEntry('list of port', { mayBeEmpty: true })],
])
const partials = {
	item: '{{name}}={{value}};',
	nested: '{{#each DOMAINS}}{{outer}}-{{this}}{{/each}}',
	inner: '{{> item name=what value=what}}',
	lines: 'a: {{value}}\n\nb: {{value}}\n',
	half: 'a: {{value}}',
	uses: '{{this}}',
	counts: '{{n}}',
	loop: '{{#each list}}{{this}} {{/each}}',
	flag: '{{#if flag}}a{{else}}b{{/if}}',
}

const accepted: readonly (readonly [template: string, tree: string])[] = [
	['{{#each DOMAINS}}{{@index}}{{/each}}', '[each DOMAINS: ‹@index word plain›]'],
	[
		'{{#each DOMAINS}}{{this}}{{#unless @last}},{{/unless}}{{/each}}',
		'[each DOMAINS: ‹this word plain›[if @last last:  | ,]]',
	],
	// known at build time
	['{{#eq FIXED "/mnt"}}a{{else}}b{{/eq}}{{#ne FIXED "/mnt"}}c{{/ne}}', 'a'],
	// comparisons
	['{{#eq MODE "on"}}a{{else eq MODE "off"}}b{{else}}c{{/eq}}', '[if MODE equal on: a | [if MODE equal off: b | c]]'],
	['{{#ne DOMAIN "a.example"}}a{{/ne}}', '[if DOMAIN equal a.example:  | a]'],
	['{{#lt PORT 1024}}a{{/lt}}{{#gte PORT 1024}}b{{/gte}}', '[if PORT less 1024: a | ][if PORT less 1024:  | b]'],
	['{{#gt PORT 1}}a{{/gt}}{{#lte PORT 1}}b{{/lte}}', '[if PORT greater 1: a | ][if PORT greater 1:  | b]'],
	['{{#eq DOMAIN OPTIONAL_DOMAIN}}a{{/eq}}', '[if DOMAIN equal OPTIONAL_DOMAIN: a | ]'],
	['{{#lt LOW PORT}}a{{/lt}}', '[if LOW less PORT: a | ]'],
	[
		'{{#each PORTS}}{{#eq this 25}}a{{/eq}}{{#gt this PORT}}b{{/gt}}{{/each}}',
		'[each PORTS: [if this equal 25: a | ][if this greater PORT: b | ]]',
	],
	[
		'{{#if OPTIONAL_PORT}}{{#lt OPTIONAL_PORT 9}}a{{/lt}}{{/if}}',
		'[if OPTIONAL_PORT filled: [if OPTIONAL_PORT less 9: a | ] | ]',
	],
	// what is compared and equal is not empty
	[
		'{{#eq OPTIONAL_DOMAIN "a.example"}}{{OPTIONAL_DOMAIN}}{{/eq}}',
		'[if OPTIONAL_DOMAIN equal a.example: ‹OPTIONAL_DOMAIN word plain› | ]',
	],
	// helpers
	['{{lower DOMAIN}}', '‹DOMAIN lower word plain›'],
	['{{base-dn DOMAIN}}', '‹DOMAIN base-dn word plain›'],
	['{{base64 SECRET}}', '‹SECRET base64 word plain›'],
	['{{#if DOMAINS}}{{join DOMAINS ":"}}{{/if}}', '[if DOMAINS filled: ‹DOMAINS join word plain› | ]'],
	['{{#each DOMAINS}}{{base-dn this}};{{/each}}', '[each DOMAINS: ‹this base-dn word plain›;]'],
	// parameters of partials
	['{{> item name="a" value=DOMAIN}}', 'a=‹DOMAIN word plain›;'],
	['{{> item name=7 value=true}}', '7=true;'],
	['{{> inner what=PORT}}', '‹PORT word plain›=‹PORT word plain›;'],
	[
		'{{#each DOMAINS}}{{> item name=@index value=this}}{{/each}}',
		'[each DOMAINS: ‹@index word plain›=‹this word plain›;]',
	],
	[
		'{{#each PORTS}}{{> nested outer=this}}{{/each}}',
		'[each PORTS: [each DOMAINS: ‹this^1 word plain›-‹this word plain›]]',
	],
	['{{> loop list=PORTS}}', '[each PORTS: ‹this word plain› ]'],
	['{{> flag flag=true}}{{> flag flag=false}}{{> flag flag=FLAG}}', 'ab[if FLAG true: a | b]'],
	['  {{> lines value=PORT}}\n', '  a: ‹PORT word plain›\n  \n  b: ‹PORT word plain›\n'],
	['{{> half value=PORT}}.', 'a: ‹PORT word plain›.'],
]
for (const [template, want] of accepted) {
	const { tree, issues } = compileText(template, 'text', { scope, partials })
	t.same([showTree(tree), issues], [want, []], `accepts ${showText(template)}`)
	t.same(checkSkeleton(tree, 'text', scope), [], `reads back ${showText(template)}`)
}

const refused: readonly (readonly [template: string, ...issues: readonly string[]])[] = [
	['{{#eq MODE "of"}}{{/eq}}', 't:1:12: want what MODE can be: one of on, off, auto, got "of"'],
	[
		'{{#eq DOMAIN "A.example"}}{{/eq}}',
		't:1:14: want what DOMAIN can be, got "A.example"; its normal form is "a.example"',
	],
	['{{#eq DOMAIN ""}}{{/eq}}', 't:1:14: want a value to compare with, got ""; use {{#unless DOMAIN}}'],
	['{{#eq FLAG "true"}}{{/eq}}', 't:1:7: want a value that is no boolean, got FLAG of type boolean; use {{#if FLAG}}'],
	[
		'{{#eq DOMAINS "x"}}{{/eq}}',
		't:1:7: want one value, got DOMAINS of type list of domain; use {{#if DOMAINS}}, or {{#each DOMAINS}}',
	],
	['{{#lt DOMAIN 5}}{{/lt}}', 't:1:7: want a number, got DOMAIN of type domain; lt, lte, gt and gte compare numbers'],
	['{{#lt PORT "five"}}{{/lt}}', 't:1:12: want a whole number to compare with, got "five"'],
	[
		'{{#lt PORT DOMAIN}}{{/lt}}',
		't:1:12: want a number, got DOMAIN of type domain; lt, lte, gt and gte compare numbers',
	],
	[
		'{{#lt OPTIONAL_PORT 5}}{{/lt}}',
		't:1:7: want {{#if OPTIONAL_PORT}} around it, got OPTIONAL_PORT, which may be empty, in a comparison',
	],
	['{{#lt 5 PORT}}{{/lt}}', 't:1:7: want the name of a variable, got 5'],
	['{{#eq DOMAIN}}{{/eq}}', 't:1:1: want {{#eq NAME "text"}}, got #eq with other arguments'],
	['{{#ne DOMAINN "x"}}{{/ne}}', 't:1:7: want the name of a variable, got DOMAINN; did you mean DOMAIN?'],
	['{{lower}}', 't:1:3: want the name of a variable, got lower; write what it changes, as {{lower NAME}}'],
	[
		'{{lower DOMAINS}}',
		't:1:9: want one value, got DOMAINS, a list; write {{#each DOMAINS}} and use the helper on {{this}}',
	],
	['{{lower DOMAIN PORT}}', 't:1:1: want {{lower NAME}}, got lower with other arguments'],
	['{{join DOMAINS}}', 't:1:1: want {{join NAME "text"}}, got join with other arguments'],
	['{{join DOMAIN ","}}', 't:1:8: want a list, got DOMAIN of type domain'],
	['{{base-dn URL}}', 't:1:11: want a domain or a hostname, got URL of type url'],
	[
		'{{join DOMAINS " "}}',
		't:1:1: want a type that is harmless in a bare word, got DOMAINS of type string (by join), which may hold a space; write {{#each}} with {{this}} for each item',
	],
	[
		'{{base64 OPTIONAL}}',
		't:1:1: want {{#if OPTIONAL}} around it, got OPTIONAL, which may be empty, as a whole value; give the variable a default, make it required, or write another value after {{else}}',
	],
	[
		'{{#each DOMAINS}}{{> uses n=PORT}}{{/each}}',
		'uses.hbs:1:3: want the name of a variable, got this in a partial with parameters; give it to the partial, as {{> NAME item=this}}',
		't:1:27: want a parameter that the partial uses, got n',
	],
	['{{> stranger n=PORT}}', 't:1:1: want the name of a partial, got stranger; write it into partials/stranger.hbs'],
	['{{> other/part}}', 't:1:1: want the name of a partial, got other/part; add other to requires or components'],
	['{{> counts}}', 'counts.hbs:1:3: want the name of a variable, got n; give it to the partial, as {{> NAME n=VALUE}}'],
	[
		'{{> counts m=PORT}}',
		'counts.hbs:1:3: want the name of a variable, got n; did you mean m?',
		't:1:12: want a parameter that the partial uses, got m',
	],
	['{{> counts n=PROT}}', 't:1:14: want the name of a variable, got PROT; did you mean PORT?'],
	[
		'  {{> half value=PORT}}\n',
		't:1:3: want a partial of whole lines where its tag is indented, got half, which does not end with a line',
	],
]
for (const [template, ...want] of refused)
	t.same(
		compileText(template, 'text', { scope, partials }).issues.map(formatIssue),
		want,
		`refuses ${showText(template)}`,
	)

t.test('each way of a comparison is read', async t => {
	const faultsOf = (template: string, format: FormatName = 'yaml') => {
		const { tree, issues } = compileText(template, format, { scope })
		t.same(issues, [])
		return checkSkeleton(tree, format, scope).map(({ at, got }) => `${at} ${got}`)
	}
	const key = (value: string) => `b: ${value}\n`
	t.strictSame(faultsOf(`{{#eq MODE "on"}}\n${key('1')}{{else eq MODE "off"}}\n${key('2')}{{/eq}}\n`), [])
	t.strictSame(
		faultsOf(`{{#eq MODE "on"}}\n${key('1')}{{/eq}}\n{{#eq MODE "off"}}\n${key('2')}{{/eq}}\n`),
		[],
		'not both',
	)
	t.match(faultsOf(`{{#eq MODE "on"}}\n${key('1')}{{/eq}}\n{{#ne MODE "off"}}\n${key('2')}{{/ne}}\n`), [
		/^t:5:1 .*MODE being on/,
	])
	t.match(faultsOf('a:\n{{#ne MODE "auto"}}\n  b: 1\n{{/ne}}\n'), [/null \(MODE being auto\)/])
	t.strictSame(
		faultsOf(`{{#lt LOW 2}}\n${key('1')}{{/lt}}\n{{#gte LOW 2}}\n${key('2')}{{/gte}}\n`),
		[],
		'numbers: not both',
	)
	t.match(faultsOf('a:\n{{#lt LOW 3}}\n  b: 1\n{{/lt}}\n'), [/null \(LOW being 3\)/])
	t.strictSame(faultsOf('a:\n{{#lte LOW 3}}\n  b: 1\n{{/lte}}\n'), [], 'numbers that it cannot be are not tried')
	t.match(faultsOf('a:\n{{#eq DOMAIN OTHER}}\n  b: 1\n{{/eq}}\n'), [/null \(not DOMAIN equal OTHER\)/])
	t.match(
		faultsOf('{{#if PORTS}}\na:\n{{#each PORTS}}\n{{#gt @index 3}}\n - {{this}}\n{{/gt}}\n{{/each}}\n{{/if}}\n'),
		[/null/],
	)
	t.match(faultsOf('a: [{{#each PORTS}}{{#eq @index 4}}: {{/eq}}{{this}}, {{/each}}]\n'), [
		/\(5 of PORTS\)|\(6 of PORTS\)/,
	])
	t.match(
		faultsOf('[{{#each PORTS}}{{#eq this 25}}]{{/eq}}{{#unless @first}}, {{/unless}}{{this}}{{/each}}]', 'json'),
		[/items of PORTS being 25/],
	)
})
