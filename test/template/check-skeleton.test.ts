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
			['t:1:3', 'none, which reads as null (0 of DOMAINS)'],
		],
		// a conditional nested key: null without it, or a key of another mapping, or nested in a scalar
		['yaml', 'a:\n{{#if FLAG}}\n  b: {{DOMAIN}}\n{{/if}}\n', ['t:1:3', 'none, which reads as null (without FLAG)']],
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
		['yaml', '{a: 1, {{DOMAIN}} }\n', ['t:1:8', 'none, which reads as null']],
		['yaml', 'a: 1\n{{#if FLAG}}\na: {{PORT}}\n{{/if}}\n', ['t:3:1', 'Map keys must be unique (with FLAG)']],
		['yaml', '---\na: {{PORT}}\n---\nb: 1\n', ['t:4:1', 'two']],
		['yaml', 'a: *x\n', ['t:1:3', '*x']],
		['yaml', 'a: !foo x\n', ['t:1:4', 'Unresolved tag: !foo']],
		['yaml', 'a: [\n  b\n  {{DOMAIN}}]\n', ['t:3:3', 'Missing , or : between flow sequence items']],
		[
			'json',
			'[{{#each DOMAINS}}{{this}},{{/each}}]',
			['t:1:37', 'Unexpected token \']\', "["-.Zq0q0Qz-.",]" is not valid JSON (1 of DOMAINS)'],
		],
		['json', '{"{{DOMAIN}}": 1}', ['t:1:3', 'it as a key, a name or a regex']],
		['json', '{"a": {{PORT}}\n0}', ['t:2:1', "Expected ',' or '}' after property value in JSON at position 15"]],
		['json', '{"a": {{PORT}}{{#if FLAG}}, "a": 2{{/if}}}', ['t:1:1', 'a key twice (with FLAG)']],
		['json', '{"a": 1', ['t:1:8', "Expected ',' or '}' after property value in JSON at position 7"]],
		['nginx', 'a { {{#if FLAG}} } {{/if}}', ['t:1:27', 'the end (without FLAG)']],
		['nginx', 'a { } }', ['t:1:7', '}']],
		['nginx', 'a; ;', ['t:1:4', ';']],
		['nginx', 'a b }', ['t:1:5', '}']],
		['newsyslog', '/x 640{{#if FLAG}} 7 * @T00{{/if}}\n', ['t:1:1', '2 words (without FLAG)']],
		['crontab', '0 0 * * * root {{#if FLAG}}x{{/if}}\n', ['t:1:1', '0 0 * * * root  (without FLAG)']],
		['crontab', '0 0 * * * root a%b {{#if FLAG}}{{DOMAIN}}{{/if}}\n'.replace('a%b ', '')],
		[
			'html',
			'<p>{{#if FLAG}}<b>{{/if}}{{DOMAIN}}{{#if FLAG}}</b>{{/if}}</p>',
			['t:1:26', 'it at b, and at p another time (with FLAG)'],
		],
		['html', '</p>{{DOMAIN}}', ['t:1:1', '</p>']],
		['html', 'a <b {{#if FLAG}}=x{{/if}}>', ['t:1:3', '<b =x> (with FLAG)']],
	]
