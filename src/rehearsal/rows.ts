import { lastLines, RowFailure } from './failure.ts'
import { groupOverlays, layOver } from './overlays.ts'
import type { Rehearsal } from './rehearsal.ts'
import { checkArguments } from './rows/arguments.ts'
import { checkListeners } from './rows/listeners.ts'
import { checkMended } from './rows/mended.ts'
import { checkHealed, checkWaits } from './rows/remotes.ts'
import { checkSecretFiles } from './rows/secret-files.ts'
import { checkSecondBoot, checkUnchangedApply } from './rows/unchanged.ts'
import type { ScriptedCheck, Subject } from './subject.ts'

/** One row of the table. `run` returns a remark for it, and throws a RowFailure when what the title says is not so. */
export interface Row {
	readonly id: string
	readonly title: string
	/** Do the rows after it make sense only when it holds? */
	readonly essential?: true
	readonly run: (rehearsal: Rehearsal) => Promise<string>
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`

const boot = async (rehearsal: Rehearsal, layer: string, traced: boolean): Promise<string> => {
	const { exitCode } = await rehearsal.boot(layer, traced)
	const status = await rehearsal.cook('status')
	if (exitCode === 0 && status.exitCode === 0) return count(rehearsal.subject.services.length, 'service')
	throw new RowFailure(lastLines(`${rehearsal.bootLog}\n${status.output}`, 40))
}

const runCheck = async (
	rehearsal: Rehearsal,
	script: string,
	resolved?: ReadonlyMap<string, string>,
): Promise<string> => {
	const { exitCode, output } = await rehearsal.check(script, resolved)
	if (exitCode !== 0) throw new RowFailure(`${script} ended with ${exitCode}\n${lastLines(output, 12)}`)
	return lastLines(output, 1)
}

/** The checks of a phase that are asked as the jail is. */
const plain = (checks: readonly ScriptedCheck[], phase: ScriptedCheck['phase']): readonly Row[] =>
	checks
		.filter(check => check.phase === phase && check.overlay === undefined)
		.map(({ id, title, script }) => ({ id, title, run: rehearsal => runCheck(rehearsal, script) }))

/** The checks of a phase that bring values of variables: the first row of a group has cook apply them. */
const overlaid = (
	subject: Pick<Subject, 'checks' | 'given' | 'resolve'>,
	phase: ScriptedCheck['phase'],
): readonly Row[] =>
	groupOverlays(subject.checks.filter(check => check.phase === phase)).flatMap(overlay => {
		const given = layOver(subject, overlay)
		let applied: Promise<void> | undefined
		const apply = async (rehearsal: Rehearsal): Promise<void> => {
			await rehearsal.pot.give(given)
			const { exitCode, output } = await rehearsal.cook('apply')
			if (exitCode !== 0)
				throw new RowFailure(
					`with ${[...overlay.variables.keys()].join(', ')} laid over, cook apply ended with ${exitCode}\n${lastLines(output, 20)}`,
				)
		}
		return overlay.checks.map(({ id, title, script }) => ({
			id,
			title,
			run: async rehearsal => {
				applied ??= apply(rehearsal)
				await applied
				return runCheck(rehearsal, script, subject.resolve(given))
			},
		}))
	})

/** Partners are away at the first boot; then they come back. */
const withPartners: readonly Row[] = [
	{ id: 'waits', title: 'every partner was away at that boot: cook status says what waits', run: checkWaits },
	{
		id: 'healed',
		title: 'the partners are back: all are reachable, nothing was restarted',
		essential: true,
		run: checkHealed,
	},
]

/** The table of a flavour, in the order in which it is worked through: always the same rows for the same flavour. */
export const rowsOf = (subject: Pick<Subject, 'checks' | 'given' | 'resolve' | 'partners'>): readonly Row[] => [
	{
		id: 'build',
		title: 'the build script makes the image',
		essential: true,
		run: async rehearsal => {
			await rehearsal.build()
			return ''
		},
	},
	{
		id: 'boot',
		title: 'the first boot ends healthy',
		essential: true,
		run: rehearsal => boot(rehearsal, 'first', true),
	},
	...(subject.partners.length === 0 ? [] : withPartners),
	...plain(subject.checks, 'boot'),
	{ id: 'listeners', title: 'what listens is what is declared', run: checkListeners },
	{ id: 'secret-files', title: 'no file that holds a secret is readable by others', run: checkSecretFiles },
	{ id: 'secret-arguments', title: 'no secret in any argument list', run: checkArguments },
	{ id: 'unchanged', title: 'cook apply again: no byte changed, nothing restarted', run: checkUnchangedApply },
	{ id: 'second-boot', title: 'a second boot changes no byte', run: checkSecondBoot },
	{ id: 'mended', title: 'edited, deleted and stopped: the next boot mends each', run: checkMended },
	...overlaid(subject, 'boot'),
	{
		id: 'reborn',
		title: 'a jail made anew on the same dataset ends healthy',
		run: async rehearsal => {
			await rehearsal.stop()
			return boot(rehearsal, 'reborn', false)
		},
	},
	...plain(subject.checks, 'reborn'),
	...overlaid(subject, 'reborn'),
]
