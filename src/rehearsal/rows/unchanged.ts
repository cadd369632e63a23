import { lastLines, RowFailure } from '../failure.ts'
import { compareFingerprints, takeFingerprints } from '../fingerprint.ts'
import type { Rehearsal } from '../rehearsal.ts'

/** The process number that rc knows of each service. */
export const processes = async ({ jail, subject }: Rehearsal): Promise<string> => {
	const asked = await Promise.all(subject.services.map(({ rc }) => jail.exec(['service', rc, 'status'])))
	return asked.map(({ output }) => output.trim()).join('\n')
}

const sameOrFail = (changed: readonly string[]): void => {
	if (changed.length > 0) throw new RowFailure(`changed: ${changed.join(', ')}`)
}

/** A second `cook apply` in the running jail writes nothing and restarts nothing. */
export const checkUnchangedApply = async (rehearsal: Rehearsal): Promise<string> => {
	const { pot, subject } = rehearsal
	const [files, running] = await Promise.all([takeFingerprints(pot, subject), processes(rehearsal)])
	const { exitCode, output } = await pot.cook('apply')
	if (exitCode !== 0) throw new RowFailure(`cook apply ended with ${exitCode}\n${lastLines(output, 12)}`)
	const [now, after, differences] = await Promise.all([
		takeFingerprints(pot, subject),
		processes(rehearsal),
		pot.cook('diff'),
	])
	if (after !== running) throw new RowFailure(`restarted:\n${running}\nis now\n${after}`)
	sameOrFail(compareFingerprints(files, now, true))
	if (differences.exitCode !== 0) throw new RowFailure(`cook diff shows a difference\n${differences.output}`)
	return `${files.size} files`
}

/** The copy of the jail is booted, as after a power cut: every file is as it was, not written anew. */
export const checkSecondBoot = async (rehearsal: Rehearsal): Promise<string> => {
	const { pot, subject } = rehearsal
	await pot.start('first')
	const files = await takeFingerprints(pot, subject)
	await rehearsal.boot('first')
	sameOrFail(compareFingerprints(files, await takeFingerprints(pot, subject), true))
	return `${files.size} files`
}
