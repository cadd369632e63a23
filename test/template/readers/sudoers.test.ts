import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { formats } from '../../../src/template/formats/formats.ts'
import { type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { requireProgram } from '../../fixtures/require-program.ts'

requireProgram('sudo', ['cvtsudoers', '--version'])
const folder = t.testdir()
const file = join(folder, 'sudoers')

interface Sudoers {
	readonly Defaults?: readonly { readonly Options: readonly Readonly<Record<string, string>>[] }[]
	readonly User_Specs?: readonly {
		readonly Cmnd_Specs: readonly { readonly Commands: readonly { command: string }[] }[]
	}[]
}

/** What sudo makes of a file, which visudo must accept. */
const runSudo = (text: string): Sudoers => {
	writeFileSync(file, text, { mode: 0o440 })
	const visudo = spawnSync('visudo', ['-c', '-s', '-f', file], { encoding: 'utf8' })
	if (visudo.status !== 0) throw new Error(`visudo ended with ${visudo.status}: ${visudo.stdout}${visudo.stderr}`)
	const { status, stdout, stderr } = spawnSync('cvtsudoers', ['-f', 'json', file], { encoding: 'utf8' })
	if (status !== 0) throw new Error(`cvtsudoers ended with ${status}: ${stderr}`)
	return JSON.parse(stdout)
}

const barred = '"\\ \t'
const { harmless } = formats.sudoers

const defaults: readonly ProvenPlace[] = [
	{
		name: 'double quotes',
		type: 'string',
		without: barred,
		write: name => `Defaults badpass_message="{{${name}}}" # a comment\n`,
	},
	{
		name: 'double quotes with text before and after',
		type: 'secret',
		without: barred,
		write: name => `Defaults badpass_message = "no: {{${name}}}!"\n`,
		wanted: value => `no: ${value}!`,
	},
	{
		name: 'a bare word',
		type: 'string',
		only: harmless,
		write: name => `Defaults badpass_message=a{{${name}}}\n`,
		wanted: value => `a${value}`,
	},
	...['port', 'domain', 'duration', 'email', 'url'].map(type => ({
		name: `a ${type}`,
		type,
		write: (name: string) => `Defaults badpass_message="{{${name}}}"\n`,
	})),
]
const inDefaults = renderPlaces(t, { format: 'sudoers', places: defaults })
sameValues(
	t,
	'cvtsudoers',
	inDefaults,
	inDefaults.map(({ text }) =>
		(runSudo(text).Defaults ?? []).map(({ Options: [option] }) => option?.['badpass_message']),
	),
)

const commands: readonly ProvenPlace[] = [
	{
		name: 'a word of a command',
		type: 'string',
		only: harmless,
		write: (name, index) => `user${index} ALL = (root) NOPASSWD: /bin/x{{${name}}}y {{${name}}} # a comment\n`,
		wanted: value => `/bin/x${value}y ${value}`,
	},
	{
		name: 'a domain in a command',
		type: 'domain',
		write: (name, index) => `user${index} ALL = (root) /bin/x {{${name}}}\n`,
		wanted: value => `/bin/x ${value}`,
	},
]
const inCommands = renderPlaces(t, { format: 'sudoers', places: commands })
sameValues(
	t,
	'cvtsudoers',
	inCommands,
	inCommands.map(({ text }) =>
		(runSudo(text).User_Specs ?? []).map(({ Cmnd_Specs: [spec] }) => spec?.Commands[0]?.command),
	),
)
const [both = { text: '' }] = inCommands
t.same(formats.sudoers.read(both.text).faults, [], 'our own reader takes them too')

t.same(
	runSudo('Defaults env_keep += "A B"\n').Defaults,
	[{ Options: [{ operation: 'list_add', env_keep: ['A', 'B'] }] }],
	'sudo reads a list in quotes, where no blank is allowed',
)
t.throws(
	() => runSudo('Defaults use_pty=true\n'),
	/does not take a value/,
	'sudo takes no value for a yes-or-no option, so a boolean is none',
)
t.same(runSudo('Defaults !use_pty\n').Defaults, [{ Options: [{ use_pty: false }] }], 'but its name with ! before it')
for (const text of ['"x"y', 'x"y"'])
	t.throws(
		() => runSudo(`Defaults badpass_message=${text}\n`),
		/syntax error/,
		`sudo joins nothing to a quote, so ${text} is refused`,
	)
