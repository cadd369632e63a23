import { quote } from '../shell/quote.ts'
import { escaperName } from './escaper-name.ts'
import { helperFunction } from './helper-function.ts'
import { helpers } from './helpers/table.ts'
import { type Condition, type EachNode, eachNode, type HoleNode, type IfNode, type Source, type Tree } from './tree.ts'

/** Where in the function a node is written. */
interface Place {
	readonly tabs: string
	/** Number of loops around; their variables carry it. */
	readonly depth: number
}

const inQuotes = (text: string): string => {
	const word = quote(text)
	return word.startsWith("'") || word.startsWith('\\') ? word : `'${word}'`
}

const variable = ({ name, outer = 0 }: Source, { depth }: Place): string => {
	if (name === 'this') return `_item${depth - outer}`
	return name === '@index' ? `_index${depth - outer}` : name
}

/** What a loop has to keep for what stands in it. */
interface Kept {
	readonly first: boolean
	readonly last: boolean
	readonly index: boolean
}

/** Where a variable's value stands that is escaped once for all its places; an item of a list is escaped where it stands. */
const escapedVariable = ({ name, encoder, through }: HoleNode): string | undefined =>
	encoder === 'plain' || through !== undefined || name === 'this' || name === '@index'
		? undefined
		: `_${encoder.replaceAll('-', '_')}_${name}`

/** What is escaped before anything is written, by the variable that keeps it. */
const escapedOnce = (tree: Tree): ReadonlyMap<string, HoleNode> => {
	const found = new Map<string, HoleNode>()
	eachNode(tree, node => {
		const kept = node.kind === 'hole' ? escapedVariable(node) : undefined
		if (node.kind === 'hole' && kept !== undefined) found.set(kept, node)
	})
	return found
}

const keptBy = ({ body }: EachNode): Kept => {
	const kept = { first: false, last: false, index: false }
	const see = ({ name, outer = 0 }: Source, loops: readonly EachNode[]): void => {
		if (name === '@index' && outer === loops.length) kept.index = true
	}
	eachNode(body, (node, loops) => {
		if (node.kind !== 'hole' && node.kind !== 'if') return
		see(node, loops)
		if (node.kind === 'hole') return
		if (loops.length === 0 && node.test === 'first') kept.first = true
		if (loops.length === 0 && node.test === 'last') kept.last = true
		if (node.operand !== undefined && 'name' in node.operand) see(node.operand, loops)
	})
	return kept
}

const operators = { equal: ['=', '!='], less: ['-lt', '-ge'], greater: ['-gt', '-le'] } as const

const condition = ({ test, operand, ...source }: Condition, place: Place, holds: boolean): string => {
	const way = holds ? 0 : 1
	if (test === 'first') return `[ "$_first${place.depth}" ${operators.equal[way]} yes ]`
	if (test === 'last') return `[ "$_left${place.depth}" ${operators.equal[way]} 0 ]`
	const value = `"$${variable(source, place)}"`
	if (test === 'true') return `[ ${value} ${operators.equal[way]} true ]`
	if (test === 'filled' || operand === undefined) return `[ ${holds ? '-n' : '-z'} ${value} ]`
	const other = 'text' in operand ? quote(operand.text) : `"$${variable(operand, place)}"`
	return `[ ${value} ${operators[test][way]} ${other} ]`
}

const emitIf = (node: IfNode, place: Place, word = 'if'): string => {
	const { tabs } = place
	const inner = { ...place, tabs: `${tabs}\t` }
	const holds = node.yes.length > 0
	const [yes, no] = holds ? [node.yes, node.no] : [node.no, node.yes]
	const head = `${tabs}${word} ${condition(node, place, holds)}; then\n${emitTree(yes, inner)}`
	const [only] = no
	if (no.length === 1 && only?.kind === 'if') return `${head}${emitIf(only, place, 'elif')}`
	return `${head}${no.length === 0 ? '' : `${tabs}else\n${emitTree(no, inner)}`}${tabs}fi\n`
}

const emitEach = (node: EachNode, { tabs, depth }: Place): string => {
	const inner = { tabs: `${tabs}\t`, depth: depth + 1 }
	const { first, last, index } = keptBy(node)
	const level = inner.depth
	const lines = (wanted: boolean, ...text: readonly string[]): readonly string[] => (wanted ? text : [])
	return [
		...lines(
			last,
			`_left${level}=0`,
			'IFS=,',
			`for _item${level} in $${node.name}; do`,
			`\t[ -z "$_item${level}" ] || _left${level}=$((_left${level} + 1))`,
			'done',
		),
		...lines(first, `_first${level}=yes`),
		...lines(index, `_index${level}=0`),
		'IFS=,',
		`for _item${level} in $${node.name}; do`,
		'\tIFS=',
		`\t[ -n "$_item${level}" ] || continue`,
		...lines(last, `\t_left${level}=$((_left${level} - 1))`),
	]
		.map(line => `${tabs}${line}\n`)
		.concat(
			emitTree(node.body, inner),
			[
				'\tset_aside',
				...lines(first, `\t_first${level}=no`),
				...lines(index, `\t_index${level}=$((_index${level} + 1))`),
				'done',
				'IFS=',
			].map(line => `${tabs}${line}\n`),
		)
		.join('')
}

/** Runs of text and of values that need no escaping become one assignment. */
const emitTree = (tree: Tree, place: Place): string => {
	let code = ''
	let word = ''
	const flush = (): void => {
		if (word !== '') code += `${place.tabs}_o=$_o${word}\n`
		word = ''
	}
	let text = ''
	const endText = (): void => {
		if (text !== '') word += inQuotes(text)
		text = ''
	}
	const addHole = (node: HoleNode): void => {
		endText()
		const kept = escapedVariable(node)
		if (kept !== undefined) {
			word += `$${kept}`
			return
		}
		let value = variable(node, place)
		const call = (name: string, argument: string): void => {
			flush()
			code += `${place.tabs}${name} "$${value}"${argument}\n`
			value = '_e'
		}
		const { through, encoder } = node
		if (through !== undefined)
			call(
				helperFunction(through.helper),
				helpers[through.helper].argument === undefined ? '' : ` ${quote(through.argument)}`,
			)
		if (encoder !== 'plain') call(escaperName(encoder), '')
		word += `$${value}`
	}
	for (const node of tree) {
		if (node.kind === 'text') text += node.text
		else if (node.kind === 'hole') addHole(node)
		else {
			endText()
			flush()
			code += node.kind === 'if' ? emitIf(node, place) : emitEach(node, place)
		}
	}
	endText()
	flush()
	return code
}

const loopVariables = (tree: Tree): readonly string[] => {
	const names = new Set<string>()
	eachNode(tree, (node, loops) => {
		if (node.kind !== 'each') return
		const kept = keptBy(node)
		const level = loops.length + 1
		names.add(`_item${level}`)
		for (const [name, wanted] of Object.entries(kept))
			if (wanted) names.add(`_${name === 'last' ? 'left' : name}${level}`)
	})
	return [...names]
}

/**
 * One sh function that puts the file of this tree into `_o`. It needs the library of emitRendererLibrary, `set -f`,
 * an empty IFS, LC_ALL=C, and every variable of the tree set; it changes `_o` and `_e` (helpers also OPTIND) and nothing else.
 */
export const emitRenderer = (tree: Tree, functionName: string): string => {
	const escaped = escapedOnce(tree)
	const loops = loopVariables(tree)
	const hasLoops = loops.length > 0
	const local = [...loops, ...(hasLoops ? ['_done'] : []), ...escaped.keys()]
	const declaration = local.length === 0 ? '' : `\tlocal ${local.join(' ')}\n`
	const escapes = [...escaped].map(
		([kept, { name, encoder }]) => `\t${escaperName(encoder)} "$${name}"\n\t${kept}=$_e\n`,
	)
	const body = emitTree(tree, { tabs: '\t', depth: 0 })
	const from = body.startsWith('\t_o=$_o') ? body.replace('$_o', '') : `\t_o=\n${body}`
	const [begin, end] = hasLoops ? ['\t_done=\n', '\t_o=$_done$_o\n'] : ['', '']
	return `${functionName}() {\n${declaration}${escapes.join('')}${begin}${from}${end}}\n`
}
