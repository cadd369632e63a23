/** One choice for every factor, as an index from 0 to its number of levels. */
export type Row = readonly number[]

/** Choices that must occur together, by the index of their factor. */
export type Wanted = ReadonlyMap<number, number>

const everyRow = (levels: readonly number[]): readonly Row[] =>
	levels.reduce<readonly Row[]>(
		(rows, count) => rows.flatMap(row => Array.from({ length: count }, (_, level) => [...row, level])),
		[[]],
	)

const pairKey = (one: number, level: number, other: number, otherLevel: number): string =>
	`${one}.${level} ${other}.${otherLevel}`

const pairsOf = (row: Row): readonly string[] =>
	row.flatMap((level, one) => row.slice(0, one).map((otherLevel, other) => pairKey(other, otherLevel, one, level)))

/**
 * Rows of choices to try: every one of them when there are at most `limit`, else enough that every two choices of any
 * two factors occur together, with the first and the last choice of all, and all that is wanted. The same input gives
 * the same rows.
 */
export const chooseRows = (
	levels: readonly number[],
	limit: number,
	wanted: () => readonly Wanted[] = () => [],
): readonly Row[] => {
	if (levels.reduce((product, count) => product * count, 1) <= limit) return everyRow(levels)
	const rows: Row[] = [levels.map(() => 0), levels.map(count => count - 1)]
	const open = new Set<string>()
	for (const [one, count] of levels.entries())
		for (const [other, otherCount] of levels.slice(0, one).entries())
			for (let level = 0; level < count; level++)
				for (let otherLevel = 0; otherLevel < otherCount; otherLevel++) open.add(pairKey(other, otherLevel, one, level))
	const close = (row: Row): void => {
		for (const pair of pairsOf(row)) open.delete(pair)
	}
	rows.forEach(close)
	const add = (row: Row): void => {
		rows.push(row)
		close(row)
	}
	for (const choices of wanted())
		if (!rows.some(row => [...choices].every(([factor, level]) => row[factor] === level)))
			add(levels.map((count, factor) => choices.get(factor) ?? count - 1))
	while (open.size > 0) add(completeRow(levels, open))
	return rows
}

/** A row that starts from an open pair and takes for each other factor what closes most. */
const completeRow = (levels: readonly number[], open: ReadonlySet<string>): Row => {
	const [first = ''] = open
	const row = new Map(first.split(' ').map(part => part.split('.').map(Number) as [number, number]))
	for (const [factor, count] of levels.entries()) {
		if (row.has(factor)) continue
		const gain = (level: number): number =>
			[...row].filter(([other, otherLevel]) =>
				open.has(
					other < factor ? pairKey(other, otherLevel, factor, level) : pairKey(factor, level, other, otherLevel),
				),
			).length
		const gains = Array.from({ length: count }, (_, level) => gain(level))
		row.set(factor, gains.indexOf(Math.max(...gains)))
	}
	return levels.map((_, factor) => row.get(factor) ?? 0)
}
