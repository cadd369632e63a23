// Made-up templates and variables, the same at each run.
import { lib } from './measure.mjs'

const { parseType } = await lib('variables/parse-type.js')
const { alphabetOf } = await lib('variables/alphabet-of.js')
const { types } = await lib('variables/table.js')

/** What a template knows of a variable of this type. */
export const scopeEntry = (typeName, more = {}) => {
	const type = parseType(typeName)
	const { native, mayBeEmpty } = types[type.name]
	const native_ = type.list ? undefined : native
	return {
		type,
		alphabet: alphabetOf(type, {}),
		native: native_,
		mayBeEmpty,
		secret: type.name === 'secret',
		...more,
	}
}

/** Thirty variables: name, type, value; some values need escaping, as a few do on any server. */
export const thirty = [
	['DOMAIN', 'domain', 'example.org'],
	['HOST', 'hostname', 'matrix.example.org'],
	['PORT', 'port', '8448'],
	['METRICSPORT', 'port', '9009'],
	['WORKERS', 'integer', '12'],
	['BURST', 'integer', '150'],
	['FEDERATION', 'boolean', 'true'],
	['GUESTS', 'boolean', 'false'],
	['BASEURL', 'url', 'https://matrix.example.org/'],
	['POLICY', 'url', 'https://example.org/privacy?lang=en&full=1'],
	['CONTACT', 'email', 'postmaster@example.org'],
	['FROM', 'email', 'matrix@example.org'],
	['MEDIA', 'path', '/mnt/matrixdata/media_store'],
	['SOCKET', 'path', '/var/run/matrix-synapse/main.sock'],
	['BIND', 'ip', '192.0.2.10'],
	['PEER', 'ipv6', '2001:db8::10'],
	['NETWORK', 'cidr', '192.0.2.0/24'],
	['RETENTION', 'duration', '28d'],
	['UPLOAD', 'size', '50M'],
	['KEY', 'base64', 'c29tZSBraW5kIG9mIGtleSwgbm90IHNlY3JldA=='],
	['PASSWORD', 'secret', 'correct horse battery staple'],
	['SMTPPASSWORD', 'secret', 'a"quote, a \\backslash and $more'],
	['TITLE', 'string', 'The homeserver of example.org'],
	['GREETING', 'string', 'Say "friend" and enter'],
	['MOTTO', 'string', 'plain words of one line'],
	['TEAM', 'string', 'operations'],
	['COUNTRY', 'string', 'DE'],
	['PLACE', 'string', 'rack 12, row 3'],
	['NOTICE', 'text', 'first line\nsecond line'],
	['LOCALE', 'string', 'en_US'],
].map(([name, type, value]) => ({ name, type, value }))

export const thirtyScope = new Map(thirty.map(({ name, type }) => [name, scopeEntry(type)]))

const words = 'the server keeps what it is told until somebody asks for it again and then it answers at once'.split(' ')

/** Literal text, the same for the same number. */
const prose = (number, length) => {
	let text = ''
	for (let index = number; text.length < length; index++) text += `${words[(index * 7) % words.length]} `
	return text.slice(0, length).trimEnd()
}

/** What a tag is written as: for handlebars, or for envsubst. */
export const handlebars = { whole: ({ name }) => `{{${name}}}`, inside: ({ name }) => `{{${name}}}` }
export const dollars = {
	whole: ({ name, type }) => (types[type].native ? `\${${name}}` : `"\${${name}}"`),
	inside: ({ name }) => `\${${name}}`,
}

/** A configuration in YAML of at least that many bytes, mostly literal, with a value about every 250 bytes. */
export const yamlTemplate = (bytes, { whole, inside }) => {
	let text = "# Owned by cook: it puts this file back. Put your own settings into the dataset's drop-in folder.\n"
	for (let number = 1; text.length < bytes; number++) {
		const variable = offset => thirty[(number * 3 + offset) % thirty.length]
		text += `
# --- part ${number}: ${prose(number, 60)}
# ${prose(number + 3, 90)}
part_${number}:
  enabled: true
  description: "${prose(number + 5, 70)}"
  value: ${whole(variable(0))}
  address: "${inside(variable(1))}/${prose(number + 1, 12).replaceAll(' ', '-')}"
  # ${prose(number + 4, 80)}${number % 3 === 0 ? ", as the other one doesn't" : ''}
  limits:
    per_second: 0.17
    burst_count: ${(number * 13) % 90}
    mode: [read, write, "${prose(number + 2, 20)}"]
  # ${prose(number + 6, 100)}
  names:
    - first.${number}.internal
    - ${whole(variable(2))}
`
	}
	return text
}

export const templateScope = new Map([
	...thirtyScope,
	['OPTIONAL', scopeEntry('domain', { mayBeEmpty: true })],
	['MAYBE', scopeEntry('string', { mayBeEmpty: true })],
	['SERVERS', scopeEntry('list of domain', { mayBeEmpty: true })],
])

/** Parts of a template in each format, and what stands around all of them. */
const parts = {
	yaml: number => `
# ${prose(number, 90)}
part_${number}:
  listen: "{{BIND}}:{{PORT}}"
  title: {{TITLE}}
  timeout: 90  # ${prose(number + 1, 40)}
{{#if GUESTS}}
  guests: {{GUESTS}}
  notice: {{NOTICE}}
{{/if}}
  names: [one, two, "${prose(number + 2, 20)}"]
`,
	json: number => `
	"part ${number}": {
		"listen": "{{BIND}}:{{PORT}}",
		"title": {{TITLE}},
		"comment": "${prose(number, 130)}",
{{#if GUESTS}}
		"guests": {{GUESTS}},
		"notice": {{NOTICE}},
{{/if}}
		"names": ["one", "two", "${prose(number + 2, 20)}"]
	},
`,
	nginx: number => `
	# ${prose(number, 100)}
	location /part-${number}/ {
		proxy_pass http://unix:/var/run/part-${number}.sock;
		proxy_set_header Host $host;
		client_max_body_size 50m;
{{#if GUESTS}}
		allow {{NETWORK}};
{{else}}
		deny all;
{{/if}}
		alias "{{MEDIA}}/${number}";
	}
`,
	'rc.conf': number => `
# ${prose(number, 100)}
part_${number}_enable="YES"
part_${number}_flags="-l {{BIND}}:{{PORT}} -u www"
part_${number}_title={{TITLE}}
{{#if GUESTS}}
part_${number}_guests="{{GUESTS}}"
{{/if}}
part_${number}_dir='{{MEDIA}}/${prose(number + 1, 30)}'
`,
	toml: number => `
# ${prose(number, 100)}
[part-${number}]
listen = "{{BIND}}:{{PORT}}"
title = {{TITLE}}
{{#if GUESTS}}
guests = {{GUESTS}}
{{/if}}
names = ["one", "two", "${prose(number + 2, 20)}"]
`,
}

/** What stands around the parts, with blocks more or less: two conditions and a list. */
const frames = {
	yaml: {
		begin: 'domain: {{DOMAIN}}\n',
		blocks: [
			'{{#if OPTIONAL}}\nother: {{OPTIONAL}}\n{{/if}}\n',
			'{{#if MAYBE}}\nmaybe: {{MAYBE}}\n{{/if}}\n',
			'{{#if SERVERS}}\nservers:\n{{#each SERVERS}}\n  - {{this}}\n{{/each}}\n{{/if}}\n',
		],
		end: '',
	},
	json: {
		begin: '{\n',
		blocks: [
			'{{#if OPTIONAL}}\n"other": {{OPTIONAL}},\n{{/if}}\n',
			'{{#if MAYBE}}\n"maybe": {{MAYBE}},\n{{/if}}\n',
			'"servers": [{{#each SERVERS}}{{#unless @first}}, {{/unless}}{{this}}{{/each}}],\n',
		],
		end: '\n"domain": {{DOMAIN}}\n}\n',
	},
	nginx: {
		begin: 'server {\n\tlisten {{PORT}};\n\tserver_name {{DOMAIN}};\n',
		blocks: [
			'{{#if OPTIONAL}}\n\tserver_name {{OPTIONAL}};\n{{/if}}\n',
			'{{#if MAYBE}}\n\tclient_max_body_size 50m;\n{{/if}}\n',
			'{{#each SERVERS}}\n\tserver_name {{this}};\n{{/each}}\n',
		],
		end: '}\n',
	},
	'rc.conf': {
		begin: 'domain={{DOMAIN}}\n',
		blocks: [
			'{{#if OPTIONAL}}\nother={{OPTIONAL}}\n{{/if}}\n',
			'{{#if MAYBE}}\nmaybe={{MAYBE}}\n{{/if}}\n',
			'{{#each SERVERS}}\nserver="{{this}}"\n{{/each}}\n',
		],
		end: '',
	},
	toml: {
		begin: 'domain = {{DOMAIN}}\n',
		blocks: [
			'{{#if OPTIONAL}}\nother = {{OPTIONAL}}\n{{/if}}\n',
			'{{#if MAYBE}}\nmaybe = {{MAYBE}}\n{{/if}}\n',
			'{{#each SERVERS}}\n[[server]]\nname = {{this}}\n{{/each}}\n',
		],
		end: '',
	},
}

/**
 * So many templates of at least that many bytes, no two alike, by turns in several formats and with one to four conditions
 * and lists: 2 to 24 ways to write them, where those that ship have 2 on average.
 */
export const templatesOf = (count, bytes) =>
	Array.from({ length: count }, (_, index) => {
		const formats = Object.keys(parts)
		const format = formats[index % formats.length]
		const { begin, blocks, end } = frames[format]
		const some = blocks.slice(0, Math.floor(index / formats.length) % 4).join('')
		let body = ''
		for (let number = index * 100; body.length < bytes - 100; number++) body += parts[format](number)
		return { file: `${index}.hbs`, format, text: `${begin}${some}${body}${end}` }
	})
