import type { Issue } from '../errors.ts'
import type { FormatName } from '../model/definition.ts'
import { checkLines } from './check-lines.ts'
import { chooseRows } from './choose-rows.ts'
import { findFactors } from './factors.ts'
import { findBranches } from './find-branches.ts'
import type { Reading } from './formats/format.ts'
import { formats } from './formats/formats.ts'
import { marksIn, partReader } from './read-parts.ts'
import type { Scope } from './scope.ts'
import { describeRow, type Sentinel, skeletonWriter } from './skeleton.ts'
import { sortIssues } from './sort-issues.ts'
import type { HoleNode, Tree } from './tree.ts'
import type { Piece } from './write-tree.ts'

/** More than this many rows of choices are thinned out: seven conditions, or fewer with some lists. */
const everyRowUpTo = 128

/** The place in the template that an offset of the written text comes from. */
const locate = (pieces: readonly Piece[], offset: number): string => {
	let from = 0
	let at = ''
	for (const { text, node } of pieces) {
		if (from <= offset) at = node.kind === 'hole' ? node.at : advance(node.at, text.slice(0, offset - from))
		from += text.length
	}
	return at
}

/** The place behind a text that begins at a place. */
const advance = (at: string, text: string): string => {
	const [, file = '', line = '', column = ''] = /^(.*):(\d+):(\d+)$/s.exec(at) ?? []
	const lines = text.split('\n')
	const last = lines.at(-1)?.length ?? 0
	return lines.length === 1
		? `${file}:${line}:${Number(column) + last}`
		: `${file}:${Number(line) + lines.length - 1}:${last + 1}`
}

/** What was wrong with how a sentinel came back; undefined when it came back as it went. */
const compare = (sentinel: Sentinel, hits: readonly Reading[], known: string | undefined): string | undefined => {
	const { hole, value, mark, native } = sentinel
	const [hit] = hits
	if (hit === undefined) return 'nothing'
	if (hits.length > 1 || hit.value.indexOf(mark) !== hit.value.lastIndexOf(mark)) return 'it more than once'
	if (hit.kind === 'name') return 'it as a key, a name or a regex'
	if (hit.kind !== (native ? 'native' : 'text')) return native ? 'it as text' : 'it as a number'
	if (hole.place === 'value' ? hit.value !== value : !hit.value.includes(value)) return 'other text'
	return known === undefined || known === hit.path ? undefined : `it at ${hit.path}, and at ${known} another time`
}

/** What a reader found, with the tags that stood where it found sentinels. */
const showHoles = (got: string, sentinels: ReadonlyMap<string, Sentinel>): string =>
	[...marksIn(got)].reduce((text, mark) => {
		const sentinel = sentinels.get(mark)
		return sentinel === undefined ? text : text.replaceAll(sentinel.value, `{{${sentinel.hole.name}}}`)
	}, got)

/**
 * Reads what a tree writes with a real parser of its format: over the combinations of its conditions (where they are
 * too many, each branch and every two conditions), and its lists with no, one and two items. Each value must come back once, unchanged and always at the same place. No line may be
 * longer than a reader takes.
 */
export const checkSkeleton = (tree: Tree, format: FormatName, scope: Scope): readonly Issue[] => {
	const { maxLine } = formats[format]
	const read = partReader(formats[format])
	const factors = findFactors(tree, scope)
	const issues = new Map<string, Issue>()
	const report = (issue: Issue): void => {
		const key = `${issue.at} ${issue.want}`
		if (!issues.has(key)) issues.set(key, issue)
	}
	const write = skeletonWriter(tree, scope, factors, { bareNative: formats[format].value?.bare === 'numbers' })
	const paths = new Map<HoleNode, string>()
	const seen = new Set<string>()
	const levels = factors.map(({ choices }) => choices.length)
	for (const row of chooseRows(levels, everyRowUpTo, () => findBranches(tree, factors))) {
		const { text, pieces, sentinels } = write(row)
		if (seen.has(text)) continue
		seen.add(text)
		const when = (): string => describeRow(factors, row)
		const { faults, fresh } = read(text)
		for (const { want, got = 'something else', offset } of faults)
			report({ at: locate(pieces, offset), want, got: `${showHoles(got, sentinels)}${when()}` })
		for (const part of fresh)
			for (const mark of marksIn(part.text)) {
				const sentinel = sentinels.get(mark)
				if (sentinel === undefined) continue
				const { hole } = sentinel
				const hits = part.hits.get(mark) ?? []
				const got = compare(sentinel, hits, paths.get(hole))
				if (got !== undefined)
					report({
						at: hole.at,
						want: `${hole.name} to be read back from ${format} as it went in`,
						got: `${got}${when()}`,
					})
				else paths.set(hole, hits[0]?.path ?? '')
			}
	}
	const lines = maxLine === undefined ? [] : checkLines(tree, format, maxLine, scope)
	return sortIssues([...issues.values(), ...lines])
}
