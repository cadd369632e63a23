/** Names in order, each after what it needs, and else as they were given. */
export interface Order {
	readonly order: readonly string[]
	/** How each was reached first: a start, what it needs, …, the name itself. */
	readonly chains: ReadonlyMap<string, readonly string[]>
	/** Names that need each other in a circle; the first stands again at the end. */
	readonly circles: readonly (readonly string[])[]
}

/** Orders the starts and all that they need, directly or not; each name is asked for its needs once. */
export const orderByNeeds = (starts: Iterable<string>, needsOf: (name: string) => readonly string[]): Order => {
	const order: string[] = []
	const chains = new Map<string, readonly string[]>()
	const circles: (readonly string[])[] = []
	const visit = (name: string, chain: readonly string[]): void => {
		if (chain.includes(name)) circles.push([...chain.slice(chain.indexOf(name)), name])
		if (chains.has(name)) return
		const reached = [...chain, name]
		chains.set(name, reached)
		for (const need of needsOf(name)) visit(need, reached)
		order.push(name)
	}
	for (const start of starts) visit(start, [])
	return { order, chains, circles }
}
