import t from 'tap'
import type { FormatName } from '../../src/model/definition.ts'
import { checkSkeleton } from '../../src/template/check-skeleton.ts'
import { compileText } from '../fixtures/compile-text.ts'
import { showText } from '../fixtures/show-text.ts'
import { sampleScope, scopeEntry } from '../fixtures/template-scope.ts'

/** What the compiler's lexer takes and a real parser reads otherwise. */
const misread: readonly (readonly [FormatName, template: string, ...faults: readonly (readonly [string, string])[]])[] =
	[
		// an empty loop that gives null
		[
			'yaml',
			'a:\n{{#each DOMAINS}}\n  - {{this}}\n{{/each}}\nb: 1\n',
			['t:1:2', 'none, which reads as null (0 of DOMAINS)'],
		],
		// a conditional nested key: null without it, or a key of another mapping, or nested in a scalar
		['yaml', 'a:\n{{#if FLAG}}\n  b: {{DOMAIN}}\n{{/if}}\n', ['t:1:2', 'none, which reads as null (without FLAG)']],
		[
			'yaml',
			'x: 1\n{{#if FLAG}}\na:\n{{/if}}\n  b: {{DOMAIN}}\n',
			['t:1:4', 'Nested mappings are not allowed in compact mappings (without FLAG)'],
		],
		['yaml', '{{#if FLAG}}\na:\n{{/if}}\n  b: {{DOMAIN}}\n', ['t:4:6', 'it at a.b, and at b another time (with FLAG)']],
		[
			'yaml',
			'a: 1\n{{#if FLAG}}\n  b: {{PORT}}\n{{/if}}\n',
			['t:1:4', 'Nested mappings are not allowed in compact mappings (with FLAG)'],
		],
		// a block scalar that only the parser sees, and what follows in it
		['yaml', 'a: !!str |\n  b: {{DOMAIN}}\n', ['t:2:6', 'other text']],
		['yaml', 'a: &x >\n  b: {{PORT}}\n', ['t:2:6', 'it as text']],
		['yaml', 'a: some\n  - {{DOMAIN}}\n', ['t:2:5', 'other text']],
		['yaml', '"{{DOMAIN}}": 1\n', ['t:1:2', 'it as a key, a name or a regex']],
		['yaml', '{a: 1, {{DOMAIN}} }\n', ['t:1:18', 'none, which reads as null']],
		['yaml', 'a: 1\n{{#if FLAG}}\na: {{PORT}}\n{{/if}}\n', ['t:3:1', 'Map keys must be unique (with FLAG)']],
		['yaml', '---\na: {{PORT}}\n---\nb: 1\n', ['t:3:1', 'two']],
		['yaml', 'a: *x\n', ['t:1:2', '*x']],
		['yaml', 'a: !foo x\n', ['t:1:4', 'Unresolved tag: !foo']],
		['yaml', 'a: [\n  b\n  {{DOMAIN}}]\n', ['t:3:3', 'other text']],
		['json', '[{{#each DOMAINS}}{{this}},{{/each}}]', ['t:1:37', '] (1 of DOMAINS)']],
		['json', '[{{#each GIVEN}}{{this}} {{/each}}]', ['t:1:17', '" (2 of GIVEN)']],
		['toml', 'a = [{{#each GIVEN}}{{this}} {{/each}}]\n', ['t:1:21', '"{{this}}" ] (2 of GIVEN)']],
		['toml', 'a = {{#each GIVEN}}{{this}}{{/each}}\n', ['t:1:20', '"{{this}}" (2 of GIVEN)']],
		// the passes of one loop differ
		[
			'json',
			'[{{#each GIVEN}}{{#ne this DOMAIN}}{{this}}{{#unless @last}}, {{/unless}}{{/ne}}{{/each}}]',
			['t:1:90', '] (2 of GIVEN, not items of GIVEN equal DOMAIN, then items of GIVEN equal DOMAIN)'],
		],
		[
			'json',
			'[{{#each FLAGS}}{{#if this}}{{#unless @first}}, {{/unless}}{{this}}{{/if}}{{/each}}]',
			['t:1:47', ', (2 of FLAGS, without items of FLAGS, then with items of FLAGS)'],
		],
		['json', '{"{{DOMAIN}}": 1}', ['t:1:3', 'it as a key, a name or a regex']],
		['json', '{"a": {{PORT}}\n0}', ['t:2:1', '0']],
		['json', '{"a": {{PORT}}{{#if FLAG}}, "a": 2{{/if}} }', ['t:1:1', 'a key twice (with FLAG)']],
		['json', '{"a": 1', ['t:1:8', 'the end']],
		['nginx', 'a { {{#if FLAG}} } {{/if}}', ['t:1:5', 'the end (without FLAG)']],
		['nginx', 'a { } }', ['t:1:7', '}']],
		['nginx', 'a; ;', ['t:1:4', ';']],
		['nginx', 'a b }', ['t:1:5', '}']],
		['newsyslog', '/x 640{{#if FLAG}} 7 * @T00{{/if}}\n', ['t:1:1', '2 words (without FLAG)']],
		['crontab', '0 0 * * * root {{#if FLAG}}x{{/if}}\n', ['t:1:1', '0 0 * * * root  (without FLAG)']],
		[
			'html',
			'<p>{{#if FLAG}}<b>{{/if}}{{DOMAIN}}{{#if FLAG}}</b>{{/if}}</p>',
			['t:1:26', 'it at b, and at p another time (with FLAG)'],
		],
		['html', '</p>{{DOMAIN}}', ['t:1:1', '</p>']],
		['html', 'a <b {{#if FLAG}}/{{/if}}x>', ['t:1:3', '<b /x> (with FLAG)']],
	]
for (const [format, template, ...faults] of misread) {
	const { tree, issues } = compileText(template, format)
	t.same(issues, [], `the compiler takes ${format} ${showText(template)}`)
	t.same(
		checkSkeleton(tree, format, sampleScope).map(({ at, got }) => [at, got]),
		faults,
		`the skeleton check refuses it`,
	)
}

// a regex and a block scalar are seen before
for (const [format, template, at] of [
	['nginx', 'location ~ ^/{{DOMAIN}}/ { return 200; }', 't:1:14'],
	['yaml', 'a: |\n  b: {{DOMAIN}}\n', 't:2:6'],
] as const)
	t.same(
		compileText(template, format).issues.map(issue => issue.at),
		[at],
		`the compiler refuses ${format} ${showText(template)}`,
	)

const readWell: readonly (readonly [FormatName, template: string])[] = [
	['yaml', '{{#if DOMAINS}}\na:\n{{#each DOMAINS}}\n  - {{this}}\n{{/each}}\n{{else}}\na: []\n{{/if}}\n'],
	// a list that is always given has an item
	['yaml', 'a:\n{{#each GIVEN}}\n  - {{this}}\n{{/each}}\n'],
	['yaml', '{{#if GIVEN}}\na: 1\n{{else}}\na:\n{{/if}}\n'],
	['yaml', 'a: {{FLAG}}\nb: {{FLAG}}\nc: [{{#each FLAGS}}{{this}}, {{/each}}]\n'],
	['yaml', 'a: ""\nb: null\nc: ~\nd: &x 1\ne: *x\n1: 0x1F\n'],
	['yaml', '{{#if FLAG}}\na: 1\n{{/if}}\n# nothing else\n'],
	['json', '[{{#each DOMAINS}}{"a": {{this}}, "b": [{{#each PORTS}}{{this}}, {{/each}}0]}, {{/each}}null]'],
	['toml', 'a = [{{#each DOMAINS}}{{#unless @first}}, {{/unless}}{{this}}{{/each}}]\n'],
	['toml', 'a = [{{#each DOMAINS}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}]\n'],
	['rc.conf', 'a={{PORT}}\nb={{FLAG}}\n'],
	['html', '{{#each DOMAINS}}{{#if @first}}<p>{{/if}}{{this}}{{/each}}'],
]
for (const [format, template] of readWell) {
	const { tree, issues } = compileText(template, format)
	t.same([issues, checkSkeleton(tree, format, sampleScope)], [[], []], `accepts ${format} ${showText(template)}`)
}

// more conditions than are tried all ways: every two of them are tried together
const many = new Map(Array.from({ length: 12 }, (_, index) => [`V${index}`, scopeEntry('boolean')] as const))
const lines = [...many.keys()].map(name => `{{#if ${name}}}\n${name}: 1\n{{/if}}\n`).join('')
t.same(checkSkeleton(compileText(lines, 'yaml', { scope: many }).tree, 'yaml', many), [], 'accepts many conditions')
t.match(
	checkSkeleton(
		compileText(
			`${lines}{{#if V1}}\n{{#unless V2}}\n{{#if V3}}\n{{#unless V9}}\nW: 1\nW: 2\n{{/unless}}\n{{/if}}\n{{/unless}}\n{{/if}}\n`,
			'yaml',
			{ scope: many },
		).tree,
		'yaml',
		many,
	),
	[{ at: /./, got: /^Map keys must be unique \(/ }],
	'reads every branch, however deep',
)
const clash = `${lines}{{#if V3}}\n{{#unless V8}}\nV0: 2\n{{/unless}}\n{{/if}}\n`.replace('V0: 1', 'W: 1\nV0: 1')
t.match(
	checkSkeleton(
		compileText(clash.replace('{{#if V0}}', '').replace('{{/if}}', ''), 'yaml', { scope: many }).tree,
		'yaml',
		many,
	),
	[{ got: /^Map keys must be unique \(.*with V3, .*without V8, / }],
	'finds what goes wrong with one and without another of many conditions',
)
