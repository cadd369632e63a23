import t from 'tap'
import { formats } from '../../../src/template/formats/formats.ts'
import { itemsOf, type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { runScript } from '../../fixtures/run-script.ts'
import { shells } from '../../fixtures/shells.ts'

const { harmless } = formats['rc.conf']

const places: readonly ProvenPlace[] = [
	{ name: 'a whole value', type: 'text', write: (name, index) => `v${index}={{${name}}} # a comment\n` },
	{ name: 'a whole secret', type: 'secret', write: (name, index) => `v${index}={{${name}}}\n` },
	{
		name: 'double quotes',
		type: 'text',
		write: (name, index) => `v${index}="<{{${name}}}\\$>"\n`,
		wanted: value => `<${value}$>`,
	},
	{
		name: 'single quotes',
		type: 'text',
		write: (name, index) => `v${index}='$x{{${name}}}'\n`,
		wanted: value => `$x${value}`,
	},
	{
		name: 'a bare word',
		type: 'string',
		only: harmless,
		write: (name, index) => `[ -n "\${none-}" ] || v${index}=a{{${name}}}'b'\n`,
		wanted: value => `a${value}b`,
	},
	{
		name: 'a value that may be empty',
		type: 'string',
		optional: true,
		write: (name, index) => `v${index}={{#if ${name}}}{{${name}}}{{else}}none{{/if}}\n`,
		wanted: value => value || 'none',
	},
	{
		name: 'a loop',
		type: 'list of string',
		optional: true,
		write: (name, index) => `v${index}="{{#each ${name}}}{{this}};{{/each}}"\n`,
		wanted: value =>
			itemsOf(value)
				.map(item => `${item};`)
				.join(''),
	},
	...['port', 'boolean', 'domain', 'url', 'email', 'path', 'dn'].map(type => ({
		name: `a ${type}`,
		type,
		write: (name: string, index: number) => `v${index}={{${name}}}\n`,
	})),
]

const files = renderPlaces(t, { format: 'rc.conf', places })
for (const shell of shells)
	sameValues(
		t,
		shell.name,
		files,
		files.map(({ text, values }) =>
			runScript(
				shell,
				`set -eu\n${text}printf '%s\\000' ${values.map((_, index) => `"$v${index}"`).join(' ')}\n`,
			).split('\0'),
		),
	)
sameValues(
	t,
	'our own reader',
	files,
	files.map(({ text }) =>
		formats['rc.conf']
			.read(text)
			.readings.filter(({ kind }) => kind === 'text')
			.map(({ value }) => value),
	),
)
