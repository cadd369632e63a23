import { compareValues } from './compare-values.ts'
import { helpers } from './helpers/table.ts'
import { splitList } from './split-list.ts'
import type { Condition, Source, Tree } from './tree.ts'
import { outerPass, type Pass, writeTree } from './write-tree.ts'

/**
 * The file that a tree makes of these values: the measure for the emitted sh. A variable that is missing is empty;
 * a list's items stand between commas.
 */
export const renderTree = (tree: Tree, values: ReadonlyMap<string, string>): string => {
	const valueIn = ({ name, outer }: Source, pass: Pass | undefined): string => {
		if (name === 'this') return outerPass(pass, outer)?.item ?? ''
		return name === '@index' ? String(outerPass(pass, outer)?.index) : (values.get(name) ?? '')
	}
	const holds = ({ test, operand, ...source }: Condition, pass: Pass | undefined): boolean => {
		if (test === 'first') return pass?.index === 0
		if (test === 'last') return pass?.last === true
		const value = valueIn(source, pass)
		if (test === 'true') return value === 'true'
		if (test === 'filled' || operand === undefined) return value !== ''
		return compareValues(test, value, 'text' in operand ? operand.text : valueIn(operand, pass))
	}
	return writeTree(tree, {
		holds,
		items: ({ name }) => splitList(values.get(name) ?? ''),
		value: (hole, pass) => {
			const value = valueIn(hole, pass)
			const { through } = hole
			return through === undefined ? value : helpers[through.helper].apply(value, through.argument)
		},
	})
		.map(({ text }) => text)
		.join('')
}
