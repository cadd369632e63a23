import type { Wanted } from './choose-rows.ts'
import { type Factor, factorKey, holdsFor } from './factors.ts'
import type { EachNode, IfNode, Tree } from './tree.ts'

/** By the index of a factor: which of its choices a branch allows. */
type Allowed = ReadonlyMap<number, readonly number[]>

/** What it takes to write each innermost branch of a tree. What no choices can bring about is left out. */
export const findBranches = (tree: Tree, factors: readonly Factor[]): readonly Wanted[] => {
	const found: Wanted[] = []
	const indexOf = new Map(factors.map(({ key }, index) => [key, index]))
	const narrow = (allowed: Allowed, key: string | undefined, fits: (level: number) => boolean): Allowed => {
		const index = key === undefined ? undefined : indexOf.get(key)
		if (index === undefined) return allowed
		const levels = allowed.get(index) ?? factors[index]?.choices.map((_, level) => level) ?? []
		return new Map([...allowed, [index, levels.filter(fits)]])
	}
	const choiceOf = (key: string | undefined, level: number) => factors[indexOf.get(key ?? '') ?? -1]?.choices[level]

	const visit = (nodes: Tree, allowed: Allowed, loops: readonly EachNode[]): void => {
		const inner = nodes.filter((node): node is IfNode | EachNode => node.kind === 'if' || node.kind === 'each')
		if (inner.length === 0 && [...allowed.values()].every(levels => levels.length > 0))
			found.push(new Map([...allowed].map(([index, [level = 0]]) => [index, level])))
		for (const node of inner) {
			if (node.kind === 'each') {
				const some = narrow(allowed, node.name, level => (choiceOf(node.name, level)?.items ?? 0) > 0)
				visit(node.body, some, [...loops, node])
				continue
			}
			const key = factorKey(node, outer => loops.at(-1 - outer)?.name ?? '')
			const whether = (holds: boolean): Allowed =>
				narrow(allowed, key, level => {
					const choice = choiceOf(key, level)
					return choice !== undefined && holdsFor(node, choice, 0) === holds
				})
			visit(node.yes, whether(true), loops)
			visit(node.no, whether(false), loops)
		}
	}
	visit(tree, new Map(), [])
	return found
}
