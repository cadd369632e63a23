import { lastLines, RowFailure } from './failure.ts'
import { inLanes, type Later } from './in-lanes.ts'
import { groupOverlays, layOver } from './overlays.ts'
import type { Rehearsal } from './rehearsal.ts'
import type { Row } from './row.ts'
import type { ScriptedCheck, Subject } from './subject.ts'

const runCheck = async (
	rehearsal: Rehearsal,
	script: string,
	resolved?: ReadonlyMap<string, string>,
): Promise<string> => {
	const { exitCode, output } = await rehearsal.check(script, resolved)
	if (exitCode !== 0) throw new RowFailure(`${script} ended with ${exitCode}\n${lastLines(output, 12)}`)
	return lastLines(output, 1)
}

/** The rows of checks that ask the jail as it is. */
export const plainRows = (checks: readonly ScriptedCheck[], after: readonly Row[], later?: Later): readonly Row[] =>
	inLanes(
		checks
			.filter(({ overlay }) => overlay === undefined)
			.map(check => ({
				check,
				row: {
					id: check.id,
					title: check.title,
					run: (rehearsal: Rehearsal) => runCheck(rehearsal, check.script),
				},
			})),
		after,
		later,
	)

/** The checks whose traces these use, and what those use, in their order. */
const neededBy = (checks: readonly ScriptedCheck[], all: readonly ScriptedCheck[]): readonly ScriptedCheck[] => {
	const needed = new Set<string>()
	const visit = ({ after = [] }: ScriptedCheck): void => {
		for (const check of all) {
			if (!after.includes(check.id) || needed.has(check.id)) continue
			needed.add(check.id)
			visit(check)
		}
	}
	checks.forEach(visit)
	return all.filter(({ id }) => needed.has(id))
}

/** Has cook apply these variables in the running jail. */
const apply = async (
	rehearsal: Rehearsal,
	variables: ReadonlyMap<string, string>,
	names: Iterable<string>,
): Promise<void> => {
	await rehearsal.pot.give(variables)
	const { exitCode, output } = await rehearsal.cook('apply')
	if (exitCode === 0) return
	const what = [...names].join(', ')
	throw new RowFailure(`with ${what} laid over, cook apply ended with ${exitCode}\n${lastLines(output, 20)}`)
}

/**
 * The rows of checks that bring values of variables, group by group, all in the second rehearsal: the first row of a
 * group has the checks run that they come after, and cook apply the values.
 */
export const overlaidRows = (
	subject: Pick<Subject, 'given' | 'resolve' | 'checks'>,
	after: readonly Row[],
): readonly Row[] => {
	const done = new Set<ScriptedCheck>()
	const lead = async (rehearsal: Rehearsal, followers: readonly ScriptedCheck[]): Promise<void> => {
		for (const check of neededBy(followers, subject.checks)) {
			if (done.has(check)) continue
			done.add(check)
			await runCheck(rehearsal, check.script)
		}
	}
	let before = after
	return groupOverlays(subject.checks).flatMap(overlay => {
		const given = layOver(subject, overlay)
		let applied: Promise<void> | undefined
		const begin = async (rehearsal: Rehearsal): Promise<void> => {
			if (!rehearsal.pot.runs) await rehearsal.boot('first')
			await lead(rehearsal, overlay.checks)
			await apply(rehearsal, given, overlay.variables.keys())
		}
		const rows = overlay.checks.map(check => ({
			check,
			row: {
				id: check.id,
				title: check.title,
				with: 'beside' as const,
				run: async (rehearsal: Rehearsal) => {
					applied ??= begin(rehearsal)
					await applied
					return runCheck(rehearsal, check.script, subject.resolve(given))
				},
			},
		}))
		const placed = inLanes(rows, before)
		before = [...before, ...placed]
		return placed
	})
}
