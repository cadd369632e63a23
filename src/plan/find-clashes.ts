import type { Issue } from '../errors.ts'
import type { Condition, Place } from '../model/definition.ts'
import { formatPlace } from '../model/format-place.ts'
import type { Parts } from './plan.ts'

interface Claim {
	readonly at: Place
	readonly when?: Condition
	/** The key that makes the claim, and what it claims. */
	readonly key?: string
	readonly claimed: string
}

/** One is only there when the other is not. */
const exclude = ({ when: a }: Claim, { when: b }: Claim): boolean =>
	a !== undefined && b !== undefined && a.variable === b.variable && a.negated !== b.negated

const findTwice = (what: string, claims: readonly Claim[], areApart = exclude): readonly Issue[] =>
	claims.flatMap((claim, index) => {
		const first = claims.slice(0, index).find(other => other.claimed === claim.claimed && !areApart(other, claim))
		return first
			? [
					{
						at: formatPlace(claim.at, claim.key),
						want: `${what} of its own`,
						got: `that of ${formatPlace(first.at, first.key)}`,
					},
				]
			: []
	})

// A name becomes part of a file's and a function's name, where - and _ are one.
const asClaim = (one: { readonly name: string; readonly at: Place }): Claim => ({
	at: one.at,
	claimed: one.name.replaceAll('-', '_'),
})

/** What two parts of a flavour both claim for themselves: a name, a path, a port, an rc script, a command. */
export const findClashes = (parts: Parts, dataset: string): readonly Issue[] => {
	const { derived, files, directories, secrets, services, ports, steps, markers, rules, remotes, partners, checks } =
		parts
	const named = [
		derived,
		files,
		directories,
		secrets,
		services,
		ports,
		steps,
		markers,
		rules,
		remotes,
		partners,
		checks,
	]
	const paths = [...files, ...directories].map(part => ({
		...part,
		key: 'path',
		claimed: part.path.startsWith('/') ? part.path : `${dataset}/${part.path}`,
	}))
	const listeners = ports.map(part => ({ ...part, key: 'port', claimed: `${part.protocol} ${part.port}` }))
	const scripts = services.map(part => ({ ...part, key: 'rc', claimed: part.rc }))
	const commands = steps.flatMap(part =>
		part.command === undefined ? [] : [{ at: part.at, key: 'at', claimed: part.command }],
	)
	return [
		...named.flatMap(of => findTwice('a name', of.map(asClaim), () => false)),
		...findTwice('a path', paths),
		...findTwice('a port', listeners),
		...findTwice('an rc script', scripts),
		...findTwice('a command', commands),
	]
}
