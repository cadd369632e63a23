// biome-ignore-all lint/suspicious/noTemplateCurlyInString: syslog-ng writes its macros so
import t from 'tap'
import { formats } from '../../../src/template/formats/formats.ts'
import { runs } from '../../fixtures/arbitrary-value.ts'
import { itemsOf, type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { makeSyslogNg } from '../../fixtures/run-syslog-ng.ts'

const syslog = makeSyslogNg()
const head = `@version: 3.38
source all { file("${syslog.folder}/in/all" flags(no-parse) follow-freq(0.1)); };
`
/** Written by a destination of its own, as `template()` says. */
const byTemplate =
	(template: (name: string) => string) =>
	(name: string, index: number): string =>
		`destination d${index} { file("${syslog.folder}/out/${index}" template(${template(name)})); };
log { source(all); destination(d${index}); };
`
/** Read by a source of its own, with the name of a program that is written. */
const byProgram =
	(program: (name: string) => string) =>
	(name: string, index: number): string =>
		`log {
	source { file("${syslog.folder}/in/${index}" flags(no-parse) follow-freq(0.1) program-override(${program(name)})); };
	destination { file("${syslog.folder}/out/${index}" template("$PROGRAM")); };
};
`
const { harmless, maxBytes: greatest = 0 } = formats['syslog-ng']
// a dollar and a backtick are written twice
const maxBytes = greatest / 2

const places: readonly ProvenPlace[] = [
	{ name: 'a whole value', type: 'text', maxBytes, write: byProgram(name => `{{${name}}}`) },
	{ name: 'a whole secret', type: 'secret', write: byProgram(name => `{{${name}}}`) },
	{
		name: 'double quotes',
		type: 'text',
		maxBytes: maxBytes - 10,
		write: byProgram(name => `"<{{${name}}}\\">"`),
		wanted: value => `<${value}">`,
	},
	{
		name: 'double quotes of a template',
		type: 'text',
		maxBytes: maxBytes - 10,
		write: byTemplate(name => `"<{{${name}}}\\t>$$"`),
		wanted: value => `<${value}\t>$`,
	},
	{
		name: 'text between macros',
		type: 'text',
		maxBytes: maxBytes / 3 - 50,
		write: byTemplate(name => `"\${MSG} {{${name}}}\${MSG}{{${name}}}$(echo ')' (a) b){{${name}}}"`),
		without: '@',
		wanted: value => `a line ${value}a line${value}) (a) b${value}`,
	},
	{
		name: 'a whole template',
		type: 'text',
		maxBytes,
		without: '$',
		write: byTemplate(name => `{{${name}}}`),
	},
	{
		name: 'a bare word',
		type: 'string',
		only: harmless,
		maxBytes: 200,
		write: byProgram(name => `x{{${name}}}`),
		wanted: value => `x${value}`,
	},
	{
		name: 'a value that may be empty',
		type: 'string',
		optional: true,
		write: byProgram(name => `{{#if ${name}}}{{${name}}}{{else}}none{{/if}}`),
		wanted: value => value || 'none',
	},
	{
		name: 'a loop',
		type: 'list of string',
		write: byTemplate(name => `"{{#each ${name}}}{{this}};{{/each}}"`),
		wanted: value =>
			itemsOf(value)
				.map(item => `${item};`)
				.join(''),
	},
	...['domain', 'url', 'email', 'path', 'dn'].map(type => ({
		name: `a ${type}`,
		type,
		write: byProgram(name => `{{${name}}}`),
	})),
]

t.test('syslog-ng writes what went in', async t => {
	t.teardown(syslog.remove)
	const files = renderPlaces(t, { format: 'syslog-ng', places, head, size: 400, numRuns: Math.ceil(runs / 3) })
	const found: (readonly string[])[] = []
	for (const { text, values } of files) found.push(await syslog.run(text, values.length))
	sameValues(t, 'syslog-ng', files, found)
	t.same(
		files.flatMap(({ text }) => formats['syslog-ng'].read(text).faults),
		[],
		'our own reader takes all files',
	)
})

t.test('numbers stand without quotes', t => {
	const ports: readonly ProvenPlace[] = [
		{ name: 'a port', type: 'port', write: name => `destination { network("127.0.0.1" port({{${name}}})); };\n` },
	]
	const other = makeSyslogNg()
	t.teardown(other.remove)
	for (const { text } of renderPlaces(t, {
		format: 'syslog-ng',
		places: ports,
		head: '@version: 3.38\nlog {\n',
		tail: '};\n',
	}))
		t.equal(other.refuses(text), undefined, 'syslog-ng takes them')
	t.end()
})

t.test('the greatest length', async t => {
	const other = makeSyslogNg()
	t.teardown(other.remove)
	const write = (value: string): string =>
		`@version: 3.38
source all { file("${other.folder}/in/all" flags(no-parse) follow-freq(0.1)); };
destination one { file("${other.folder}/out/0" template("${value}")); };
log { source(all); destination(one); };
`
	const value = 'x'.repeat(greatest)
	t.same(await other.run(write(value), 1), [value], 'syslog-ng writes one of the greatest length')
	t.not(other.refuses(write('x'.repeat(16_384))), undefined, 'and refuses one for which it has no room')
	t.not(other.refuses(write('$$'.repeat(greatest))), undefined, 'and counts what is written twice')
	t.same(await other.run(write('\\"'.repeat(greatest)), 1), ['"'.repeat(greatest)], 'backslashes do not count')
})

t.test('behind a macro', async t => {
	const other = makeSyslogNg()
	t.teardown(other.remove)
	const templates = ['<${MSG}@1x>', '<$(echo a)@1x>', '<$MSGx>', '<${MSG:-a}b}>']
	const text = `@version: 3.38
source all { file("${other.folder}/in/all" flags(no-parse) follow-freq(0.1)); };
${templates.map((template, index) => `log { source(all); destination { file("${other.folder}/out/${index}" template("${template}")); }; };\n`).join('')}`
	t.same(
		await other.run(text, templates.length),
		['<x>', '<x>', '<>', '<a lineb}>'],
		'syslog-ng reads a number behind @, more of a name, and the end of braces: no value stands there',
	)
})
