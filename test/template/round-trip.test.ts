import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import type { FormatName } from '../../src/model/definition.ts'
import { formats } from '../../src/template/formats/formats.ts'
import { readYaml } from '../../src/template/formats/read-yaml.ts'
import { renderTree } from '../../src/template/render-tree.ts'
import { arbitraryExample, arbitraryText, runs } from '../fixtures/arbitrary-value.ts'
import { compileText } from '../fixtures/compile-text.ts'
import { readWithPythonHtml, readWithPyYaml } from '../fixtures/read-with-python.ts'
import { requireProgram } from '../fixtures/require-program.ts'
import { runRenderers } from '../fixtures/run-renderers.ts'
import { shells } from '../fixtures/shells.ts'
import { scopeEntry } from '../fixtures/template-scope.ts'

const scope = new Map([
	['STRING', scopeEntry('string', { optional: true })],
	['TEXT', scopeEntry('text')],
	['DOMAIN', scopeEntry('domain')],
	['URL', scopeEntry('url')],
	['PORT', scopeEntry('port')],
	['FLAG', scopeEntry('boolean')],
	['LIST', scopeEntry('list of string', { optional: true })],
])

interface Values {
	readonly STRING: string
	readonly TEXT: string
	readonly DOMAIN: string
	readonly URL: string
	readonly PORT: string
	readonly FLAG: string
	readonly LIST: readonly string[]
}

const item = arbitraryText('string')
	.map(value => value.replaceAll(',', ''))
	.filter(value => value !== '')
const arbitraryValues: fc.Arbitrary<Values> = fc.record({
	STRING: fc.oneof({ weight: 9, arbitrary: arbitraryText('string') }, { weight: 1, arbitrary: fc.constant('') }),
	TEXT: arbitraryText('text'),
	DOMAIN: arbitraryExample('domain'),
	URL: arbitraryExample('url'),
	PORT: arbitraryExample('port'),
	FLAG: fc.constantFrom('true', 'false'),
	LIST: fc.array(item, { maxLength: 3 }),
})

const samples = (seed: number): readonly Values[] => fc.sample(arbitraryValues, { numRuns: runs, seed })
const seed = Number(process.env['FLAVOURIST_SEED'] ?? Date.now() % 2 ** 31)
t.comment(`FLAVOURIST_SEED=${seed}`)

/** Renders every sample with the oracle, and sees that every shell writes the same. */
const renderAll = (t: Test, format: FormatName, template: string, all: readonly Values[]): readonly string[] => {
	const { tree, issues } = compileText(template, format, { scope })
	t.same(issues, [], `${format}: the template is accepted`)
	const cases = all.map(values => ({
		tree,
		values: new Map(
			Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
		),
	}))
	const texts = cases.map(({ values }) => renderTree(tree, values))
	for (const shell of shells) {
		const written = runRenderers(shell, cases)
		const wrong = written.findIndex((text, index) => text !== texts[index])
		t.equal(written[wrong], texts[wrong], `${format}: ${shell.name} writes what the oracle writes`)
	}
	return texts
}

/** Compares what a reader found with what went in, sample by sample. */
const same = (t: Test, found: readonly unknown[], wanted: readonly unknown[], title: string): void => {
	const wrong = found.findIndex((value, index) => JSON.stringify(value) !== JSON.stringify(wanted[index]))
	t.same(found[wrong], wanted[wrong], title)
	t.equal(found.length, wanted.length, `${title}: all of them`)
}

const structure = `
double: "<{{STRING}}>"
whole: {{TEXT}}
inside: "{{TEXT}} {{DOMAIN}}"
native: [{{PORT}}, {{FLAG}}]
name: {{DOMAIN}}
`
const structured = ({ STRING, TEXT, DOMAIN, PORT, FLAG, LIST }: Values) => ({
	double: `<${STRING}>`,
	whole: TEXT,
	inside: `${TEXT} ${DOMAIN}`,
	native: [Number(PORT), FLAG === 'true'],
	name: DOMAIN,
	...(STRING === '' ? {} : { maybe: STRING }),
	list: LIST,
})

t.test('yaml', t => {
	const template = `${structure}{{#if STRING}}
maybe: {{STRING}}
{{/if}}
list: [{{#each LIST}}{{this}}, {{/each}}]
single: 'it''s {{STRING}}'
`
	const all = samples(seed)
	const texts = renderAll(t, 'yaml', template, all)
	const wanted = all.map(values => ({ ...structured(values), single: `it's ${values.STRING}` }))
	same(t, readWithPyYaml(texts), wanted, 'PyYAML reads what went in')
	const readings = texts.map(text =>
		readYaml(text)
			.readings.filter(({ kind }) => kind === 'text')
			.map(({ value }) => value),
	)
	same(
		t,
		readings,
		wanted.map(({ double, whole, inside, name, maybe, list, single }) => [
			double,
			whole,
			inside,
			name,
			...(maybe === undefined ? [] : [maybe]),
			...list,
			single,
		]),
		'the yaml package reads what went in',
	)
	t.end()
})

t.test('json', t => {
	const template = `{${structure.replace(/^(\w+)(:.*)$/gm, '"$1"$2,')}
{{#if STRING}}
"maybe": {{STRING}},
{{/if}}
"list": [{{#each LIST}}{{#unless @first}}, {{/unless}}{{this}}{{/each}}]
}`
	const all = samples(seed + 1)
	const texts = renderAll(t, 'json', template, all)
	same(
		t,
		texts.map(text => JSON.parse(text)),
		all.map(structured),
		'JSON.parse reads what went in',
	)
	t.end()
})

const nginxTemplate = `user {{#if STRING}}{{STRING}}{{else}}none{{/if}} "<{{STRING}}>" '<{{STRING}}>' {{DOMAIN}} a.{{DOMAIN}}:{{PORT}}/ "{{URL}}"{{#each LIST}} {{this}}{{/each}};
`

t.test('nginx', t => {
	const all = samples(seed + 2)
	const texts = renderAll(t, 'nginx', nginxTemplate, all)
	same(
		t,
		texts.map(text => {
			const { readings, faults } = formats.nginx.read(text)
			return [faults, readings.slice(1).map(({ value }) => value)]
		}),
		all.map(({ STRING, DOMAIN, PORT, URL, LIST }) => [
			[],
			[STRING || 'none', `<${STRING}>`, `<${STRING}>`, DOMAIN, `a.${DOMAIN}:${PORT}/`, URL, ...LIST],
		]),
		'the reader finds the words that went in',
	)
	t.end()
})

const nginx = '/usr/sbin/nginx'

t.test('nginx itself', t => {
	requireProgram('nginx', [nginx, '-v'])
	const folder = mkdtempSync(join(tmpdir(), 'flavourist-nginx-'))
	t.teardown(() => rmSync(folder, { recursive: true }))
	const test = (text: string) => {
		writeFileSync(join(folder, 'nginx.conf'), text)
		const { status, stderr } = spawnSync(nginx, ['-t', '-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'])
		return { status, stderr: stderr.toString() }
	}
	// nginx shows the path of a module that it does not find, as it read it
	const all = samples(seed + 3).slice(0, 12)
	const templates = ['load_module "/<{{STRING}}>";\n', "load_module '/<{{STRING}}>';\n"]
	for (const template of templates)
		for (const [index, text] of renderAll(t, 'nginx', template, all).entries()) {
			const { stderr } = test(text)
			t.ok(stderr.includes(`dlopen() "/<${all[index]?.STRING}>" failed`), 'nginx reads a quoted word as it went in', {
				stderr,
				text,
			})
		}
	const whole = `pid ${folder}/pid;
events {}
http {
	access_log off;
	geo $text {
		default {{#if STRING}}{{STRING}}{{else}}none{{/if}};
	}
	server {
		listen 127.0.0.1:{{PORT}};
		server_name {{DOMAIN}};
		root "/{{DOMAIN}}";
		location "/{{STRING}}" {
			return 301 https://$host/$text;
		}
	}
}
`
	for (const text of renderAll(t, 'nginx', whole, all)) {
		const { status, stderr } = test(text)
		t.equal(status, 0, 'nginx accepts a rendered configuration', { stderr, text })
	}
	t.end()
})

t.test('rc.conf', t => {
	const template = `whole={{TEXT}}
double="<{{STRING}}>"
single='<{{STRING}}>'
name={{DOMAIN}}
bare=a.{{DOMAIN}}:{{PORT}}
list="{{#each LIST}}{{this}};{{/each}}"
`
	const all = samples(seed + 4)
	const texts = renderAll(t, 'rc.conf', template, all)
	const wanted = all.map(({ TEXT, STRING, DOMAIN, PORT, LIST }) => [
		TEXT,
		`<${STRING}>`,
		`<${STRING}>`,
		DOMAIN,
		`a.${DOMAIN}:${PORT}`,
		LIST.map(value => `${value};`).join(''),
	])
	const names = ['whole', 'double', 'single', 'name', 'bare', 'list']
	const show = `printf '%s\\000' ${names.map(name => `"$${name}"`).join(' ')}\n`
	for (const { name, command, options } of shells) {
		const { stdout } = spawnSync(command, [...options, '-s'], {
			input: texts.map(text => text + show).join(''),
			maxBuffer: 1 << 28,
		})
		const found = stdout.toString().split('\0')
		same(
			t,
			texts.map((_, index) => found.slice(index * names.length, (index + 1) * names.length)),
			wanted,
			`${name} reads what went in`,
		)
	}
	same(
		t,
		texts.map(text =>
			formats['rc.conf']
				.read(text)
				.readings.filter(({ kind }) => kind === 'text')
				.map(({ value }) => value),
		),
		wanted,
		'the reader finds what went in',
	)
	t.end()
})

t.test('html', t => {
	const all = samples(seed + 5)
	const template = '<p title="{{STRING}}" data-a="<{{TEXT}}>">+{{TEXT}}</p><a href="{{URL}}">+{{STRING}}</a>'
	const texts = renderAll(t, 'html', template, all)
	const wanted = all.map(({ STRING, TEXT, URL }) => [STRING, `<${TEXT}>`, `+${TEXT}`, URL, `+${STRING}`])
	same(
		t,
		texts.map(text => formats.html.read(text).readings.map(({ value }) => value)),
		wanted,
		'the reader finds what went in',
	)
	same(t, readWithPythonHtml(texts), wanted, "Python's parser finds what went in")
	t.end()
})

t.test('formats without quotes', t => {
	const all = samples(seed + 6)
	renderAll(t, 'text', 'host {{DOMAIN}}:{{PORT}}\n', all)
	renderAll(t, 'newsyslog', '/var/log/{{DOMAIN}} root:wheel 640 {{PORT}} * @T00 J\n', all)
	renderAll(t, 'crontab', '0 {{PORT}} * * * root x {{DOMAIN}}\n', all)
	t.end()
})
