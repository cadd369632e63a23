import t from 'tap'
import { resolveDefinition } from '../../src/model/resolve-definition.ts'
import { describeType } from '../../src/variables/describe-type.ts'
import { asLines, flavourManifest, manifest, write } from '../fixtures/definitions.ts'

const texts = new Map([
	['steps/a.sh', 'true'],
	['a.hbs', ''],
])
const resolve = (text: string) => {
	const { definition, issues } = resolveDefinition(write(manifest + text), texts)
	if (!definition) throw new Error(asLines(issues).join('\n'))
	return definition
}

t.test('resolves the manifest of a flavour, with its defaults', async t => {
	const { definition } = resolveDefinition(write(flavourManifest('b,a , c'), 'flavour', 'fl'), texts)
	t.match(definition, {
		kind: 'flavour',
		name: 'fl',
		folder: 'fl',
		file: 'fl.ini',
		potname: 'x',
		version: '1.0',
		runsInNomad: false,
		dataset: '/mnt',
		requires: ['b', 'a', 'c'],
	})
	t.equal(definition?.texts, texts)
	t.equal(definition?.at.keys?.get('components'), 8)
})

t.test('resolves the manifest of a component', async t => {
	t.match(resolve(''), { kind: 'component', summary: 'x', requires: [], variables: [], packages: [] })
	t.strictSame(resolve('requires = b').requires, ['b'])
})

/** A section, the part that comes of it without its place, and the name of the list of parts. */
const cases: readonly (readonly [text: string, list: string, want: object])[] = [
	[
		'[env.A]\ntype = list of port\ndescription = d\nmin = 1024\nmax = 2000\nrequired = on\nexample = 1025',
		'variables',
		{
			name: 'A',
			type: { name: 'port', list: true },
			limits: { min: 1024, max: 2000 },
			required: true,
			secret: false,
			description: 'd',
			example: '1025',
		},
	],
	[
		'[env.A]\ntype = enum\ndescription = d\nvalues = a , b\ndefault = b',
		'variables',
		{
			name: 'A',
			type: { name: 'enum', list: false },
			limits: { values: ['a', 'b'] },
			required: false,
			secret: false,
			description: 'd',
			default: 'b',
		},
	],
	[
		'[env.A]\ntype = string\ndescription = d\ndefault-from = B',
		'variables',
		{
			name: 'A',
			type: { name: 'string', list: false },
			limits: {},
			required: false,
			secret: false,
			description: 'd',
			defaultFrom: 'B',
		},
	],
	[
		'[derived.a_b]\ntype = integer\nmin = -3\ndescription = d',
		'derived',
		{ name: 'a_b', type: { name: 'integer', list: false }, limits: { min: -3 }, description: 'd' },
	],
	['[packages]\na/b = c d', 'packages', { origin: 'a/b', reason: 'c d' }],
	[
		'[file.a]\ntemplate = a.hbs\npath = b\nformat = rc.conf',
		'files',
		{ name: 'a', template: 'a.hbs', path: 'b', format: 'rc.conf', owner: 'root:wheel', mode: '0644', notify: [] },
	],
	[
		'[file.a]\ntemplate = a.hbs\npath = b\nformat = yaml\nowner = a:b\nmode = 0600\nnotify = c, d\nwhen = E',
		'files',
		{
			name: 'a',
			template: 'a.hbs',
			path: 'b',
			format: 'yaml',
			owner: 'a:b',
			mode: '0600',
			notify: ['c', 'd'],
			when: { variable: 'E', negated: false },
		},
	],
	['[directory.a]\npath = b', 'directories', { name: 'a', path: 'b', owner: 'root:wheel', mode: '0755' }],
	[
		'[directory.a]\npath = /b\nowner = c:d\nmode = 1777\nwhen = not E',
		'directories',
		{ name: 'a', path: '/b', owner: 'c:d', mode: '1777', when: { variable: 'E', negated: true } },
	],
	[
		'[directory.a]\npath = b\nwritten-by = s',
		'directories',
		{ name: 'a', path: 'b', owner: 'root:wheel', mode: '0755', writtenBy: 's' },
	],
	[
		'[secret.a]\ngenerate = base64 32\ndescription = d',
		'secrets',
		{ name: 'a', generate: { kind: 'base64', bytes: 32 }, owner: 'root:wheel', notify: [], description: 'd' },
	],
	[
		'[secret.a]\ngenerate = command /b -c\nfrom = D\nowner = e:f\ndescription = d',
		'secrets',
		{
			name: 'a',
			generate: { kind: 'command', command: '/b -c' },
			from: 'D',
			owner: 'e:f',
			notify: [],
			description: 'd',
		},
	],
	[
		'[secret.a]\ngenerate = given\nfrom = D\ndescription = d\nnotify = s\nwhen = D',
		'secrets',
		{
			name: 'a',
			generate: { kind: 'given' },
			from: 'D',
			owner: 'root:wheel',
			notify: ['s'],
			description: 'd',
			when: { variable: 'D', negated: false },
		},
	],
	[
		'[service.a]\nrc = b\nhealth = command true',
		'services',
		{
			name: 'a',
			rc: 'b',
			needs: [],
			health: { kind: 'command', command: 'true' },
			timeout: 60,
			onChange: 'restart',
			before: true,
		},
	],
	[
		'[service.a]\nrc = b\nhealth = unix:/c /d\nneeds = e, f\ncheck = steps/a.sh\ntimeout = 5\non-change = reload\nlog = g\nbefore = no\nwhen = H',
		'services',
		{
			name: 'a',
			rc: 'b',
			needs: ['e', 'f'],
			check: 'steps/a.sh',
			health: { kind: 'unix', socket: '/c', path: '/d' },
			timeout: 5,
			onChange: 'reload',
			before: false,
			log: 'g',
			when: { variable: 'H', negated: false },
		},
	],
	[
		'[port.a]\nport = 53\ndescription = d',
		'ports',
		{ name: 'a', port: 53, protocol: 'tcp', description: 'd', public: false },
	],
	[
		'[port.a]\nport = 53\ndescription = d\nprotocol = udp\npublic = 1\nwhen = B',
		'ports',
		{
			name: 'a',
			port: 53,
			protocol: 'udp',
			description: 'd',
			public: true,
			when: { variable: 'B', negated: false },
		},
	],
	[
		'[step.a]\nat = after-files\nscript = steps/a.sh\nsummary = s\nwhen = B',
		'steps',
		{ name: 'a', moment: 'after-files', script: 'steps/a.sh', summary: 's', when: { variable: 'B', negated: false } },
	],
	[
		'[step.a]\nat = command do-it\nscript = steps/a.sh\nsummary = s',
		'steps',
		{ name: 'a', moment: 'command', command: 'do-it', script: 'steps/a.sh', summary: 's' },
	],
	[
		'[marker.a]\nvariable = B\nguards = c\nadvice = d',
		'markers',
		{ name: 'a', value: { kind: 'variable', text: 'B' }, guards: 'c', advice: 'd' },
	],
	[
		'[marker.a]\nvalue = B\nguards = c\nadvice = d',
		'markers',
		{ name: 'a', value: { kind: 'fixed', text: 'B' }, guards: 'c', advice: 'd' },
	],
	['[rule.a]\ntogether = B, C', 'rules', { name: 'a', kind: 'together', together: ['B', 'C'] }],
	['[rule.a]\neither = B, C', 'rules', { name: 'a', kind: 'either', either: ['B', 'C'] }],
	['[rule.a]\nexcludes = B, C', 'rules', { name: 'a', kind: 'excludes', excludes: ['B', 'C'] }],
	...(
		[
			['C', { variable: 'C', negated: false }],
			['not  C', { variable: 'C', negated: true }],
			['C = d', { variable: 'C', negated: false, word: 'd' }],
			['not C=d.e-1', { variable: 'C', negated: true, word: 'd.e-1' }],
		] as const
	).map(
		([text, requiredWhen]) =>
			[
				`[rule.a]\nvariable = B\nrequired-when = ${text}`,
				'rules',
				{ name: 'a', kind: 'required-when', variable: 'B', requiredWhen },
			] as const,
	),
	['[env.A]\ndeprecated = B', 'oldNames', { name: 'A', replacedBy: 'B' }],
	['[rule.a]\nvariable = B\nrequires = C', 'rules', { name: 'a', kind: 'requires', variable: 'B', requires: ['C'] }],
	[
		'[remote.a]\naddress = "{{B}}:1"\nscript = steps/a.sh\ndescription = d\nwhen = B',
		'remotes',
		{
			name: 'a',
			address: '{{B}}:1',
			script: 'steps/a.sh',
			description: 'd',
			when: { variable: 'B', negated: false },
		},
	],
	[
		'[partner.a]\nvariable = B\nsummary = d\nprogram = steps/a.sh',
		'partners',
		{ name: 'a', variable: 'B', summary: 'd', kind: 'program', program: 'steps/a.sh' },
	],
	[
		'[partner.a]\nvariable = B\nsummary = d\nflavour = c\nenv = a.hbs',
		'partners',
		{ name: 'a', variable: 'B', summary: 'd', kind: 'flavour', flavour: 'c', env: 'a.hbs' },
	],
	[
		'[check.a]\ntitle = b\nscript = steps/a.sh\nafter = c, d',
		'checks',
		{ name: 'a', title: 'b', script: 'steps/a.sh', phase: 'boot', after: ['c', 'd'] },
	],
	[
		'[check.a]\ntitle = b\nscript = steps/a.sh\nphase = reborn\nwhen = C',
		'checks',
		{
			name: 'a',
			title: 'b',
			script: 'steps/a.sh',
			phase: 'reborn',
			after: [],
			when: { variable: 'C', negated: false },
		},
	],
]
for (const [text, list, want] of cases) {
	const [{ at, ...part }] = (resolve(text) as unknown as Record<string, [{ at: object }]>)[list] ?? [{ at: {} }]
	t.strictSame(part, want, `resolves ${JSON.stringify(text)}`)
	t.match(at, { file: 'x.ini', line: list === 'packages' ? 4 : 3, section: /^[a-z]+(\.|$)/ }, 'and knows its place')
}

// The words for a type are the variables room's own.
const port = describeType({ name: 'port', list: false }, {})
const env = '[env.A]\ndescription = x\n'
const refused: readonly (readonly [text: string, ...lines: string[]])[] = [
	[
		'[env.PATH]\ntype = string\ndescription = x',
		'x.ini:3 [env.PATH]: want a name that sh does not use itself, got PATH',
	],
	[`${env}type = port\ndefault = 0`, `x.ini:6 [env.A] default: want ${port}, got 0`],
	[`${env}type = port\nexample = x`, `x.ini:6 [env.A] example: want ${port}, got x`],
	[`${env}type = port\ndefault = ""`, `x.ini:6 [env.A] default: want ${port}, got nothing`],
	[
		`${env}type = port\ndefault = 25\nrequired = yes`,
		'x.ini:6 [env.A] default: want no default for a variable that is required, got both',
	],
	[
		`${env}type = port\ndefault-from = B\nrequired = yes`,
		'x.ini:6 [env.A] default-from: want no default for a variable that is required, got both',
	],
	[
		`${env}type = port\ndefault = 25\ndefault-from = B`,
		'x.ini:7 [env.A] default-from: want one of default and default-from, got both',
	],
	[`${env}type = port\ndefault-from = A`, 'x.ini:6 [env.A] default-from: want another variable, got A'],
	[
		`${env}type = secret\ndefault = hunter2`,
		'x.ini:6 [env.A] default: want no default for a secret, which everyone would know, got one',
	],
	[`${env}type = enum`, 'x.ini:3 [env.A]: want values: the words that it may be, got nothing'],
	[`${env}type = port\nvalues = a`, 'x.ini:6 [env.A] values: want no values beside port, got a'],
	[`${env}type = enum\nvalues = a, b, a`, 'x.ini:6 [env.A] values: want each of them once, got a twice'],
	[`${env}type = enum\nvalues = a\nmin = 1`, 'x.ini:7 [env.A] min: want no min and no max: enum has none, got 1'],
	[`${env}type = boolean\nmax = 1`, 'x.ini:6 [env.A] max: want no min and no max: boolean has none, got 1'],
	[`${env}type = string\nmin = -1`, 'x.ini:6 [env.A] min: want min to be 0 or more, got -1'],
	[`${env}type = integer\nmin = 3\nmax = 2`, 'x.ini:7 [env.A] max: want min not to be above max, got 2'],
	[
		'[derived.a]\ntype = port\nvalues = b\ndescription = x',
		'x.ini:5 [derived.a] values: want no values beside port, got b',
	],
	[
		'[file.a]\ntemplate = b.hbs\npath = a\nformat = yaml\nnotify = c, c',
		'x.ini:4 [file.a] template: want a text file in the same folder, got b.hbs; did you mean a.hbs?',
		'x.ini:7 [file.a] notify: want each of them once, got c twice',
	],
	[
		'[service.a]\nrc = b\nhealth = command true\ncheck = steps/b.sh',
		'x.ini:6 [service.a] check: want a text file in the same folder, got steps/b.sh; did you mean steps/a.sh?',
	],
	[
		'[step.a]\nat = build\nscript = other\nsummary = x\nwhen = A',
		'x.ini:5 [step.a] script: want a text file in the same folder, got other',
		'x.ini:7 [step.a] when: want no condition at build, where no variable is set, got A',
	],
	[
		'[check.a]\ntitle = x\nscript = steps/a.sh\nphase = reborn\nvariables = steps/a.sh',
		'x.ini:7 [check.a] variables: want no other variables for a new jail, which shows what the first one left, got steps/a.sh',
	],
	[
		'[check.a]\ntitle = x\nscript = nothing',
		'x.ini:5 [check.a] script: want a text file in the same folder, got nothing',
	],
	[`${env}type = list of email\nvalues = a`, 'x.ini:6 [env.A] values: want no values beside a list, got a'],
	[
		`${env}type = email\nvalues = None`,
		'x.ini:6 [env.A] values: want words of small letters, digits and hyphens, got None',
	],
	[
		`${env}type = email\ncharacters = a-z`,
		'x.ini:6 [env.A] characters: want no characters: only string has them, not email, got a-z',
	],
	[
		'[secret.a]\ngenerate = given\ndescription = d',
		'x.ini:4 [secret.a] generate: want from = VARIABLE beside given, got nothing that gives it',
	],
	['[rule.a]\nvariable = A\nrequires = B, A', 'x.ini:5 [rule.a] requires: want other variables, got A'],
	['[rule.a]\ntogether = A, B\nrequires = C', 'x.ini:5 [rule.a] requires: want no requires beside together, got C'],
	[
		'[partner.a]\nvariable = A\nsummary = x\nprogram = a.hbs\nenv = a.hbs',
		'x.ini:7 [partner.a] env: want no env beside program, which gets the variables themselves, got a.hbs',
	],
	[
		'[step.a]\nat = command b\nscript = steps/a.sh\nsummary = x\nwhen = A',
		'x.ini:7 [step.a] when: want no condition of a command: its script says what it lacks, got A',
	],
	['[rule.a]\neither = A', 'x.ini:4 [rule.a] either: want two variables or more, got A'],
	['[rule.a]\nexcludes = A', 'x.ini:4 [rule.a] excludes: want two variables or more, got A'],
	['[rule.a]\nvariable = A\nrequired-when = not A = b', 'x.ini:5 [rule.a] required-when: want another variable, got A'],
	['[rule.a]\neither = A, B\nvariable = C', 'x.ini:5 [rule.a] variable: want no variable beside either, got C'],
	['[env.A]\ndeprecated = A', 'x.ini:4 [env.A] deprecated: want another variable, got A'],
	['[env.PATH]\ndeprecated = A', 'x.ini:3 [env.PATH]: want a name that sh does not use itself, got PATH'],
	[
		'[env.A]\ndeprecated = B\nrequired = yes\ndescription = x',
		'x.ini:5 [env.A] required: want nothing beside deprecated: B says it, got yes',
		'x.ini:6 [env.A] description: want nothing beside deprecated: B says it, got x',
	],
	['[rule.a]\ntogether = A', 'x.ini:4 [rule.a] together: want two variables or more, got A'],
	[
		'[rule.a]\ntogether = A, A',
		'x.ini:4 [rule.a] together: want each of them once, got A twice',
		'x.ini:4 [rule.a] together: want two variables or more, got A',
	],
	['requires = b, c, b', 'x.ini:3 [manifest] requires: want each of them once, got b twice'],
	[
		'[check.a]\ntitle = x\nscript = nothing\n[port.a]\n[rule.a]\ntogether = A',
		'x.ini:5 [check.a] script: want a text file in the same folder, got nothing',
		'x.ini:6 [port.a]: want port = a port, 1 to 65535, got nothing',
		'x.ini:6 [port.a]: want description = one line of text, got nothing',
		'x.ini:8 [rule.a] together: want two variables or more, got A',
	],
]
for (const [text, ...lines] of refused) {
	const { definition, issues } = resolveDefinition(write(manifest + text), texts)
	t.strictSame(asLines(issues), lines, `refuses ${JSON.stringify(text)}`)
	t.equal(definition, undefined, 'and gives no definition')
}
