import type { Rehearsal } from './rehearsal.ts'
import type { Row } from './row.ts'
import { checkArguments } from './rows/arguments.ts'
import { checkListeners } from './rows/listeners.ts'
import { checkMended } from './rows/mended.ts'
import { checkHealed, checkPartners, checkWaits } from './rows/remotes.ts'
import { checkSecretFiles } from './rows/secret-files.ts'
import { checkSecondBoot, checkUnchangedApply } from './rows/unchanged.ts'
import { overlaidRows, plainRows } from './scripted-rows.ts'
import type { ScriptedCheck, Subject } from './subject.ts'

const boot = async (rehearsal: Rehearsal, layer: string, traced = false): Promise<string> => {
	await rehearsal.boot(layer, traced)
	const { length } = rehearsal.subject.services
	return `${length} service${length === 1 ? '' : 's'}`
}

const first: Row = {
	id: 'build',
	title: 'the build script makes the image',
	essential: true,
	after: [],
	run: async rehearsal => {
		await rehearsal.build()
		return ''
	},
}
const firstBoot: Row = {
	id: 'boot',
	title: 'the first boot ends healthy',
	essential: true,
	after: [first],
	run: rehearsal => boot(rehearsal, 'first', true),
}
const waits: Row = {
	id: 'waits',
	title: 'every partner was away at that boot: cook status says what waits',
	after: [firstBoot],
	run: checkWaits,
}
const partners: Row = {
	id: 'partners',
	title: 'the partners are ready, and come back',
	essential: true,
	after: [waits],
	run: checkPartners,
}
const healed: Row = {
	id: 'healed',
	title: 'all partners are reachable, and nothing was restarted for that',
	after: [partners],
	run: checkHealed,
}

/** What no component has to ask for: rows of every flavour, asked when the components' own rows are done. */
const commonRows = (after: readonly Row[]): { readonly rows: readonly Row[]; readonly last: Row } => {
	const looks: readonly Row[] = [
		{ id: 'listeners', title: 'what listens is what is declared', after, run: checkListeners },
		{ id: 'secret-files', title: 'no file that holds a secret is readable by others', after, run: checkSecretFiles },
		{ id: 'secret-arguments', title: 'no secret in any argument list', after, run: checkArguments },
	]
	const last = {
		id: 'unchanged',
		title: 'cook apply again: no byte changed, nothing restarted',
		after: looks,
		run: checkUnchangedApply,
	}
	return { rows: [...looks, last], last }
}

/** What is tried with copies of the jail, made after its first boot. */
const secondBoot: Row = {
	id: 'second-boot',
	title: 'a second boot changes no byte',
	after: [firstBoot],
	with: 'beside',
	run: checkSecondBoot,
}
const mended: Row = {
	id: 'mended',
	title: 'edited, deleted and stopped: the next boot mends each',
	after: [firstBoot],
	with: 'apart',
	run: checkMended,
}

/** The lanes of components that have a partner of their own: it must be reachable before they look at it. */
const partnerLanes = ({ partners }: Pick<Subject, 'partners'>): ReadonlySet<string> =>
	new Set(partners.flatMap(({ lane }) => lane ?? []))

/** The table of a flavour, in the order in which it is told: always the same rows for the same flavour. */
export const rowsOf = (subject: Pick<Subject, 'checks' | 'given' | 'resolve' | 'partners'>): readonly Row[] => {
	const checksOf = (phase: ScriptedCheck['phase']) => subject.checks.filter(check => check.phase === phase)
	const alone = subject.partners.length === 0
	const begin = alone ? [first, firstBoot] : [first, firstBoot, waits, partners, healed]
	const asked = alone
		? plainRows(checksOf('boot'), [firstBoot])
		: plainRows(checksOf('boot'), [partners], { lanes: partnerLanes(subject), after: [healed] })
	const common = commonRows([...begin.slice(-1), ...asked])
	const overlaid = overlaidRows(subject, [secondBoot])
	const reborn: Row = {
		id: 'reborn',
		title: 'a jail made anew on the same dataset ends healthy',
		after: [common.last],
		run: async rehearsal => {
			await rehearsal.stop()
			return boot(rehearsal, 'reborn')
		},
	}
	const again = plainRows(checksOf('reborn'), [reborn])
	return [...begin, ...asked, ...common.rows, secondBoot, mended, ...overlaid, reborn, ...again]
}
