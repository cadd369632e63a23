import Handlebars from 'handlebars'
import t from 'tap'
import { formatIssue } from '../../src/errors.ts'
import { renderTree } from '../../src/template/render-tree.ts'
import { holesOf } from '../../src/template/tree.ts'
import { compileText, showTree } from '../fixtures/compile-text.ts'
import { showText } from '../fixtures/show-text.ts'
import { scopeEntry } from '../fixtures/template-scope.ts'

const refusals: readonly (readonly [template: string, ...issues: readonly string[]])[] = [
	['a {{DOMAINE}}', 't:1:5: want the name of a variable, got DOMAINE; did you mean DOMAIN?'],
	['{{a.b}}', 't:1:3: want the name of a variable, got a.b'],
	['{{DOMAIN/x}}', 't:1:3: want the name of a variable, got DOMAIN/x'],
	[
		'{{../DOMAIN}}',
		't:1:3: want the name of a variable, got ../DOMAIN; write the name alone: a loop sees all variables',
	],
	['{{this.DOMAIN}}', 't:1:3: want the name of a variable, got this.DOMAIN'],
	['{{this}}', 't:1:3: want the name of a variable, got this outside of {{#each}}'],
	['{{#if .}}x{{/if}}', 't:1:7: want the name of a variable, got . outside of {{#each}}'],
	['{{@root}}', 't:1:3: want the name of a variable, got @root'],
	['{{@index}}', 't:1:3: want the name of a variable, got @index outside of {{#each}}'],
	['{{#each DOMAINS}}{{@key}}{{/each}}', 't:1:20: want the name of a variable, got @key'],
	['{{#if @first}}x{{/if}}', 't:1:7: want the name of a variable, got @first outside of {{#each}}'],
	['{{#if @last}}{{/if}}', 't:1:7: want the name of a variable, got @last outside of {{#each}}'],
	[
		'{{#each DOMAINS}}{{@last}}{{/each}}',
		't:1:20: want the name of a variable, got @last; ask for it with {{#if @last}}',
	],
	['{{#if @index}}{{/if}}', 't:1:7: want the name of a variable, got @index outside of {{#each}}'],
	[
		'{{#each DOMAINS}}{{#if @index}}{{/if}}{{/each}}',
		't:1:24: want a comparison, got @index, a number; write {{#gt @index 0}}',
	],
	['{{"DOMAIN"}}', 't:1:3: want the name of a variable, got DOMAIN'],
	['{{7}}', 't:1:3: want the name of a variable, got 7'],
	['{{{DOMAIN}}}', 't:1:1: want {{NAME}}, got a tag that does not escape'],
	['x\n{{&DOMAIN}}', 't:2:1: want {{NAME}}, got a tag that does not escape'],
	[
		'{{DOMAIN PORT}}',
		't:1:1: want {{NAME}}, or a helper before it (lower, join, base-dn, base64, mailto), got DOMAIN with arguments',
	],
	[
		'{{DOMAIN a=1}}',
		't:1:1: want {{NAME}}, or a helper before it (lower, join, base-dn, base64, mailto), got DOMAIN with arguments',
	],
	[
		'{{#if (DOMAIN)}}x{{/if}}',
		't:1:7: want the name of a variable, got something in parentheses; compare with a block, as {{#eq NAME "text"}}',
	],
	[
		'{{#with DOMAIN}}x{{/with}}',
		't:1:1: want {{#if NAME}}, {{#unless NAME}}, {{#each NAME}} or {{#eq NAME "text"}}, got #with',
	],
	[
		'{{^FLAG}}x{{/FLAG}}',
		't:1:1: want {{#if NAME}}, {{#unless NAME}}, {{#each NAME}} or {{#eq NAME "text"}}, got #FLAG',
	],
	[
		'{{#if FLAG PORT}}x{{/if}}',
		't:1:1: want {{#if NAME}}, {{#unless NAME}}, {{#each NAME}} or {{#eq NAME "text"}}, got #if with other arguments',
	],
	[
		'{{#if FLAG includeZero=true}}x{{/if}}',
		't:1:1: want {{#if NAME}}, {{#unless NAME}}, {{#each NAME}} or {{#eq NAME "text"}}, got #if with other arguments',
	],
	[
		'{{#each DOMAINS as |d|}}x{{/each}}',
		't:1:1: want {{#if NAME}}, {{#unless NAME}}, {{#each NAME}} or {{#eq NAME "text"}}, got #each with other arguments',
	],
	[
		'{{#each}}x{{/each}}',
		't:1:1: want {{#if NAME}}, {{#unless NAME}}, {{#each NAME}} or {{#eq NAME "text"}}, got #each with other arguments',
	],
	[
		'{{#each DOMAIN}}x{{/each}}',
		't:1:9: want a variable of a list type, got DOMAIN of type domain; a loop goes over a variable with `type = list of domain`',
	],
	['{{#each NAMES}}x{{/each}}', 't:1:9: want the name of a variable, got NAMES'],
	[
		'{{#each DOMAINS}}{{#each this}}x{{/each}}{{/each}}',
		't:1:26: want a variable of a list type, got this of type domain; a loop goes over a variable with `type = list of domain`',
	],
	[
		'{{{{if FLAG}}}}x{{{{/if}}}}',
		't:1:1: want {{#if NAME}}, {{#unless NAME}}, {{#each NAME}} or {{#eq NAME "text"}}, got a raw block',
	],
	['{{* d}}', 't:1:1: want a variable, a block or a partial, got a decorator'],
	['{{#* inline "x"}}x{{/inline}}', 't:1:1: want a variable, a block or a partial, got a decorator'],
	['{{#> p}}x{{/p}}', 't:1:1: want a variable, a block or a partial, got a partial with a block'],
	['{{> nowhere}}', 't:1:1: want the name of a partial, got nowhere; write it into partials/nowhere.hbs'],
	['{{> par}}', 't:1:1: want the name of a partial, got par; did you mean part?'],
	['{{secret.web}}', 't:1:3: want the name of a variable, got secret.web; write secret_web'],
	[
		'{{#unless eq DOMAIN "b"}}x{{/unless}}',
		't:1:1: want {{#if NAME}}, {{#unless NAME}}, {{#each NAME}} or {{#eq NAME "text"}}, got #unless with other arguments; a comparison is a block itself',
	],
	[
		'{{#if FLAG and FLAG2}}x{{/if}}',
		't:1:1: want {{#if NAME}}, {{#unless NAME}}, {{#each NAME}} or {{#eq NAME "text"}}, got #if with other arguments; put one block into the other',
	],
	[
		'{{#if DOMAIN == "b"}}x{{/if}}',
		't:1:15: want well-formed Handlebars, got = "b"}}x{{/if}}; compare with {{#eq NAME "text"}}, ne, lt, lte, gt or gte',
	],
	['{{> part DOMAIN}}', 't:1:1: want the name of a partial, got a value without a key; write {{> part key=DOMAIN}}'],
	['{{> (DOMAIN)}}', 't:1:1: want the name of a partial, got something else'],
	['x {{> self}}', 'self.hbs:2:3: want a partial that does not contain itself, got self'],
	[
		'{{> deep}}',
		'part2.hbs:2:4: want the name of a variable, got WRONG; give it to the partial, as {{> NAME WRONG=VALUE}}',
	],
	[
		'{{> part a=DOMAIN}}{{> around a=DOMAIN b=PORT c=7}}',
		't:1:10: want a parameter that the partial uses, got a',
		't:1:47: want a parameter that the partial uses, got c',
	],
	['{{> broken}}{{> broken}}', 'broken.hbs:1:8: want {{/if}}, got the end of the file, and {{#if}} of line 1 is open'],
	['{{#if FLAG}}x', 't:1:14: want {{/if}}, got the end of the file, and {{#if}} of line 1 is open'],
	['a\r\n', 't:1:2: want text with LF line ends and no control characters, got \\r'],
	// all of a template's faults at once, each said once
	[
		'{{A1}}\n{{#if FLAG}}{{A2}}{{else if A3}}\n{{else}}{{A4}}{{/if}} {{A5}}\n{{#each DOMAINS}}{{A6}}{{/each}}',
		...['1:3', '2:15', '2:29', '3:11', '3:25', '4:20'].map(
			(at, index) => `t:${at}: want the name of a variable, got A${index + 1}`,
		),
	],
	[
		'x "{{SECRET}}" {{TEXT}}',
		...[
			't:1:4: want a type that is harmless in a bare word, got SECRET of type secret, which may hold a tab a space ! " # $ …; use a narrower type: text has no quotes',
			't:1:16: want a type that is harmless in a bare word, got TEXT of type text, which may hold a tab a newline a space ! " # …; use a narrower type: text has no quotes',
		],
	],
]
const partials = {
	part: 'p',
	around: '{{a}}{{#if b}}{{> uses}}{{/if}}',
	uses: '{{b}}',
	self: 'x\n  {{> self}}',
	broken: '{{#if}}',
	deep: 'x\n  {{> part2}}\n',
	part2: 'x\n {{WRONG}}\n',
}
for (const [template, ...want] of refusals)
	t.same(compileText(template, 'text', { partials }).issues.map(formatIssue), want, `refuses ${showText(template)}`)

// what Handlebars itself makes of the same templates
const values = { DOMAIN: 'example.org', PORT: '25', FLAG: true, FLAG2: false, OPTIONAL_DOMAIN: '' }
const likeHandlebars: readonly string[] = [
	'a {{DOMAIN}} b\n',
	'{{#if FLAG}}\n  x\n{{/if}}\ny\n',
	'{{#if FLAG2}}\n  x\n{{/if}}\ny\n',
	'{{#if FLAG2}}a{{else if OPTIONAL_DOMAIN}}b{{else if PORT}}c{{else}}d{{/if}}',
	'{{#if FLAG2}}\n a\n{{else if FLAG}}\n b\n{{else}}\n c\n{{/if}}\nd',
	'{{#unless FLAG}}a{{else}}b{{/unless}}{{#unless FLAG2}}c{{/unless}}{{^if FLAG2}}d{{/if}}',
	'{{#if OPTIONAL_DOMAIN}}a{{/if}}{{#unless OPTIONAL_DOMAIN}}b{{/unless}}',
	'a {{~DOMAIN~}} \n b {{~#if FLAG~}}  x  {{~else~}}  y {{~/if~}} \n z',
	'a\n{{! a comment }}\nb {{!-- {{DOMAIN}} --}} c\n',
	'  {{! indented }}\n  b\n',
	'{{#each DOMAINS}}\n- {{this}}\n{{/each}}\n',
	'{{#each DOMAINS}}{{#unless @first}}, {{/unless}}{{.}}{{else}}none{{/each}}',
	'{{#each NONE}}x{{else}}none{{/each}}',
	'{{#each DOMAINS}}{{#each PORTS}}{{#if @first}}<{{/if}}{{this}} {{/each}}{{this}};{{/each}}',
	'{{#each DOMAINS}}{{#if this}}{{this}}{{/if}}{{/each}}',
	'\\{{DOMAIN}} {{DOMAIN}} \\\\x\n',
	'a {{> one}} b\n{{> one}}\nc\n',
	'a\n  {{> two}}\nb\n',
	'a\n\t{{> outer}}\nb\n',
	'{{> two~}}   \n b',
	'{{#if FLAG}}\n{{> two}}\n{{/if}}\n',
	'{{> "one"}}',
	'',
]
const texts = { one: 'one', two: 'x {{DOMAIN}}\n{{#if FLAG}}\ny\n{{/if}}\nz\n', outer: 'o\n  {{> two}}\no\n' }
const scope = new Map([
	['DOMAIN', scopeEntry('domain')],
	['PORT', scopeEntry('port')],
	['FLAG', scopeEntry('boolean')],
	['FLAG2', scopeEntry('boolean')],
	['OPTIONAL_DOMAIN', scopeEntry('domain', { mayBeEmpty: true })],
	['DOMAINS', scopeEntry('list of domain')],
	['PORTS', scopeEntry('list of port')],
	['NONE', scopeEntry('list of port')],
])
for (const template of likeHandlebars) {
	const { tree, issues } = compileText(template, 'text', { partials: texts, scope })
	t.same(issues, [], `accepts ${showText(template)}`)
	const strings = new Map(Object.entries(values).map(([name, value]) => [name, String(value)]))
	const context = { ...values, DOMAINS: ['a.example', 'b.example'], PORTS: [1, 2], NONE: [] }
	t.equal(
		renderTree(tree, new Map([...strings, ['DOMAINS', 'a.example,b.example'], ['PORTS', '1,2'], ['NONE', '']])),
		Handlebars.compile(template, { noEscape: true, compat: true })(context, { partials: texts }),
		`writes ${showText(template)} as Handlebars does`,
	)
}

t.equal(
	showTree(compileText('a\n  {{> lines}}\n', 'text', { partials: { lines: 'x\n\ny\n' } }).tree),
	'a\n  x\n  \n  y\n',
	'indents the lines of a partial, empty ones too, as Handlebars does',
)
t.same(
	compileText('a\n    {{> lines}}\n', 'text', { partials: { lines: 'x\n  {{WRONG}}\n' } }).issues.map(({ at }) => at),
	['lines.hbs:2:5'],
	'counts columns of a partial in its own file',
)

const constants: readonly (readonly [template: string, tree: string])[] = [
	['{{#if FIXED_FLAG}}a{{else}}b{{/if}}', 'a'],
	['{{#unless FIXED_FLAG}}a{{else}}b{{/unless}}', 'b'],
	['{{#if FIXED_NONE}}a{{else}}b{{/if}}', 'b'],
	['{{#if FIXED}}{{FIXED}}{{/if}}', '/mnt'],
	[
		'{{#each DOMAINS}}{{#if FIXED_FLAG}}{{#if this}}{{FIXED}}{{/if}}{{/if}}{{/each}}',
		'[each DOMAINS: [if this filled: /mnt | ]]',
	],
	['{{#if FLAG}}{{else}}{{/if}}', ''],
]
for (const [template, want] of constants) {
	const { tree, issues } = compileText(template, 'text')
	t.same([showTree(tree), issues], [want, []], `puts in what is known at build time: ${showText(template)}`)
}
t.equal(compileText('{{#if FIXED_NONE}}{{WRONG}}{{/if}}', 'text').issues.length, 1, 'finds faults in what is left out')

t.same(
	holesOf(
		compileText(
			'{{#if FLAG}}{{DOMAIN}}{{else}}{{PORT}}{{/if}}{{#each DOMAINS}}{{this}}{{#each PORTS}}{{this}}{{/each}}{{/each}}',
			'text',
		).tree,
	),
	['DOMAIN', 'PORT', 'DOMAINS', 'PORTS'],
	'holesOf names the variables that are written, a list for its items',
)

t.test('what a rule gives together needs one condition only, or that of the file', async t => {
	const scope = new Map([
		['SERVER', scopeEntry('hostname', { mayBeEmpty: true, implies: ['USER'] })],
		['USER', scopeEntry('hostname', { mayBeEmpty: true })],
	])
	const issuesOf = (text: string, when?: string) =>
		compileText(text, 'yaml', { scope, ...(when === undefined ? {} : { when }) }).issues.map(formatIssue)
	t.strictSame(issuesOf('{{#if SERVER}}a: {{SERVER}}\nb: {{USER}}\n{{/if}}'), [])
	t.strictSame(issuesOf('a: {{SERVER}}\nb: {{USER}}\n', 'SERVER'), [])
	t.match(issuesOf('{{#if USER}}a: {{SERVER}}\n{{/if}}'), [/t:1:.*\{\{#if SERVER\}\} around it/])
	t.match(issuesOf('{{#unless SERVER}}b: {{USER}}\n{{/unless}}'), [/\{\{#if USER\}\} around it/])
	const either = new Map([
		['KEY', scopeEntry('hostname', { mayBeEmpty: true, absenceImplies: ['WORD'] })],
		['WORD', scopeEntry('hostname', { mayBeEmpty: true })],
	])
	t.strictSame(
		compileText('{{#if KEY}}a: {{KEY}}{{else}}a: {{WORD}}{{/if}}\n{{#unless KEY}}b: {{WORD}}\n{{/unless}}', 'yaml', {
			scope: either,
		}).issues,
		[],
	)
	const byWord = new Map([
		[
			'MODE',
			scopeEntry('hostname', { mayBeEmpty: true, wordImplies: new Map([['two', { equal: ['A'], other: ['B'] }]]) }),
		],
		['A', scopeEntry('hostname', { mayBeEmpty: true })],
		['B', scopeEntry('hostname', { mayBeEmpty: true })],
	])
	const ofWord = (text: string) => compileText(text, 'yaml', { scope: byWord }).issues.map(formatIssue)
	t.strictSame(ofWord('{{#eq MODE "two"}}a: {{A}}{{else}}a: {{B}}{{/eq}}\n'), [])
	t.strictSame(ofWord('{{#ne MODE "two"}}a: {{B}}{{else}}a: {{A}}{{/ne}}\n'), [])
	t.match(ofWord('{{#eq MODE "two"}}a: {{B}}{{else}}a: 1{{/eq}}\n'), [/\{\{#if B\}\} around it/])
	t.match(ofWord('{{#eq MODE "one"}}a: {{A}}{{else}}a: 1{{/eq}}\n'), [/\{\{#if A\}\} around it/])
	t.match(ofWord('{{#ne MODE "two"}}a: {{A}}{{else}}a: 1{{/ne}}\n'), [/\{\{#if A\}\} around it/])
	t.match(issuesOf('a: {{SERVER}}\n', 'USER'), [/\{\{#if SERVER\}\} around it/])
})

t.test('a template uses no old name', async t => {
	const scope = new Map([['OLD', scopeEntry('hostname', { replacedBy: 'NEW' })]])
	for (const text of ['a: {{OLD}}\n', '{{#if OLD}}a: 1\n{{/if}}'])
		t.match(compileText(text, 'yaml', { scope }).issues.map(formatIssue), [
			/want the name of a variable, got the deprecated OLD; use NEW$/,
		])
})
