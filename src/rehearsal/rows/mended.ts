import { appendFile, rm } from 'node:fs/promises'
import { compareFingerprints, takeFingerprints } from '../fingerprint.ts'
import { lastLines, type Rehearsal, RowFailure } from '../rehearsal.ts'

/** Edits every other owned file and deletes the rest. */
const spoil = async ({ jail, subject }: Rehearsal, round: 0 | 1): Promise<void> => {
	for (const [index, path] of subject.ownedFiles.entries()) {
		if (index % 2 === round) await appendFile(jail.path(path), '# edited by hand\n')
		else await rm(jail.path(path))
	}
}

const mustBeMended = async (
	rehearsal: Rehearsal,
	before: Awaited<ReturnType<typeof takeFingerprints>>,
	by: string,
	said: string,
): Promise<void> => {
	const status = await rehearsal.cook('status')
	if (status.exitCode !== 0) throw new RowFailure(`after ${by}:\n${lastLines(`${said}\n${status.output}`, 30)}`)
	const wrong = compareFingerprints(before, await takeFingerprints(rehearsal), false)
	if (wrong.length > 0) throw new RowFailure(`not mended by ${by}: ${wrong.join(', ')}`)
}

/**
 * Every owned file is edited once and deleted once, every service is stopped: mended by a boot and by `cook apply`
 * in the running jail, half of the files each way.
 */
export const checkMended = async (rehearsal: Rehearsal): Promise<string> => {
	const before = await takeFingerprints(rehearsal)
	await spoil(rehearsal, 0)
	await rehearsal.stop()
	await rehearsal.boot('first')
	await mustBeMended(rehearsal, before, 'the next boot', rehearsal.bootLog)
	await spoil(rehearsal, 1)
	for (const { rc } of rehearsal.subject.services) await rehearsal.jail.exec(['service', rc, 'onestop'])
	const { output } = await rehearsal.cook('apply')
	await mustBeMended(rehearsal, before, 'cook apply', output)
	return `${rehearsal.subject.ownedFiles.length} files, ${rehearsal.subject.services.length} services`
}
