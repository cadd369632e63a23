import type { Issue } from '../errors.ts'
import type { TypeName } from '../variables/type.ts'
import type { HoleNode, Tree } from './tree.ts'

/** Types that may be an IPv6 address, whose last part reads as a port where one follows. */
const addresses: ReadonlySet<TypeName> = new Set<TypeName>(['ip', 'ipv6', 'host'])

/** A colon, and something that belongs to it; where the text ends, what comes next does. */
const port = /^:(?:[^\s"',;)]|$)/

/** What is wanted where a port follows; our own reader of addresses takes what stands behind the last colon. */
export const noBareAddress = 'no IPv6 address without brackets before `:`'

/** Finds values that may be an IPv6 address directly before `:`: readers want brackets around one there. */
export const checkPorts = (tree: Tree): readonly Issue[] => {
	const found = new Set<HoleNode>()
	/** The values that what follows the tree stands right behind, when these are those before it. */
	const walk = (nodes: Tree, before: ReadonlySet<HoleNode>): ReadonlySet<HoleNode> => {
		let last = before
		for (const node of nodes) {
			if (node.kind === 'text') {
				if (port.test(node.text)) for (const hole of last) found.add(hole)
				last = new Set()
			} else if (node.kind === 'hole') last = new Set(addresses.has(node.type.name) ? [node] : [])
			else if (node.kind === 'if') last = new Set([...walk(node.yes, last), ...walk(node.no, last)])
			else last = new Set([...last, ...walk(node.body, new Set([...last, ...walk(node.body, last)]))])
		}
		return last
	}
	walk(tree, new Set())
	return [...found].map(({ name, type, at }) => ({
		at,
		want: noBareAddress,
		got: `${name} of type ${type.name}`,
		next: `use the type ipv4 or hostname, or write [{{${name}}}] with type ipv6`,
	}))
}
