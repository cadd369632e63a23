import fc from 'fast-check'
import t from 'tap'
import { exampleOf } from '../../src/emit/example-of.ts'
import { checkValue } from '../../src/variables/check-value.ts'
import { types } from '../../src/variables/table.ts'
import { runTake } from '../fixtures/run-take.ts'
import { shells } from '../fixtures/shells.ts'
import { buildShipped, loadShipped } from '../fixtures/shipped.ts'
import { showText } from '../fixtures/show-text.ts'

/** How Unicode itself tells what can be printed: letters, marks, numbers, punctuation, symbols and blanks. */
const printable = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/u
const characters = Array.from({ length: 0x110000 }, (_, code) => code)
	.filter(code => code < 0xd800 || code > 0xdfff)
	.map(code => String.fromCodePoint(code))
	.filter(character => printable.test(character))

/** All of them, in texts as long as a password may be. */
const everyCharacter = (): readonly string[] => {
	const texts: string[] = []
	let text = ''
	for (const character of characters) {
		if (Buffer.byteLength(text + character) > 1000) {
			texts.push(text)
			text = ''
		}
		text += character
	}
	return [...texts, text]
}

const ascii = characters.filter(character => character < '\u007f')
const any = fc.nat({ max: characters.length - 1 }).map(index => characters[index] ?? '')
const random = fc.sample(
	fc
		.array(fc.oneof(fc.constantFrom(...ascii), fc.constantFrom(...ascii), any), {
			minLength: 1,
			maxLength: 200,
		})
		.map(list => list.join('')),
	200,
)
const { maxBytes } = types.secret
const values = [...everyCharacter(), ...random, ' ', 'a'.repeat(maxBytes), 'é'.repeat(maxBytes / 2)]

t.ok(
	characters.length > 130_000 && characters.includes('\u00a0') && characters.includes('😀'),
	'there is much to print',
)

const library = await loadShipped()
for (const { plan, files } of await buildShipped(library)) {
	const { name: flavour } = plan.flavour
	const required = new Map(plan.variables.filter(v => v.required).map(v => [v.name, exampleOf(v)]))
	for (const { name, type, limits } of plan.variables.filter(v => v.type.name === 'secret')) {
		t.same(
			values.filter(value => {
				const verdict = checkValue(type, limits, value)
				return !verdict.ok || verdict.value !== value
			}),
			[],
			`${flavour}: flavourist takes every printable text for ${name}`,
		)
		for (const shell of shells) {
			const taken = runTake(
				shell,
				files,
				required,
				values.map(value => ({ name, value })),
			)
			const faults = values.flatMap((value, index) => {
				const { value: got, problems } = taken[index] ?? { value: '', problems: ['no answer'] }
				return got === value && problems.length === 0 ? [] : [`${showText(value)}: ${showText(got)} ${problems}`]
			})
			t.same(faults, [], `${flavour}: cook takes every printable text for ${name}, as it is, in ${shell.name}`)
		}
	}
}
