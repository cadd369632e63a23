import type { Issue } from '../errors.ts'
import type { FormatName } from '../model/definition.ts'
import { addExcerpts } from '../template/add-excerpts.ts'
import { noBareAddress } from '../template/check-ports.ts'
import { checkSkeleton } from '../template/check-skeleton.ts'
import { compileTemplate, type TemplateSource } from '../template/compile-template.ts'
import type { Scope } from '../template/scope.ts'
import type { Tree } from '../template/tree.ts'

// many flavours use a component, and to most of them its templates are the same
const proven = new Map<string, Tree>()

/** All that a tree hangs on: the texts, and what is known of the names that occur in them. */
const keyOf = (source: TemplateSource, format: FormatName, scope: Scope, given: string | undefined): string => {
	const partials = source.text.includes('>') ? [...source.partials] : []
	const texts = [source.text, given ?? '', ...partials.map(([, { text }]) => text)]
	const names = [...scope].filter(([name]) => texts.some(text => text.includes(name)))
	return JSON.stringify([source.file, source.text, partials, format, given, names])
}

/**
 * Compiles a template and has what it writes read by a real parser. With issues the tree is not complete. `given` is a
 * variable without which the text is not written at all; a tree that is shared is kept for the next flavour; an address
 * is read by cook alone.
 */
export const proveTemplate = (
	source: TemplateSource,
	format: FormatName,
	scope: Scope,
	{
		given,
		shared,
		address,
	}: { readonly given: string | undefined; readonly shared: boolean; readonly address: boolean },
): { readonly tree: Tree; readonly issues: readonly Issue[] } => {
	const key = shared ? keyOf(source, format, scope, given) : ''
	const known = proven.get(key)
	if (known !== undefined) return { tree: known, issues: [] }
	const { tree, issues: found } = compileTemplate(source, format, scope, given)
	const issues = address ? found.filter(({ want }) => want !== noBareAddress) : found
	const all = issues.length > 0 ? issues : checkSkeleton(tree, format, scope)
	if (shared && all.length === 0) proven.set(key, tree)
	const texts = new Map([...source.partials.values(), source].map(({ file, text }) => [file, text]))
	return { tree, issues: addExcerpts(all, texts) }
}
