// What is broken, each way by its name. A way looks at one node of a file's syntax and gives the places to change, most
// often none: `{ from, to, put }`, where `put` has the texts to try; the first that the compiler takes is the mutation.
import ts from 'typescript'

const replace = (node, ...put) => [{ from: node.getStart(), to: node.getEnd(), put }]

const nameOf = node => (ts.isPropertyAssignment(node) ? node.name.getText() : '')
const propertyOf = (node, name) =>
	ts.isObjectLiteralExpression(node) ? node.properties.find(one => nameOf(one) === name)?.initializer : undefined
const isIn = (node, name) => node.parent !== undefined && (nameOf(node.parent) === name || isIn(node.parent, name))
const isText = node => ts.isStringLiteralLike(node)
/** Is it `rules.name`, said elsewhere? */
const handsOn = ({ initializer }) => ts.isPropertyAccessExpression(initializer)
/** The text with each of its characters left out once. */
const shortened = text => [...text].map((_, at) => JSON.stringify([...text].toSpliced(at, 1).join('')))

const bare = ['numbers', 'words', 'nothing']
const plain = "{ name: 'plain', passes: [] }"

/** A place as it stands in the code: an object, a call of what makes one, or a name in the table of places. */
const isPlace = node =>
	propertyOf(node, 'kind') !== undefined ||
	(ts.isCallExpression(node) && node.expression.getText() === 'nowhere') ||
	(ts.isIdentifier(node) && node.parent.initializer === node && node.parent.parent.parent.name?.getText() === 'places')

/** Of a file's refusals, and of those of whatever decides with it. */
const refusals = {
	'refusal left out': node =>
		propertyOf(node, 'want') || propertyOf(node, 'got') || /^tooClever\(/.test(node.getText())
			? replace(
					node,
					...['state', 'undefined', 'placed', 'value', '...[]'],
					"{ place: 'word', open: '', close: '', encoder: 'plain' }",
				)
			: [],
}

export const ofFormats = {
	'escape left out': node => {
		const [byte, text] = [propertyOf(node, 'byte'), propertyOf(node, 'text')]
		return byte && text ? replace(text, byte.getText()) : []
	},
	'first escape last': node => {
		if (!ts.isArrayLiteralExpression(node) || !node.elements.some(one => propertyOf(one, 'byte'))) return []
		const [first, ...others] = node.elements.map(one => one.getText())
		return first.startsWith('...') || others.length === 0 ? [] : replace(node, `[${[...others, first].join(', ')}]`)
	},
	'quote without escaping': node =>
		nameOf(node) === 'encoder' && node.initializer.getText() !== 'asIs' && !propertyOf(node.parent, 'kind')
			? replace(node.initializer, plain)
			: [],
	'place takes all': node => (isPlace(node) ? replace(node, `{ kind: 'quote', encoder: ${plain} } as const`) : []),
	'character taken': node => {
		if (nameOf(node) !== 'characters') return []
		const { initializer } = node
		return (isText(initializer) ? shortened(initializer.text) : ["''"]).flatMap(put => replace(initializer, put))
	},
	'characters taken': node =>
		ts.isArrayLiteralExpression(node) && isIn(node, 'barred')
			? node.elements.flatMap(one => replace(one, '...[]'))
			: [],
	'more is harmless': node => {
		if (nameOf(node) !== 'harmless' || handsOn(node)) return []
		const { initializer } = node
		// a format without words, which is no call, says so with an empty text too
		if (initializer.getText() === "''")
			return ts.isCallExpression(node.parent.parent) ? replace(initializer, "'0123456789'") : []
		return [' ', '"', '$', '#'].flatMap(char => replace(initializer, `${initializer.getText()} + '${char}'`))
	},
	'other values bare': node =>
		nameOf(node) === 'bare' && bare.includes(node.initializer.text)
			? bare.filter(one => one !== node.initializer.text).flatMap(one => replace(node.initializer, `'${one}'`))
			: [],
	'rule left out': node =>
		/^(escapes|headings|bareOnly|joins|booleans)$/.test(nameOf(node)) && node.initializer.getText() !== 'false'
			? replace(node, '...{}', `${nameOf(node)}: false`)
			: [],
	'longer words': node =>
		nameOf(node) === 'maxBytes' && !handsOn(node)
			? replace(node.initializer, `10 * ${node.initializer.getText()}`)
			: [],
	'longer lines': node =>
		nameOf(node) === 'maxLine' && !handsOn(node) ? replace(node.initializer, `1 + ${node.initializer.getText()}`) : [],
	...refusals,
}

export const ofOracle = {
	'oracle without escaping': node =>
		ts.isArrowFunction(node) && node.parameters.length === 1 && node.parameters[0].getText() !== 'char'
			? replace(node.body, node.parameters[0].name.getText())
			: [],
}

/** Lines of sh that stand by themselves: a command, which becomes one that does nothing, or a branch of `case`. */
const shLines = node => {
	const text = node.getText()
	const lines = text.split('\n').map((line, index, all) => ({
		line: line.trim(),
		before: all[index - 1] ?? '',
		from: node.getStart() + all.slice(0, index).join('\n').length + 1,
		length: line.length,
	}))
	const isAlone = ({ line, before }) =>
		!/^(`|#|$|local |[{}]|(case|esac|for|do|done|while|if|then|else|fi)\b|\S+\(\) \{|;;|\$\{)/.test(line) &&
		!/[)\\]$|; do$/.test(line) &&
		!before.includes('only for speed') &&
		!before.endsWith('\\')
	return lines
		.slice(1)
		.filter(isAlone)
		.map(({ line, from, length }) => ({ from, to: from + length, put: [line.endsWith(';;') ? '' : ':'] }))
}

export const ofHelpers = {
	'line of sh left out': node =>
		(ts.isTemplateExpression(node) || isText(node)) && /^(body|library)$/.test(nameOf(node.parent))
			? shLines(node)
			: [],
	'letter left out': node =>
		isText(node) && (ts.isVariableDeclaration(node.parent) || ts.isSpreadElement(node.parent))
			? replace(node, JSON.stringify(node.text.slice(0, -1)))
			: [],
	'not of its type': node =>
		/^(type|ascii|nonAscii|maxBytes)$/.test(nameOf(node)) ? replace(node.initializer, `value.${nameOf(node)}`) : [],
	'TypeScript does nothing': node => (nameOf(node) === 'apply' ? replace(node.initializer.body, 'text') : []),
	...refusals,
}

export const ofLines = {
	'length left out': node =>
		ts.isCallExpression(node) && node.expression.getText() === 'greater' && node.arguments.length > 1
			? node.arguments.flatMap(one => replace(one, '...[]'))
			: [],
	...refusals,
}

export const ofPlaces = refusals

/** Tables that say how a directive or an option takes its text. Of long ones some words, for a test takes seconds. */
export const ofTables = {
	'word changes its table': node => {
		// what stands later in the map wins
		if (!ts.isArrayLiteralExpression(node) || node.parent.parent?.name?.getText() !== 'kinds') return []
		const words = name =>
			[
				...new RegExp(`const ${name} =\\s+((?:'[^']*'[\\s+]*)+)`)
					.exec(node.getSourceFile().text)[1]
					.matchAll(/'(\w+)/g),
			].map(([, word]) => word)
		const end = node.elements.end
		const put = (word, kind) => ({ from: end, to: end, put: [` ['${word}', ['${kind}']],`] })
		return [
			...words('expanding').map(word => put(word, 'text')),
			...words('literal')
				.slice(0, 2)
				.map(word => put(word, 'expands')),
		]
	},
	'word leaves its table': node => {
		if (!isText(node) || !ts.isArrayLiteralExpression(node.parent)) return []
		const first = node.parent.elements[0] === node
		const table = node.parent.parent.parent.name?.getText()
		return table === 'patternOptions' || (first && !isIn(node, 'kinds')) ? replace(node, '...[]') : []
	},
	'word comes to its table': node =>
		ts.isArrayLiteralExpression(node) && node.parent.parent.name?.getText() === 'plainOptions'
			? ['file', 'filename', 'value'].map(word => ({
					from: node.elements.pos,
					to: node.elements.pos,
					put: [`'${word}',`],
				}))
			: [],
}

export const ofLetters = {
	'letter left out': node =>
		ts.isPropertyAssignment(node) && /^[nt]$/.test(nameOf(node)) ? replace(node, '...{}') : [],
	'backslash left in': node =>
		ts.isCallExpression(node) && /\.replace$/.test(node.expression.getText()) ? replace(node, 'text') : [],
}

export const ofYamlParts = {
	'cut elsewhere': node =>
		node.kind === ts.SyntaxKind.RegularExpressionLiteral && node.parent.arguments?.[0] === node
			? replace(node, '/^(?=.)/m')
			: [],
	'cut what should be whole': node =>
		ts.isPrefixUnaryExpression(node) && node.getText() === '!hasOthers' ? replace(node, 'true') : [],
}
