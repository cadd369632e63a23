import { setTimeout as sleep } from 'node:timers/promises'
import { lastLines, RowFailure } from '../failure.ts'
import type { Partner } from '../partner.ts'
import type { Rehearsal } from '../rehearsal.ts'
import { processes } from './unchanged.ts'

/** A server outside, as `cook status --json` tells of it. */
interface Remote {
	readonly name: string
	readonly address: string
	readonly reachable: boolean
	/** When it is not reachable. */
	readonly reason: string | null
}

const remotesOf = (output: string): readonly Remote[] => {
	try {
		const { remotes = [] } = JSON.parse(output) as { remotes?: readonly Remote[] }
		return remotes
	} catch {
		throw new RowFailure(`cook status --json printed no JSON\n${lastLines(output, 12)}`)
	}
}

/** Does the address name this host, as a whole word? */
const names = (address: string, host: string): boolean =>
	new RegExp(`(?<![\\w.-])${host.replaceAll('.', '\\.')}(?![\\w.-])`, 'i').test(address)

const list = (words: Iterable<string>): string => [...new Set(words)].join(', ')

/** While every cable was cut, `cook status` named a remote for each partner, and said of each that it waits. */
export const checkWaits = async (rehearsal: Rehearsal): Promise<string> => {
	const remotes = remotesOf(rehearsal.statusAtBoot)
	const of = ({ plan }: Partner): readonly Remote[] => remotes.filter(({ address }) => names(address, plan.host))
	const unnamed = rehearsal.partners.filter(partner => of(partner).length === 0).map(({ plan }) => plan.name)
	if (unnamed.length > 0) throw new RowFailure(`cook status names no remote at the host of: ${list(unnamed)}`)
	const waiting = rehearsal.partners.flatMap(of)
	const wrong = waiting.filter(({ reachable, reason }) => reachable || !reason)
	if (wrong.length > 0)
		throw new RowFailure(
			`no cable is whole, but cook status does not say why these wait: ${list(wrong.map(r => r.name))}`,
		)
	return list(waiting.map(({ name }) => name))
}

/** All partners are ready; then their cables are mended. */
export const checkPartners = async (rehearsal: Rehearsal): Promise<string> => {
	await Promise.all(rehearsal.partners.map(({ serving }) => serving))
	rehearsal.processesBefore = await processes(rehearsal)
	await rehearsal.mendCables()
	return list(rehearsal.partners.map(({ plan }) => plan.name))
}

/** With the cables mended, all remotes get reachable, and no service was restarted for that. */
export const checkHealed = async (rehearsal: Rehearsal): Promise<string> => {
	for (const begin = performance.now(); ; await sleep(700)) {
		const { output } = await rehearsal.cook('status', '--json')
		const waiting = remotesOf(output).filter(({ reachable }) => !reachable)
		if (waiting.length === 0) break
		if (performance.now() - begin < rehearsal.patience * 1000) continue
		const ended = await Promise.all(rehearsal.partners.map(partner => partner.ended()))
		const reasons = waiting.map(({ name, reason }) => `${name}: ${reason}`)
		throw new RowFailure(
			[`not reachable after ${rehearsal.patience} s:`, ...reasons, ...ended.filter(Boolean)].join('\n'),
		)
	}
	const after = await processes(rehearsal)
	if (after !== rehearsal.processesBefore)
		throw new RowFailure(`restarted:\n${rehearsal.processesBefore}\nis now\n${after}`)
	return ''
}
