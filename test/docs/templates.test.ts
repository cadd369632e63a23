import t from 'tap'
import { scopeOf } from '../../src/emit/scope.ts'
import { formatNames } from '../../src/model/definition.ts'
import { checkSkeleton } from '../../src/template/check-skeleton.ts'
import { compileTemplate } from '../../src/template/compile-template.ts'
import { renderTree } from '../../src/template/render-tree.ts'
import { asLines } from '../fixtures/definitions.ts'
import { pages } from '../fixtures/docs/pages.ts'
import { blockAfter } from '../fixtures/docs/read-blocks.ts'
import { planOfParts } from '../fixtures/plans.ts'

/*
 * On a page that declares variables in ```ini scope```, ```FORMAT accepted``` is a template that builds, and
 * ```FORMAT refused``` one that does not, with the messages that follow it in ```text messages```. Where ```text values```
 * follow the former, it writes the ```text result``` after them. ```FORMAT partial NAME``` is a partial for all of them.
 */
const readValues = (text: string): ReadonlyMap<string, string> =>
	new Map(
		text
			.trimEnd()
			.split('\n')
			.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
	)

for (const { path, blocks } of pages) {
	const declared = blocks.find(({ info }) => info === 'ini scope')
	if (declared === undefined) continue
	const scope = scopeOf(planOfParts(declared.text))
	const partials = new Map(
		blocks.flatMap(({ info, text }) => {
			const [, kind, name = ''] = info.split(' ')
			return kind === 'partial' ? [[name, { file: name, text }]] : []
		}),
	)
	t.test(`the templates of ${path} are judged as it says`, async t => {
		let count = 0
		for (const block of blocks) {
			const [name, verdict] = block.info.split(' ')
			if (verdict !== 'accepted' && verdict !== 'refused') continue
			const format = formatNames.find(one => one === name)
			if (format === undefined) {
				t.fail(`${path}:${block.line}: ${name} is a format`)
				continue
			}
			count += 1
			const source = { file: 'template', text: block.text, partials }
			const { tree, issues } = compileTemplate(source, format, scope)
			const found = asLines(issues.length > 0 ? issues : await checkSkeleton(tree, format, scope))
			const wanted = verdict === 'accepted' ? '' : (blockAfter(blocks, block, 'text messages')?.text ?? 'no messages')
			t.equal(found.map(line => `${line}\n`).join(''), wanted, `${path}:${block.line}`)
			const values = blockAfter(blocks, block, 'text values')
			if (values === undefined) continue
			const result = blockAfter(blocks, values, 'text result')?.text
			t.equal(renderTree(tree, readValues(values.text)), result, `${path}:${values.line}`)
		}
		t.ok(count > 0, 'there are templates')
	})
}
