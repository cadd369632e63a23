// biome-ignore-all lint/suspicious/noTemplateCurlyInString: nginx writes its variables so
import t from 'tap'
import { formats } from '../../../src/template/formats/formats.ts'
import { itemsOf, type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { makeNginx } from '../../fixtures/run-nginx.ts'

const nginx = makeNginx()
const head = `pid ${nginx.folder}/pid;
events {}
http {
	access_log off;
	server_names_hash_max_size 65536;
	variables_hash_max_size 65536;
	variables_hash_bucket_size 512;
	server { listen unix:${nginx.socket}; return 404; }
`

const serve = (index: number, body: string): string =>
	`server { listen unix:${nginx.socket}; server_name v${index}; ${body} }\n`
const byGeo =
	(value: (name: string) => string) =>
	(name: string, index: number): string =>
		`geo $v${index} {\n\tdefault ${value(name)};\n}\n${serve(index, `return 200 $v${index};`)}`
const byReturn =
	(value: (name: string) => string) =>
	(name: string, index: number): string =>
		serve(index, `return 200 ${value(name)};`)

// a word has room for 4,095 bytes as it is written, with a backslash before each quote
const maxBytes = 2000
const { harmless } = formats.nginx
const dollar = '$'

const places: readonly ProvenPlace[] = [
	{ name: 'a whole value', type: 'string', maxBytes, write: byGeo(name => `{{${name}}}`) },
	{ name: 'a whole secret', type: 'secret', maxBytes, write: byGeo(name => `{{${name}}}`) },
	{
		name: 'double quotes',
		type: 'string',
		maxBytes,
		write: byGeo(name => `"<{{${name}}}\\">"`),
		wanted: value => `<${value}">`,
	},
	{
		name: 'single quotes',
		type: 'string',
		maxBytes,
		write: byGeo(name => `'<{{${name}}}\\'>'`),
		wanted: value => `<${value}'>`,
	},
	{
		name: 'a whole value where variables are expanded',
		type: 'string',
		maxBytes,
		without: dollar,
		write: byReturn(name => `{{${name}}}`),
	},
	{
		name: 'double quotes where variables are expanded',
		type: 'string',
		maxBytes,
		without: dollar,
		write: byReturn(name => `"{{${name}}}$server_name"`),
	},
	{
		name: 'single quotes where variables are expanded',
		type: 'string',
		maxBytes,
		without: dollar,
		write: byReturn(name => `'\${server_name}{{${name}}}'`),
	},
	{
		name: 'a bare word',
		type: 'string',
		only: harmless,
		maxBytes,
		write: byReturn(name => `<{{${name}}}>`),
		wanted: value => `<${value}>`,
	},
	{ name: 'a bare value', type: 'string', only: harmless, maxBytes, write: byReturn(name => `{{${name}}}`) },
	{
		name: 'a value that may be empty',
		type: 'string',
		maxBytes,
		optional: true,
		write: byGeo(name => `{{#if ${name}}}{{${name}}}{{else}}none{{/if}}`),
		wanted: value => value || 'none',
	},
	{
		name: 'a loop',
		type: 'list of domain',
		write: byReturn(name => `"{{#each ${name}}}{{this}}, {{/each}}"`),
		wanted: value =>
			itemsOf(value)
				.map(item => `${item}, `)
				.join(''),
	},
	...['port', 'integer', 'domain', 'url', 'email', 'path', 'base64', 'dn'].map(type => ({
		name: `a ${type}`,
		type,
		maxBytes,
		write: byGeo(name => `{{${name}}}`),
	})),
]

t.test('nginx serves what went in', async t => {
	t.teardown(nginx.remove)
	const files = renderPlaces(t, { format: 'nginx', places, head, tail: '}\n', size: 250 })
	const found: (readonly string[])[] = []
	for (const { text, values } of files) {
		const bodies = await nginx.serve(
			text,
			values.map((_, index) => `v${index}`),
		)
		found.push(
			bodies.map((body, index) =>
				values[index]?.place.name.endsWith('quotes where variables are expanded')
					? body.replace(`v${index}`, '')
					: body,
			),
		)
	}
	sameValues(t, 'nginx', files, found)
	const readings = files.map(({ text }) => formats.nginx.read(text))
	t.same(
		readings.flatMap(({ faults }) => faults),
		[],
		'our own reader takes all files',
	)
})

t.test('the greatest length', async t => {
	const other = makeNginx()
	t.teardown(other.remove)
	const { maxBytes: greatest = 0 } = formats.nginx
	const write = (value: string): string =>
		`pid ${other.folder}/pid;\nevents {}\nhttp {\n\taccess_log off;\n\tserver {\n\t\tlisten unix:${other.socket};\n\t\treturn 200 "${value}";\n\t}\n}\n`
	const value = 'x'.repeat(greatest)
	t.same(await other.serve(write(value), ['a']), [value], 'nginx reads a word of the greatest length')
	t.match(other.refuses(write('\\"'.repeat(greatest))), /too long parameter/, 'and counts backslashes')
	for (const [bytes, fits] of [
		[4094, true],
		[4095, false],
	] as const) {
		const text = write('x'.repeat(bytes))
		t.equal(other.refuses(text) === undefined, fits, `nginx ${fits ? 'takes' : 'refuses'} ${bytes} bytes in quotes`)
		t.equal(formats.nginx.read(text).faults.length === 0, fits, 'and so does our own reader')
	}
})

t.test('yes and no', t => {
	const other = makeNginx()
	t.teardown(other.remove)
	const refuses = (value: string) => other.refuses(`events {}\nhttp {\n\tgzip ${value};\n}\n`)
	t.match(refuses('"true"'), /must be "on" or "off"/, 'nginx refuses `true` in quotes')
	t.equal(refuses('"on"'), undefined, 'and takes `on`')
	t.end()
})

t.test('a newline', async t => {
	const other = makeNginx()
	t.teardown(other.remove)
	const text = `pid ${other.folder}/pid;\nevents {}\nhttp {\n\taccess_log off;\n\tgeo $note { default "a\nX-Other: b"; }\n\tserver {\n\t\tlisten unix:${other.socket};\n\t\tadd_header X-Note $note;\n\t\treturn 200;\n\t}\n}\n`
	// Node refuses a header that ends without a carriage return; browsers do not
	const refused: { rawPacket?: Buffer } = await other.serve(text, ['a']).then(
		() => ({}),
		error => error,
	)
	t.match(
		String(refused.rawPacket),
		'\nX-Note: a\nX-Other: b\r\n',
		'a newline makes another header, so no value has one',
	)
})

t.test('addresses', t => {
	const other = makeNginx()
	t.teardown(other.remove)
	const refuses = (address: string) => other.refuses(`events {}\nhttp {\n\tserver { listen ${address}; }\n}\n`)
	t.match(refuses('::1'), /invalid port in "::1"/, 'nginx wants brackets around an IPv6 address')
	t.equal(refuses('[::1]:19977'), undefined, 'and takes it in brackets')
	t.end()
})
