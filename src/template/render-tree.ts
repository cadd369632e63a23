import { splitList } from './split-list.ts'
import type { Tree } from './tree.ts'
import { type Pass, writeTree } from './write-tree.ts'

/**
 * The file that a tree makes of these values: the measure for the emitted sh. A variable that is missing is empty;
 * a list's items stand between commas.
 */
export const renderTree = (tree: Tree, values: ReadonlyMap<string, string>): string => {
	const valueIn = (name: string, pass: Pass | undefined): string =>
		name === 'this' ? (pass?.item ?? '') : (values.get(name) ?? '')
	return writeTree(tree, {
		holds: ({ name, test }, pass) => {
			if (test === 'first') return pass?.path.at(-1) === 0
			return test === 'true' ? valueIn(name, pass) === 'true' : valueIn(name, pass) !== ''
		},
		items: ({ name }) => splitList(values.get(name) ?? ''),
		value: ({ name }, pass) => valueIn(name, pass),
	})
		.map(({ text }) => text)
		.join('')
}
