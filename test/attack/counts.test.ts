import { readFileSync } from 'node:fs'
import t from 'tap'
import type { EmittedFile } from '../../src/emit/emitted-file.ts'
import { attacksOn } from '../fixtures/attack/attacks.ts'
import { countOurs } from '../fixtures/attack/count-ours.ts'
import { apart, groupsOf } from '../fixtures/attack/groups.ts'
import { page, place } from '../fixtures/attack/page.ts'
import type { Fate, Result } from '../fixtures/attack/result.ts'
import { countAll, tableOf } from '../fixtures/attack/table.ts'
import { emitSample, loadPlan } from '../fixtures/plans.ts'
import { shells } from '../fixtures/shells.ts'

// thousands of values: a minute when nothing else runs here
t.setTimeout(900_000)

const plan = await loadPlan('matrix-synapse')
const files = await emitSample('matrix-synapse')

const having = (results: readonly Result[], ...fates: readonly Fate[]): readonly Result[] =>
	results.filter(({ fate }) => fates.includes(fate))

const titleOf = ({ attack: { variable, value }, fate, why = '' }: Result): string =>
	`${variable.name}=${JSON.stringify(value).slice(0, 100)}: ${fate}, ${why.slice(0, 200)}`

t.test('every payload, for every variable, by both ways', async t => {
	const counts = await countAll(plan, files)
	for (const { who, by, results, ran, deeds } of counts) {
		const wrong = having(results, 'wrong', 'unreadable', 'failed')
		if (who === 'cook') {
			t.same(wrong.map(titleOf), [], `by ${by}: cook gets each as it is, or refuses it by name`)
			t.same(deeds, [], `by ${by}: it runs nothing and writes nothing`)
			t.ok(having(results, 'exact').length > 1000, `by ${by}: many are dangerous and legal`)
			t.ok(having(results, 'refused').length > 1000, `by ${by}: many are illegal`)
			const passwords = results.filter(({ attack }) => attack.variable.type.name === 'secret')
			t.same(
				passwords.filter(({ attack, fate }) => attack.normal !== undefined && fate !== 'exact').map(titleOf),
				[],
				'a password may be whatever its type allows',
			)
		} else {
			t.ok(wrong.length > 500, `by ${by}: sed gets many wrong`)
			t.ok(ran > 50, `by ${by}: sed runs or writes what many say`)
		}
	}
	const [, , shown] =
		new RegExp(place.source.replace('[\\s\\S]*?', '\\n([\\s\\S]*?)\\n')).exec(readFileSync(page, 'utf8')) ?? []
	t.equal(shown, tableOf(plan, counts), 'docs/escaping.md shows these counts; else run: scripts/attack --write')
})

/** A cook with a fault. */
const spoil = (from: string, to: string): readonly EmittedFile[] => {
	const spoilt = files.map(file => ({ ...file, text: file.text.replaceAll(from, to) }))
	if (spoilt.every(({ text }, index) => text === files[index]?.text)) throw new Error(`there is no ${from} to spoil`)
	return spoilt
}

const faults: readonly (readonly [title: string, from: string, to: string])[] = [
	['that forgets to escape', 'escape_json_string "$SMTPPASS"', '_e=$SMTPPASS'],
	['that runs a value', 'SMTPPASS=$_r', 'SMTPPASS=$_r; (eval "_r=$_r") 2>/dev/null || :'],
	['that writes another file', 'SMTPPASS=$_r', 'SMTPPASS=$_r; [ -e "$_r" ] || echo >x'],
	['that takes anything', 'take SMTPPASS secret', 'take SMTPPASS any'],
]

t.test('a cook with a fault is noticed', async t => {
	const [shell] = shells
	if (shell === undefined) throw new Error('there is no shell to try it in')
	const attacks = attacksOn(plan).filter(({ variable }) => variable.name === 'SMTPPASS')
	for (const [title, from, to] of faults) {
		const spoilt = spoil(from, to).map(file =>
			file.path.endsWith('/lib/types.sh') ? { ...file, text: `${file.text}type_any() {\n\t_r=$1\n}\n` } : file,
		)
		const { results, deeds } = countOurs(plan, spoilt, shell, 'environment', apart(attacks))
		const wrong = having(results, 'wrong', 'unreadable', 'failed')
		t.ok(wrong.length + deeds.length > 0, `one ${title}: ${wrong.length} wrong, ${deeds.length} deeds`)
	}
})

for (const shell of shells.slice(1))
	t.test(`all variables at once, in ${shell.name}`, async t => {
		const attacks = attacksOn(plan).filter((_, index) => index % 3 === 0)
		const known = attacks.map(
			(attack): Result => ({ attack, fate: attack.normal === undefined ? 'refused' : 'exact', ran: false }),
		)
		// what is refused only after its type is told apart from the rest by these
		const wary = new Set(['LDAPFILTER', 'LDAPCA', 'CONSULCA', 'GOSSIPKEY', 'IP'])
		const groups = groupsOf(known.filter(({ attack }) => !wary.has(attack.variable.name)))
		for (const by of ['environment', 'pot'] as const) {
			const { results, deeds } = countOurs(plan, files, shell, by, groups)
			t.same(having(results, 'wrong', 'unreadable', 'failed').map(titleOf), [], `by ${by}`)
			t.same(deeds, [], `by ${by}: nothing runs`)
		}
	})
