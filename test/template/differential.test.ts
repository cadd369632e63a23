import assert from 'node:assert/strict'
import fc from 'fast-check'
import Handlebars from 'handlebars'
import t from 'tap'
import type { Issue } from '../../src/errors.ts'
import { compareValues } from '../../src/template/compare-values.ts'
import { compileFor } from '../../src/template/compile-template.ts'
import { comparisons } from '../../src/template/find-condition.ts'
import type { Format } from '../../src/template/formats/format.ts'
import { helpers } from '../../src/template/helpers/table.ts'
import { renderTree } from '../../src/template/render-tree.ts'
import { runs } from '../fixtures/arbitrary-value.ts'
import { type RandomTemplate, randomTemplate, randomValues, scope } from '../fixtures/random-template.ts'
import { type RenderCase, runRenderers } from '../fixtures/run-renderers.ts'
import { seeds } from '../fixtures/seeds.ts'
import { shells } from '../fixtures/shells.ts'

/** No file at all: every value may stand everywhere, and nothing is escaped. */
const anything: Format = {
	name: 'text',
	value: undefined,
	encoders: [],
	harmless: '',
	start: { where: 'anywhere' },
	step: state => state,
	place: () => ({ kind: 'quote', encoder: { name: 'plain', passes: [] } }),
	fill: state => state,
	describe: () => 'anywhere',
	read: () => ({ readings: [], faults: [] }),
}

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value))

/** Handlebars without escaping adds two numbers or booleans that stand side by side: `{{N}}{{N}}` of 7 writes 14. */
const writeTexts = (text: string): string => text.replace(/(\{\{~?)(number|@index|F)(~?\}\})/g, '$1write $2$3')

/**
 * Handlebars with our helpers. A boolean is one, a list is an array, and all else is text, so that only the empty text
 * is false, and `0` is true. Variables are found in loops too, which Handlebars calls `compat`.
 */
const renderWithHandlebars = ({ text, partials }: RandomTemplate, values: ReadonlyMap<string, string>): string => {
	const handlebars = Handlebars.create()
	for (const { name, apply } of Object.values(helpers))
		handlebars.registerHelper(name, (value: unknown, argument: unknown) => apply(textOf(value), String(argument)))
	for (const [name, { comparison, negated }] of comparisons)
		handlebars.registerHelper(name, function (this: unknown, one: unknown, other: unknown, options) {
			const holds = compareValues(comparison, textOf(one), textOf(other)) !== negated
			return holds ? options.fn(this) : options.inverse(this)
		})
	handlebars.registerHelper('write', textOf)
	for (const [name, partial] of partials) handlebars.registerPartial(name, writeTexts(partial))
	const context = [...values].map(([name, value]) => {
		const { type } = scope.get(name) ?? {}
		if (type?.list) return [name, value === '' ? [] : value.split(',')]
		return [name, type?.name === 'boolean' ? value === 'true' : value]
	})
	return handlebars.compile(writeTexts(text), { noEscape: true, compat: true })(Object.fromEntries(context))
}

const compile = ({ text, partials }: RandomTemplate) =>
	compileFor(
		anything,
		{ file: 't', text, partials: new Map([...partials].map(([name, part]) => [name, { file: name, text: part }])) },
		scope,
	)

/** Handlebars indents what is no line too; we refuse that, as a tag that was moved by mistake. */
const isRefused = ({ want }: Issue): boolean => want === 'a partial of whole lines where its tag is indented'

for (const seed of seeds) {
	t.test(`random templates and values, seed ${seed}`, t => {
		let refused = 0
		const cases: (RenderCase & { readonly text: string })[] = []
		fc.assert(
			fc.property(randomTemplate, fc.array(randomValues, { minLength: 3, maxLength: 3 }), (template, sets) => {
				const { tree, issues } = compile(template)
				if (issues.length > 0 && issues.every(isRefused)) refused++
				else {
					assert.deepEqual(issues, [])
					for (const values of sets) {
						const text = renderTree(tree, values)
						assert.equal(text, renderWithHandlebars(template, values))
						cases.push({ tree, values, text })
					}
				}
			}),
			{ numRuns: 3 * runs, seed },
		)
		t.pass('the oracle writes the bytes of Handlebars')
		t.ok(refused < runs, 'few are refused')
		t.ok(new Set(cases.map(({ text }) => text)).size > runs, 'the texts differ')
		for (const shell of shells) {
			const written = runRenderers(shell, cases)
			const wrong = written.findIndex((text, index) => text !== cases[index]?.text)
			t.equal(written[wrong], cases[wrong]?.text, `${shell.name} writes the same`, { case: cases[wrong] })
		}
		t.end()
	})
}
