import { readFileSync, writeFileSync } from 'node:fs'
import t from 'tap'
import { formats } from '../../../src/template/formats/formats.ts'
import { itemsOf, type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { startCluster } from '../../fixtures/run-postgresql.ts'

let count = 0
/** The name of one more setting: some files are one configuration. */
const setting = (): string => `my.v${count++}`

const settings: readonly ProvenPlace[] = [
	{ name: 'a whole value', type: 'text', write: name => `${setting()} = {{${name}}} # a comment\n` },
	{ name: 'a whole secret', type: 'secret', write: name => `${setting()}={{${name}}}\n` },
	{
		name: 'single quotes',
		type: 'text',
		write: name => `${setting()} = 'it''s {{${name}}}\\\\'\n`,
		wanted: value => `it's ${value}\\`,
	},
	{
		name: 'a value that may be empty',
		type: 'string',
		optional: true,
		write: name => `${setting()} = {{#if ${name}}}{{${name}}}{{else}}'{{${name}}}'{{/if}}\n`,
	},
	{
		name: 'a loop',
		type: 'list of string',
		optional: true,
		write: name => `${setting()} = '{{#each ${name}}}{{this}},{{/each}}'\n`,
		wanted: value =>
			itemsOf(value)
				.map(item => `${item},`)
				.join(''),
	},
	...['port', 'integer', 'boolean', 'domain', 'url', 'email', 'path', 'dn'].map(type => ({
		name: `a ${type}`,
		type,
		write: (name: string) => `${setting()} = {{${name}}}\n`,
	})),
]
const configurations = renderPlaces(t, { format: 'postgresql.conf', places: settings })
const texts = configurations.map(({ text }) => text)

// PostgreSQL takes its time for very many settings
const together = 20
const found: (readonly unknown[])[] = []
for (let file = 0; file < texts.length; file += together) {
	const cluster = startCluster(texts.slice(file, file + together).join(''))
	for (const { text } of configurations.slice(file, file + together)) {
		const names = [...text.matchAll(/^my\.v(\d+)/gm)].map(([, number]) => number)
		found.push(
			cluster.ask(
				`select to_json(current_setting('my.v' || i)) from unnest(array[${names}]) with ordinality o (i, n) order by n`,
			),
		)
	}
	cluster.stop()
}
sameValues(t, 'PostgreSQL', configurations, found)
sameValues(
	t,
	'our own reader',
	configurations,
	texts.map(text =>
		formats['postgresql.conf']
			.read(text)
			.readings.filter(({ kind }) => kind !== 'name')
			.map(({ value }) => value),
	),
)

const cluster = startCluster('')
t.teardown(cluster.stop)
const { harmless, maxBytes = 0 } = formats['pg_hba.conf']
const barred = '/'
const rules: readonly ProvenPlace[] = [
	{
		name: 'a whole value',
		type: 'string',
		without: barred,
		write: name => `host x {{${name}}} 10.0.0.0/8 trust # a\n`,
	},
	{ name: 'a whole secret', type: 'secret', without: barred, write: name => `local x {{${name}}} trust\n` },
	{
		name: 'double quotes',
		type: 'string',
		without: barred,
		write: name => `host x "<""{{${name}}}>" all trust\n`,
		wanted: value => `<"${value}>`,
	},
	{
		name: 'a part of a bare word',
		type: 'string',
		only: harmless,
		write: name => `host x a{{${name}}} all trust\n`,
		wanted: value => `a${value}`,
	},
	{
		name: 'a value that may be empty',
		type: 'string',
		without: barred,
		optional: true,
		write: name => `host x {{#if ${name}}}{{${name}}}{{else}}all{{/if}} all trust\n`,
		wanted: value => value || 'all',
	},
	...['port', 'domain', 'email', 'hostname'].map(type => ({
		name: `a ${type}`,
		type,
		without: barred,
		write: (name: string) => `host x {{${name}}} all trust\n`,
	})),
]
const own = readFileSync(cluster.hba, 'utf8')
const ask = (text: string) => {
	writeFileSync(cluster.hba, `${own}${text}`)
	return cluster.ask(
		`select json_build_array(user_name[1], error) from pg_hba_file_rules
		where line_number > ${own.split('\n').length - 1} order by line_number`,
	) as readonly (readonly [user: string, error: string | null])[]
}
const access = renderPlaces(t, { format: 'pg_hba.conf', places: rules })
sameValues(
	t,
	'pg_hba_file_rules',
	access,
	access.map(({ text }) => ask(text).map(([user, error]) => error ?? user)),
)
sameValues(
	t,
	'our own reader',
	access,
	access.map(({ text }) =>
		text
			.split('\n')
			.map(line => formats['pg_hba.conf'].read(line).readings.filter(({ kind }) => kind === 'text')[1]?.value),
	),
)

const long = (bytes: number) => ask(`local x "${'x'.repeat(bytes)}" trust\n`)[0]
t.equal(long(maxBytes)?.[0]?.length, maxBytes, 'PostgreSQL reads a word of the greatest length')
t.match(long(10_240)?.[1], /too long/, 'and refuses one that is longer than it takes')

writeFileSync(
	cluster.hba,
	`${own}${['true', '"true"', '1'].map(yes => `host a b c gss include_realm=${yes}\n`).join('')}`,
)
t.same(
	cluster.ask('select json_build_array(options) from pg_hba_file_rules order by line_number').slice(-3),
	[[null], [null], [['include_realm=true']]],
	'PostgreSQL reads `true` as no in an option, in quotes too, so a boolean is none',
)

const workMemory = (value: string) => cluster.ask(`select to_json(set_config('work_mem', '${value}', false))`)
t.throws(
	() => workMemory('64M'),
	/Valid units for this parameter are/,
	'PostgreSQL knows no unit M, so a size is refused',
)
t.same(workMemory('64MB'), ['64MB'], 'but MB')

const cidrs: readonly ProvenPlace[] = [
	{ name: 'a network', type: 'cidr', write: name => `host x y {{${name}}} trust\n` },
]
const networks = renderPlaces(t, { format: 'pg_hba.conf', places: cidrs })
t.ok(
	networks.every(({ text }) => ask(text).every(([, error]) => error === null)),
	'PostgreSQL takes every network',
)
