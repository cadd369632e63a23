import { lastLines, RowFailure } from './failure.ts'
import { groupOverlays, layOver } from './overlays.ts'
import type { Rehearsal } from './rehearsal.ts'
import type { Row } from './row.ts'
import type { ScriptedCheck, Subject } from './subject.ts'

/** A row, but not yet what it comes after. */
type Loose = Omit<Row, 'after'> & Pick<ScriptedCheck, 'lane'>

const runCheck = async (
	rehearsal: Rehearsal,
	script: string,
	resolved?: ReadonlyMap<string, string>,
): Promise<string> => {
	const { exitCode, output } = await rehearsal.check(script, resolved)
	if (exitCode !== 0) throw new RowFailure(`${script} ended with ${exitCode}\n${lastLines(output, 12)}`)
	return lastLines(output, 1)
}

/** Puts rows after others: those of one lane one after the other, those without a lane alone after all. */
const inLanes = (rows: readonly Loose[], after: readonly Row[]): readonly Row[] => {
	const lanes = new Map<string, Row>()
	let last: readonly Row[] | undefined
	const placed = new Map<Loose, Row>()
	const place = (row: Loose, before: readonly Row[]): Row => {
		const { lane: _, ...rest } = row
		const whole = { ...rest, after: before }
		placed.set(row, whole)
		return whole
	}
	for (const row of rows.filter(({ lane }) => lane !== undefined)) {
		const before = lanes.get(row.lane ?? '')
		lanes.set(row.lane ?? '', place(row, before === undefined ? after : [before]))
	}
	for (const row of rows.filter(({ lane }) => lane === undefined))
		last = [place(row, last ?? [...after, ...lanes.values()])]
	return rows.flatMap(row => placed.get(row) ?? [])
}

/** The rows of checks that ask the jail as it is. */
export const plainRows = (checks: readonly ScriptedCheck[], after: readonly Row[]): readonly Row[] =>
	inLanes(
		checks
			.filter(({ overlay }) => overlay === undefined)
			.map(({ id, title, script, lane }) => ({
				id,
				title,
				...(lane === undefined ? {} : { lane }),
				run: rehearsal => runCheck(rehearsal, script),
			})),
		after,
	)

/** The rows of checks that bring values of variables, group by group: the first row of a group has cook apply them. */
export const overlaidRows = (
	subject: Pick<Subject, 'given' | 'resolve'>,
	checks: readonly ScriptedCheck[],
	after: readonly Row[],
): readonly Row[] => {
	let before = after
	return groupOverlays(checks).flatMap(overlay => {
		const given = layOver(subject, overlay)
		let applied: Promise<void> | undefined
		const apply = async (rehearsal: Rehearsal): Promise<void> => {
			await rehearsal.pot.give(given)
			const { exitCode, output } = await rehearsal.cook('apply')
			if (exitCode === 0) return
			const names = [...overlay.variables.keys()].join(', ')
			throw new RowFailure(`with ${names} laid over, cook apply ended with ${exitCode}\n${lastLines(output, 20)}`)
		}
		const rows = overlay.checks.map(({ id, title, script, lane }) => ({
			id,
			title,
			...(lane === undefined ? {} : { lane }),
			run: async (rehearsal: Rehearsal) => {
				applied ??= apply(rehearsal)
				await applied
				return runCheck(rehearsal, script, subject.resolve(given))
			},
		}))
		const placed = inLanes(rows, before)
		before = [...before, ...placed]
		return placed
	})
}
