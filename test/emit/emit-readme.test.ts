import t from 'tap'
import { parse } from 'yaml'
import { emitReadme } from '../../src/emit/emit-readme.ts'
import type { Flavour } from '../../src/model/definition.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { escapeForPot } from '../../src/pot/escape-for-pot.ts'
import { planOfParts } from '../fixtures/plans.ts'
import { runScript } from '../fixtures/run-script.ts'
import { shells } from '../fixtures/shells.ts'

const withFlavour = (plan: Plan, change: Partial<Flavour>): Plan => ({
	...plan,
	flavour: { ...plan.flavour, ...change },
})

/** The lines of the table under a heading. */
const tableOf = (readme: string, heading: string): readonly string[] =>
	(readme.split(`# ${heading}\n\n`)[1] ?? '')
		.match(/^(?:\|.*\n)+/m)?.[0]
		.trimEnd()
		.split('\n') ?? []

for (const summary of ['One page: over TLS', 'says "hi" # really', "it's \\ {{x}} ünï"]) {
	const readme = emitReadme(withFlavour(planOfParts(), { summary, author: `${summary} Co.` }))
	const [, front = ''] = readme.split('---\n')
	t.strictSame(
		parse(front),
		{ author: `${summary} Co.`, title: 'x', summary, tags: [] },
		`the front matter is read back by YAML: ${summary.replace(/[^ -~]/g, '?')}`,
	)
}
for (const [summary, want] of [
	['One page', '\nOne page.\n'],
	['One page.', '\nOne page.\n'],
] as const)
	t.ok(emitReadme(withFlavour(planOfParts(), { summary })).includes(want), 'the summary becomes one sentence')

t.strictSame(
	tableOf(
		emitReadme(
			planOfParts(
				'[env.NEEDED]\ntype = domain\nrequired = yes\ndescription = "a | b <c>, as `cook` shows"\n',
				'[env.FROM]\ntype = domain\ndefault-from = NEEDED\ndescription = x\n',
				'[env.TEXT]\ntype = string\ndefault = "a | `b` <c>"\ndescription = x\n',
				'[env.NONE]\ntype = string\nexample = "`"\ndescription = x\n',
				'[env.BLANKS]\ntype = string\ndefault = " x "\ndescription = x\n',
				'[env.TWO]\ntype = text\nexample = "one\\ntwo"\ndescription = x\n',
			),
		),
		'part',
	).slice(2),
	[
		'| `NEEDED` | a \\| b &lt;c>, as `cook` shows | a domain name with at least one dot, of letters, digits and hyphens ' +
			'(punycode for others) | **required** | `example.org` |',
		'| `FROM` | x | a domain name with at least one dot, of letters, digits and hyphens (punycode for others) | ' +
			'the value of `NEEDED` | `example.org` |',
		'| `TEXT` | x | one line of text up to 4000 bytes, without control characters | ``a \\| `b` <c>`` | ``a \\| `b` <c>`` |',
		'| `NONE` | x | one line of text up to 4000 bytes, without control characters |  | `` ` `` |',
		'| `BLANKS` | x | one line of text up to 4000 bytes, without control characters | `  x  ` | `  x  ` |',
		'| `TWO` | x | text up to 16384 bytes, without control characters other than newline and tab |  | `one\\ntwo` |',
	],
	'no value ends a cell or its code early',
)

const awkward = `it's a "$HOME" \`id\` \\ value`
const readme = emitReadme(
	withFlavour(
		planOfParts(
			`[env.FIRST]\ntype = string\nrequired = yes\ndescription = x\nexample = ${JSON.stringify(awkward)}\n`,
			'[env.SECOND]\ntype = port\nrequired = yes\ndescription = x\n',
			'[env.THIRD]\ntype = port\ndescription = x\n',
			'[port.web]\nport = 80\npublic = yes\ndescription = x\nwhen = THIRD\n',
			'[port.other]\nport = 80\npublic = yes\ndescription = y\nwhen = not THIRD\n',
			'[port.quic]\nport = 443\nprotocol = udp\npublic = yes\ndescription = x\n',
			'[port.metrics]\nport = 9100\ndescription = x\n',
			'[step.one]\nat = command admin\nscript = a\nsummary = makes an administrator\n',
		),
		{ potname: 'hello', version: '1.2.3', dataset: '/data' },
	),
)
for (const shell of shells) {
	const commands = readme.split('\n').filter(line => line.startsWith('    '))
	const stubs = 'pot() {\n\tprintf \'%s|\' pot "$@"\n\techo\n}\nzfs() {\n\tprintf \'%s|\' zfs "$@"\n\techo\n}\n'
	t.strictSame(
		runScript(shell, stubs + commands.join('\n')).split('\n'),
		[
			'zfs|create|-o|mountpoint=/srv/hello|zroot/hello|',
			'pot|import|-p|hello|-t|1.2.3|-U|https://YOUR-CATALOGUE|',
			'pot|clone|-P|hello_1_2_3|-p|hello|-N|public-bridge|-i|auto|',
			'pot|mount-in|-p|hello|-z|zroot/hello|-m|/data|',
			`pot|set-env|-p|hello|-E|FIRST=${escapeForPot(awkward)}|-E|SECOND=8080|`,
			'pot|export-ports|-p|hello|-e|tcp:80:80|-e|udp:443:443|',
			'pot|start|hello|',
			'pot|exec|-p|hello|cook|status|',
			'',
		],
		`the commands run as they are printed (${shell.name})`,
	)
}
t.equal(tableOf(readme, 'Ports').length, 6, 'every port has its line')
t.match(readme, /\n\n- `cook admin`: makes an administrator\n$/, 'the commands of the jail come last')

const bare = emitReadme(planOfParts())
t.notMatch(bare, /set-env -p|export-ports|# Variables|# Ports/, 'what a flavour does not have is left out')
t.match(bare, /by hand\.\n$/)
