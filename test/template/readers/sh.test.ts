// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sh writes its variables so
import t from 'tap'
import { formats } from '../../../src/template/formats/formats.ts'
import { itemsOf, type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { runScript } from '../../fixtures/run-script.ts'
import { shells } from '../../fixtures/shells.ts'

const { harmless } = formats.sh

const places: readonly ProvenPlace[] = [
	{ name: 'a whole argument', type: 'text', write: name => `show {{${name}}} # a comment\n` },
	{ name: 'a whole secret', type: 'secret', write: name => `v={{${name}}}\nshow "$v"\n` },
	{
		name: 'double quotes',
		type: 'text',
		write: name => `show "<{{${name}}}\\$$empty>"\n`,
		wanted: value => `<${value}$>`,
	},
	{ name: 'single quotes', type: 'text', write: name => `show '$x{{${name}}}'\n`, wanted: value => `$x${value}` },
	{
		name: 'a bare word',
		type: 'string',
		only: harmless,
		write: name => `show a{{${name}}}"$empty"\n`,
		wanted: value => `a${value}`,
	},
	{ name: 'a bare argument', type: 'string', only: harmless, write: name => `show {{${name}}}\n` },
	{ name: 'a bare value', type: 'string', only: harmless, write: name => `v={{${name}}}; show "$v"\n` },
	{
		name: 'an argument behind redirections',
		type: 'text',
		write: name => `>/dev/null 2>&1 : {{${name}}}; </dev/null show {{${name}}} 2>/dev/null\n`,
	},
	{
		name: 'an argument behind assignments',
		type: 'text',
		write: name => `v={{${name}}} w="{{${name}}}" show \\\n\t{{${name}}}\n`,
	},
	{ name: 'an exported value', type: 'text', write: name => `export v={{${name}}}\nshow "$v"\n` },
	{ name: 'a word of a loop', type: 'text', write: name => `for v in {{${name}}}; do show "$v"; done\n` },
	{ name: 'a number before a redirection', type: 'port', write: name => `show "{{${name}}}">&1\n` },
	{
		name: 'a value that may be empty',
		type: 'string',
		optional: true,
		write: name => `show {{#if ${name}}}{{${name}}}{{else}}none{{/if}}\n`,
		wanted: value => value || 'none',
	},
	{
		name: 'a loop',
		type: 'list of string',
		optional: true,
		write: name => `show "{{#each ${name}}}{{this}};{{/each}}"\n`,
		wanted: value =>
			itemsOf(value)
				.map(item => `${item};`)
				.join(''),
	},
	...['port', 'boolean', 'domain', 'url', 'email', 'path', 'dn', 'ssh-key', 'base64'].map(type => ({
		name: `a ${type}`,
		type,
		write: (name: string) => `show {{${name}}}\n`,
	})),
]

const files = renderPlaces(t, { format: 'sh', places })
for (const shell of shells)
	sameValues(
		t,
		shell.name,
		files,
		files.map(({ text }) =>
			runScript(shell, `set -eu\nempty=\nshow() {\n\tprintf '%s\\000' "$1"\n}\n${text}`).split('\0'),
		),
	)

const facts = [
	["printf '<%s>' a 1>&1", '<a>', 'a number right before a redirection'],
	['>/dev/null printf a; printf b', 'b', 'a command behind a redirection'],
	['pri\\\nntf a', 'a', 'one word on two lines'],
	['printf "${empty:-a} }"', 'a }', 'the first brace as the end of an expansion'],
] as const
for (const shell of shells)
	for (const [script, want, title] of facts)
		t.equal(runScript(shell, `empty=\n${script}\n`), want, `${shell.name} sees ${title}: no value may stand there`)
