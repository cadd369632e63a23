import type { Row } from './row.ts'
import type { ScriptedCheck } from './subject.ts'

/** A check and its row, but for what it comes after. */
export interface Loose {
	readonly check: Pick<ScriptedCheck, 'id' | 'lane' | 'after'>
	readonly row: Omit<Row, 'after'>
}

/** Lanes that begin later, as does what has no lane. */
export interface Later {
	readonly lanes: ReadonlySet<string>
	readonly after: readonly Row[]
}

/**
 * Puts rows after others: those of one lane one after the other, those without a lane alone after all; and each after
 * the rows that it names.
 */
export const inLanes = (rows: readonly Loose[], after: readonly Row[], later?: Later): readonly Row[] => {
	const lanes = new Map<string, Row>()
	const placed = new Map<string, Row>()
	const place = ({ check, row }: Loose, before: readonly Row[]): Row => {
		const named = (check.after ?? []).flatMap(id => placed.get(id) ?? [])
		const whole = { ...row, after: [...before, ...named] }
		placed.set(check.id, whole)
		return whole
	}
	for (const loose of rows) {
		const { lane } = loose.check
		if (lane === undefined) continue
		const last = lanes.get(lane)
		const begin = later?.lanes.has(lane) === true ? later.after : after
		lanes.set(lane, place(loose, last === undefined ? begin : [last]))
	}
	let alone: readonly Row[] = [...(later?.after ?? after), ...lanes.values()]
	for (const loose of rows) if (loose.check.lane === undefined) alone = [place(loose, alone)]
	return rows.flatMap(({ check }) => placed.get(check.id) ?? [])
}
