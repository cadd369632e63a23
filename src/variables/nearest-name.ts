/** Steps from one word to the other: a letter put in, left out or replaced, or two neighbours swapped. */
const countSteps = (from: string, to: string): number => {
	let before: readonly number[] = []
	let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, i) => i)
	for (let i = 1; i <= from.length; i++) {
		const next = [i]
		for (let j = 1; j <= to.length; j++) {
			const [left = 0, above = 0, corner = 0] = [next[j - 1], row[j], row[j - 1]]
			let steps = Math.min(left + 1, above + 1, corner + (from[i - 1] === to[j - 1] ? 0 : 1))
			if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
				steps = Math.min(steps, (before[j - 2] ?? 0) + 1)
			}
			next.push(steps)
		}
		before = row
		row = next
	}
	return row[to.length] ?? 0
}

/**
 * The known name that was most likely meant, if any is near: at most a third of the word's letters away (and one
 * always). Case and the difference of `-` and `_` do not count. Of equally near names the first.
 */
export const nearestName = (word: string, known: Iterable<string>): string | undefined => {
	const plain = (name: string): string => name.toLowerCase().replaceAll('-', '_')
	const target = plain(word)
	let best: string | undefined
	let least = Math.max(1, Math.floor(target.length / 3)) + 1
	for (const name of known) {
		if (Math.abs(name.length - word.length) >= least) continue
		const steps = countSteps(target, plain(name))
		if (steps < least) {
			best = name
			least = steps
		}
	}
	return best
}
