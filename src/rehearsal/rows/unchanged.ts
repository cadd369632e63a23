import { lastLines, RowFailure } from '../failure.ts'
import { compareFingerprints, takeFingerprints } from '../fingerprint.ts'
import type { Rehearsal } from '../rehearsal.ts'

/** The process number that rc knows of each service. */
export const processes = async ({ jail, subject }: Rehearsal): Promise<string> => {
	const found = []
	for (const { rc } of subject.services) found.push((await jail.exec(['service', rc, 'status'])).output.trim())
	return found.join('\n')
}

const sameOrFail = (changed: readonly string[]): void => {
	if (changed.length > 0) throw new RowFailure(`changed: ${changed.join(', ')}`)
}

/** A second `cook apply` in the running jail writes nothing and restarts nothing. */
export const checkUnchangedApply = async (rehearsal: Rehearsal): Promise<string> => {
	const [files, running] = [await takeFingerprints(rehearsal), await processes(rehearsal)]
	const { exitCode, output } = await rehearsal.cook('apply')
	if (exitCode !== 0) throw new RowFailure(`cook apply ended with ${exitCode}\n${lastLines(output, 12)}`)
	const after = await processes(rehearsal)
	if (after !== running) throw new RowFailure(`restarted:\n${running}\nis now\n${after}`)
	sameOrFail(compareFingerprints(files, await takeFingerprints(rehearsal), true))
	const differences = await rehearsal.cook('diff')
	if (differences.exitCode !== 0) throw new RowFailure(`cook diff shows a difference\n${differences.output}`)
	return `${files.size} files`
}

/** The same jail stopped and started: every file is as it was, not written anew. */
export const checkSecondBoot = async (rehearsal: Rehearsal): Promise<string> => {
	const files = await takeFingerprints(rehearsal)
	await rehearsal.stop()
	const { exitCode } = await rehearsal.boot('first')
	const status = await rehearsal.cook('status')
	if (exitCode !== 0 || status.exitCode !== 0)
		throw new RowFailure(lastLines(`${rehearsal.bootLog}\n${status.output}`, 30))
	sameOrFail(compareFingerprints(files, await takeFingerprints(rehearsal), true))
	return `${files.size} files`
}
