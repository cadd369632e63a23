import { join } from 'node:path'
import { Ajv } from 'ajv'
import t from 'tap'
import { sampleFlavours } from '../fixtures/plans.ts'
import { linesOf, runCli } from '../fixtures/run-cli.ts'

const flavours = join(import.meta.dirname, '../fixtures/flavours')
const show = (name: string, ...more: readonly string[]) => runCli(['show', name, '--flavours', flavours, ...more])

for (const { name } of sampleFlavours) {
	const { status, stdout, stderr } = show(name)
	t.equal(`${status}${stderr}`, '0', `shows ${name}`)
	t.strictSame(
		linesOf(stdout).filter(line => line.length > 80 || /\s$/.test(line)),
		[],
		'at most 80 columns wide, with no blanks at the ends',
	)
}

const { stdout } = show('hello')
t.strictSame(
	linesOf(stdout).filter(line => /^[A-Z]/.test(line)),
	[
		...['A page that greets whoever asks', 'Components', 'Variables of base', 'Variables of web', 'Variables of hello'],
		...['Services, in the order of their start', 'Ports'],
		...['Files', 'Directories', 'Secrets, kept on the dataset', 'Packages', 'Commands in the jail'],
	],
	'everything that it is made of',
)
for (const [title, text] of [
	['what it is', 'hello 1.2.3\nA page that greets whoever asks\n'],
	['why a component is there', '\n  base\n      what every jail has (hello > web > base)\n'],
	[
		'what a variable wants',
		'LOGLEVEL\n      How much the server tells.\n      Wants one of error, warn, info; default: warn.',
	],
	['where a default comes from', 'default: the value of DOMAIN. Example: example.org\n'],
	['what is required', '(punycode for others); required. Example: example.org\n'],
	[
		'what a service needs, and when it is wanted',
		'  feeder\n      rc script feeder, when not NOTLS\n  web\n      rc script nginx, needs feeder\n',
	],
	['what is open to the world', '\n  80/tcp, public\n      plain HTTP\n  443/udp, when not NOTLS\n'],
	['who is told of a file', 'web, nginx, root:www 0640, tells web, feeder, when not NOTLS\n'],
	['where a directory lies', '\n  /data/state\n      base, www:www 0750\n'],
	['what may be given instead of a secret', '\n  statistics (or WEBPASSWORD)\n      opens the statistics\n  cookie\n'],
	['when a secret is wanted', '\n  key, when not NOTLS\n      names the server\n'],
	['why a package is installed', '\n  www/nginx\n      serves the page; the page is its\n'],
	['what an operator can do', '\n  cook statistics\n      prints the statistics\n'],
] as const)
	t.ok(stdout.includes(text), `it tells ${title}`)

const text = { type: 'string', minLength: 1 }
const orNull = { type: ['string', 'null'] }
const names = { type: 'array', items: text }
const tableOf = (properties: Readonly<Record<string, unknown>>) => ({
	type: 'array',
	items: { type: 'object', additionalProperties: false, required: Object.keys(properties), properties },
})
const part = { name: text, component: text }
const owned = { ...part, path: text, owner: text, mode: { type: 'string', pattern: '^[0-7]{4}$' }, when: orNull }
const properties = {
	name: text,
	version: text,
	summary: text,
	dataset: text,
	components: tableOf({ name: text, summary: text, why: names }),
	variables: tableOf({
		...part,
		type: text,
		want: text,
		required: { type: 'boolean' },
		default: orNull,
		defaultFrom: orNull,
		description: text,
		example: text,
	}),
	deprecated: tableOf({ name: text, replacedBy: text }),
	groups: tableOf({ name: text, summary: text, notes: names, variables: names }),
	remotes: tableOf({ ...part, address: text, description: text, when: orNull }),
	packages: tableOf({ origin: text, reason: text }),
	files: tableOf({ ...owned, format: text, notify: names }),
	directories: tableOf(owned),
	secrets: tableOf({ ...part, description: text, from: orNull, when: orNull }),
	services: tableOf({ ...part, rc: text, needs: names, timeout: { type: 'integer' }, when: orNull }),
	ports: tableOf({
		port: { type: 'integer' },
		protocol: { enum: ['tcp', 'udp'] },
		description: text,
		public: { type: 'boolean' },
		when: orNull,
	}),
	commands: tableOf({ name: text, summary: text }),
}
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile({
	type: 'object',
	additionalProperties: false,
	required: Object.keys(properties),
	properties,
})
for (const { name } of sampleFlavours) {
	const summary = JSON.parse(show(name, '--json').stdout)
	validate(summary)
	t.strictSame(validate.errors ?? [], [], `the JSON of ${name} has this form`)
	if (name !== 'hello') continue
	t.strictSame(summary.variables[2], {
		name: 'WEBHOST',
		component: 'web',
		type: 'domain',
		want: 'a domain name with at least one dot, of letters, digits and hyphens (punycode for others)',
		required: false,
		default: null,
		defaultFrom: 'DOMAIN',
		description: 'Host name of the page.',
		example: 'example.org',
	})
	t.strictSame(summary.directories[0].path, '/data/state', 'paths are as the jail sees them')
}
