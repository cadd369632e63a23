import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import t from 'tap'
import { emit } from '../../src/commands/build.ts'
import { loadDefinitions, packageRoot, planOf } from '../../src/commands/context.ts'
import { partnersOf } from '../../src/commands/partners-of.ts'
import { readEnvironment } from '../../src/commands/read-environment.ts'
import { rehearsalFolders } from '../../src/commands/rehearse.ts'
import { subjectOf } from '../../src/commands/subject-of.ts'
import type { EmittedFile } from '../../src/emit/emitted-file.ts'
import { Rehearsal } from '../../src/rehearsal/rehearsal.ts'
import { rowsOf } from '../../src/rehearsal/rows.ts'
import type { PartnerPlan, Subject } from '../../src/rehearsal/subject.ts'
import { type RowResult, workThrough } from '../../src/rehearsal/work-through.ts'

// A small flavour that asks two servers elsewhere: one is a program here, the other a jail.

if (process.getuid?.() !== 0) throw new Error('the rehearsals need root: run the tests with sudo')
const definitions = join(packageRoot, 'test/fixtures/rehearsal')
const envFile = join(definitions, 'calling.env')
const folders = rehearsalFolders(process.env)
const loaded = await loadDefinitions(definitions)
const plan = planOf(loaded, 'calling')
const environment = await readEnvironment(plan, envFile)
const { partners } = await partnersOf(loaded, plan, environment.resolved)
const subject = subjectOf(plan, await emit(plan), environment, partners)

t.test('the command works through the whole table', async t => {
	const argv = ['rehearse', 'calling', '--flavours', definitions, '--env-file', envFile, '--json']
	const { stdout, stderr, status } = spawnSync(join(packageRoot, 'bin/flavourist'), argv, {
		encoding: 'utf8',
		timeout: 60_000,
	})
	t.equal(stderr, '')
	const { rows } = JSON.parse(stdout) as { rows: readonly RowResult[] }
	t.same(
		rows.map(({ id }) => id),
		[
			...[
				'build',
				'boot',
				'waits',
				'partners',
				'healed',
				'page',
				'talk',
				'answers',
				'away',
				'listeners',
				'secret-files',
			],
			...['secret-arguments', 'unchanged', 'second-boot', 'mended', 'loud', 'login', 'soft', 'reborn', 'again'],
		],
	)
	for (const { id, ok, detail } of rows) t.ok(ok, ok ? id : `${id}: ${detail}`)
	t.equal(rows.find(({ id }) => id === 'waits')?.detail, 'talk, answers')
	t.equal(status, 0)
})

/** The subject with a text of the component, or of what cook is made of, changed. */
const withText = (path: string, change: (text: string) => string): Subject => {
	const files = subject.files.map((file): EmittedFile => {
		return file.path.endsWith(`/${path}`) ? { ...file, text: change(file.text) } : file
	})
	const texts = new Map(subject.texts)
	const text = texts.get(path)
	if (text !== undefined) texts.set(path, change(text))
	return { ...subject, files, texts }
}

const withProgram = (program: string): Subject => withText('caller/partners/notes.sh', () => program)

const withOverlay = (id: string, overlay: Readonly<Record<string, string>>): Subject => ({
	...subject,
	checks: subject.checks.map(check =>
		check.id === id ? { ...check, overlay: new Map(Object.entries(overlay)) } : check,
	),
})

const withPartner = (change: (partner: PartnerPlan) => PartnerPlan): Subject => ({
	...subject,
	partners: subject.partners.map(change),
})

const silent = { begun: () => {}, done: () => {} }

const rehearse = async (changed: Subject, ids: readonly string[], patience: number): Promise<readonly RowResult[]> => {
	const rehearsal = await Rehearsal.begin(changed, folders, { patience })
	try {
		const wanted = ({ id }: { readonly id: string }): boolean => ids.includes(id)
		return await workThrough(rowsOf(changed), rehearsal, silent, () => performance.now(), wanted)
	} finally {
		await rehearsal.end()
	}
}

const first = ['build', 'boot', 'waits', 'partners', 'healed']

/** What is broken, the rows that are worked through after the first four, and why which of them are red. */
const breaks: readonly (readonly [
	title: string,
	changed: Subject,
	more: readonly string[],
	red: Readonly<Record<string, RegExp>>,
])[] = [
	[
		'a program that never says ready',
		withProgram('echo nearly ready\necho already\nexec sleep 100'),
		['page'],
		{
			partners: /^the partner notes was not ready in 1 s\nnearly ready\nalready$/,
			healed: /^not reached: /,
			page: /^not reached: /,
		},
	],
	[
		'a program that ends',
		withProgram('echo "no database" >&2\nexit 3'),
		[],
		{ partners: /^the partner notes ended before it was ready\nno database$/, healed: /^not reached: / },
	],
	[
		'a program that serves elsewhere',
		withText('caller/partners/notes.sh', text => text.replace('int(port)', 'int(port) + 1')),
		[],
		{ healed: /^not reachable after 1 s:\ntalk: nobody answers at TALK, talk\.example\.org:8070$/ },
	],
	[
		'a jail that does not get healthy',
		withPartner(partner =>
			'pot' in partner.runs
				? {
						...partner,
						runs: { pot: { ...partner.runs.pot, given: new Map([...partner.runs.pot.given, ['PLACE', '192.0.2.9']]) } },
					}
				: partner,
		),
		[],
		{ partners: /^the partner answering is not healthy\n/, healed: /^not reached: / },
	],
	[
		'cook does not look for a server',
		withText('steps/caller/talk.sh', () => ':'),
		[],
		{ waits: /cook status does not say why these wait: talk$/ },
	],
	[
		'a partner that no remote server of cook stands for',
		withPartner(partner => (partner.name === 'notes' ? { ...partner, host: 'elsewhere.example.org' } : partner)),
		[],
		{ waits: /names no remote at the host of: notes$/, healed: /^not reachable after 1 s:\ntalk: / },
	],
	[
		'a service that is restarted when its server comes',
		withText('steps/caller/talk.sh', text => `${text}service nginx restart >/dev/null\n`),
		[],
		{ healed: /^restarted:\n/ },
	],
	[
		'values that cook refuses',
		withOverlay('login', { LOGIN: 'somebody' }),
		['loud', 'login', 'soft', 'reborn', 'again'],
		{
			loud: /^with WORD, LOGIN laid over, cook apply ended with 78\n[\s\S]*LOGIN: want also PASSWORD/,
			login: /^with WORD, LOGIN laid over, cook apply ended with 78\n/,
		},
	],
	[
		'a check that fails while a cable is cut: the next one finds it whole',
		withText('caller/checks/talk.sh', () => 'partner notes away\necho "the reason"\nexit 3'),
		['talk', 'away'],
		{ talk: /^caller\/checks\/talk\.sh ended with 3\nthe reason\n?$/ },
	],
	[
		'a program that ends under a check',
		withText('caller/checks/talk.sh', () => 'partner notes run pkill -x python3\nsleep 0.3\nexit 1'),
		['talk'],
		{ talk: /the partner notes has ended\nready/ },
	],
]
for (const [title, changed, more, red] of breaks) {
	t.test(`red: ${title}`, async t => {
		// short where it is the fault that nothing comes
		const patience = /in 1 s|after 1 s/.test(Object.values(red).join()) ? 1 : 30
		const results = await rehearse(changed, [...first, ...more], patience)
		t.equal(results.length, first.length + more.length)
		for (const { id, ok, detail } of results) {
			const why = red[id]
			if (why === undefined) t.ok(ok, ok ? `${id} holds` : `${id}: ${detail}`)
			else {
				t.notOk(ok, `${id} is red`)
				t.match(detail, why)
			}
		}
	})
}
