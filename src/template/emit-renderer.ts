import { quote } from '../shell/quote.ts'
import { escaperName } from './escaper-name.ts'
import type { EachNode, HoleNode, IfNode, Tree } from './tree.ts'

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

const variable = (name: string, { depth }: Place): string => (name === 'this' ? `_item${depth}` : name)

const tests = (tree: Tree): boolean =>
	tree.some(node => node.kind === 'if' && (node.test === 'first' || [node.yes, node.no].some(tests)))

const condition = ({ name, test }: IfNode, place: Place, holds: boolean): string => {
	if (test === 'filled') return `[ ${holds ? '-n' : '-z'} "$${variable(name, place)}" ]`
	const [value, word] = test === 'first' ? [`_first${place.depth}`, 'yes'] : [variable(name, place), 'true']
	return `[ "$${value}" ${holds ? '=' : '!='} ${word} ]`
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
	const item = variable('this', inner)
	const first = `_first${inner.depth}`
	const asksFirst = tests(node.body)
	return [
		...(asksFirst ? [`${tabs}${first}=yes`] : []),
		`${tabs}IFS=,`,
		`${tabs}for ${item} in $${node.name}; do`,
		`${tabs}\tIFS=`,
		`${tabs}\t[ -n "$${item}" ] || continue`,
		`${emitTree(node.body, inner)}${asksFirst ? `${tabs}\t${first}=no\n` : ''}${tabs}done`,
		`${tabs}IFS=\n`,
	].join('\n')
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
		const value = variable(node.name, place)
		if (node.encoder === 'plain') word += `$${value}`
		else {
			flush()
			code += `${place.tabs}${escaperName(node.encoder)} "$${value}"\n`
			word = '$_e'
		}
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

const loopVariables = (tree: Tree, depth = 0): readonly string[] =>
	tree.flatMap(node => {
		if (node.kind === 'if') return [...loopVariables(node.yes, depth), ...loopVariables(node.no, depth)]
		if (node.kind !== 'each') return []
		const first = tests(node.body) ? [`_first${depth + 1}`] : []
		return [`_item${depth + 1}`, ...first, ...loopVariables(node.body, depth + 1)]
	})

/**
 * One sh function that puts the file of this tree into `_o`. It needs the library of emitRendererLibrary, `set -f`,
 * an empty IFS, LC_ALL=C, and every variable of the tree set; it changes `_o` and `_e` and nothing else.
 */
export const emitRenderer = (tree: Tree, functionName: string): string => {
	const local = [...new Set(loopVariables(tree))]
	const declaration = local.length === 0 ? '' : `\tlocal ${local.join(' ')}\n`
	const body = emitTree(tree, { tabs: '\t', depth: 0 })
	const from = body.startsWith('\t_o=$_o') ? body.replace('$_o', '') : `\t_o=\n${body}`
	return `${functionName}() {\n${declaration}${from}}\n`
}
