import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { formats } from '../../../src/template/formats/formats.ts'
import { type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'
import { requireProgram } from '../../fixtures/require-program.ts'

requireProgram('openssh-server', ['test', '-x', '/usr/sbin/sshd'])
const folder = t.testdir()
// sshd wants it for its child processes, and looks for it when it is only to check
mkdirSync('/run/sshd', { recursive: true })
spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'key')])

/** What sshd makes of a file: keyword and value of each line that it prints. */
const runSshd = (text: string): readonly (readonly [keyword: string, value: string])[] => {
	const file = join(folder, 'sshd_config')
	writeFileSync(file, `HostKey ${join(folder, 'key')}\n${text}`)
	const { status, stdout, stderr } = spawnSync('/usr/sbin/sshd', ['-T', '-f', file], { encoding: 'utf8' })
	if (status !== 0) throw new Error(`sshd ended with ${status}: ${stderr}`)
	return stdout.split('\n').map(line => {
		const [, keyword = '', value = ''] = /^(\S*) ?(.*)$/.exec(line) ?? []
		return [keyword, value]
	})
}

const barred = '%*?!,'
const { harmless } = formats.sshd_config

const places: readonly ProvenPlace[] = [
	{ name: 'a whole value', type: 'string', without: barred, write: name => `AllowGroups {{${name}}} # a comment\n` },
	{ name: 'a whole secret', type: 'secret', without: barred, write: name => `AllowGroups\t{{${name}}}\n` },
	{
		name: 'double quotes',
		type: 'string',
		without: barred,
		write: name => `AllowGroups "<{{${name}}}\\">"\n`,
		wanted: value => `<${value}">`,
	},
	{ name: 'a bare word', type: 'string', only: harmless, write: name => `AllowGroups {{${name}}}\n` },
	{
		name: 'a part of a bare word',
		type: 'string',
		only: harmless,
		write: name => `AllowGroups a"b"{{${name}}}\n`,
		wanted: value => `ab${value}`,
	},
	{
		name: 'a value that may be empty',
		type: 'string',
		without: barred,
		optional: true,
		write: name => `AllowGroups {{#if ${name}}}{{${name}}}{{else}}none{{/if}}\n`,
		wanted: value => value || 'none',
	},
	...['port', 'domain', 'ip', 'base64'].map(type => ({
		name: `a ${type}`,
		type,
		write: (name: string) => `AllowGroups {{${name}}}\n`,
	})),
]

const files = renderPlaces(t, { format: 'sshd_config', places, size: 600 })
sameValues(
	t,
	'sshd',
	files,
	files.map(({ text }) =>
		runSshd(text)
			.filter(([keyword]) => keyword === 'allowgroups')
			.map(([, value]) => value),
	),
)
sameValues(
	t,
	'our own reader',
	files,
	files.map(({ text }) =>
		formats.sshd_config
			.read(text)
			.readings.filter(({ kind }) => kind === 'text')
			.map(({ value }) => value),
	),
)

t.same(
	runSshd('VersionAddendum "a b"\nForceCommand "a b"\n').filter(([keyword]) => /addendum|forcec/.test(keyword)),
	[
		['forcecommand', '"a b"'],
		['versionaddendum', '"a b"'],
	],
	'sshd takes the quotes of some keywords as they stand, where none is allowed',
)
t.same(
	runSshd('AllowGroups =a\nAllowGroups "=a"\n').filter(([keyword]) => keyword === 'allowgroups'),
	[
		['allowgroups', 'a'],
		['allowgroups', '=a'],
	],
	'sshd overlooks = after a keyword, so it is no part of a bare word',
)
t.same(
	runSshd('ListenAddress ::1:22\nListenAddress [::1]:2222\n').filter(([keyword]) => keyword === 'listenaddress'),
	[
		['listenaddress', '[::0.1.0.34]:22'],
		['listenaddress', '[::1]:2222'],
	],
	'sshd reads a port as a part of an IPv6 address without brackets',
)
