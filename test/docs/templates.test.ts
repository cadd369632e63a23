import t from 'tap'
import { scopeOf } from '../../src/emit/scope.ts'
import { formatNames } from '../../src/model/definition.ts'
import { checkSkeleton } from '../../src/template/check-skeleton.ts'
import { compileTemplate } from '../../src/template/compile-template.ts'
import { asLines } from '../fixtures/definitions.ts'
import { pages } from '../fixtures/docs/pages.ts'
import { blockAfter } from '../fixtures/docs/read-blocks.ts'
import { planOfParts } from '../fixtures/plans.ts'

/*
 * On a page that declares variables in ```ini scope```, ```FORMAT accepted``` is a template that builds, and
 * ```FORMAT refused``` one that does not, with the messages that follow it in ```text messages```.
 */
for (const { path, blocks } of pages) {
	const declared = blocks.find(({ info }) => info === 'ini scope')
	if (declared === undefined) continue
	const scope = scopeOf(planOfParts(declared.text))
	t.test(`the templates of ${path} are judged as it says`, async t => {
		let count = 0
		for (const block of blocks) {
			const [name, verdict] = block.info.split(' ')
			const format = formatNames.find(one => one === name)
			if (format === undefined || (verdict !== 'accepted' && verdict !== 'refused')) continue
			count += 1
			const source = { file: 'template', text: block.text, partials: new Map() }
			const { tree, issues } = compileTemplate(source, format, scope)
			const found = asLines(issues.length > 0 ? issues : await checkSkeleton(tree, format, scope))
			const wanted = verdict === 'accepted' ? '' : (blockAfter(blocks, block, 'text messages')?.text ?? 'no messages')
			t.equal(found.map(line => `${line}\n`).join(''), wanted, `${path}:${block.line}`)
		}
		t.ok(count > 0, 'there are templates')
	})
}
