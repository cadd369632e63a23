import { lastLines, type Rehearsal, RowFailure, type ScriptedCheck, type Subject } from './rehearsal.ts'
import { checkArguments } from './rows/arguments.ts'
import { checkListeners } from './rows/listeners.ts'
import { checkMended } from './rows/mended.ts'
import { checkSecretFiles } from './rows/secret-files.ts'
import { checkSecondBoot, checkUnchangedApply } from './rows/unchanged.ts'

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

const scripted = ({ id, title, script }: ScriptedCheck): Row => ({
	id,
	title,
	run: async rehearsal => {
		const { exitCode, output } = await rehearsal.check(script)
		if (exitCode !== 0) throw new RowFailure(`${script} ended with ${exitCode}\n${lastLines(output, 12)}`)
		return lastLines(output, 1)
	},
})

/** The table of a flavour, in the order in which it is worked through: always the same rows for the same flavour. */
export const rowsOf = ({ checks }: Subject): readonly Row[] => [
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
	...checks.filter(c => c.phase === 'boot').map(scripted),
	{ id: 'listeners', title: 'what listens is what is declared', run: checkListeners },
	{ id: 'secret-files', title: 'no file that holds a secret is readable by others', run: checkSecretFiles },
	{ id: 'secret-arguments', title: 'no secret in any argument list', run: checkArguments },
	{ id: 'unchanged', title: 'cook apply again: no byte changed, nothing restarted', run: checkUnchangedApply },
	{ id: 'second-boot', title: 'a second boot changes no byte', run: checkSecondBoot },
	{ id: 'mended', title: 'edited, deleted and stopped: the next boot mends each', run: checkMended },
	{
		id: 'reborn',
		title: 'a jail made anew on the same dataset ends healthy',
		run: async rehearsal => {
			await rehearsal.stop()
			return boot(rehearsal, 'reborn', false)
		},
	},
	...checks.filter(c => c.phase === 'reborn').map(scripted),
]
