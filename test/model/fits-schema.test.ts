import { equal } from 'node:assert/strict'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import t from 'tap'
import { findDefinitions } from '../../src/load/find-definitions.ts'
import { readBytes } from '../../src/load/read-bytes.ts'
import { scanIni } from '../../src/load/scan-ini.ts'
import { fitsSchema, type SectionValues } from '../../src/model/fits-schema.ts'
import { schemaOf } from '../../src/model/schema-of.ts'
import type { KeysSchema, SectionSchema, TextSchema } from '../../src/model/schema-type.ts'
import { thorough } from '../fixtures/assert-property.ts'
import { seeds } from '../fixtures/seeds.ts'

const ajv = new Ajv({ allErrors: true, strict: true })
const kinds = ['flavour', 'component'] as const
const schemas = kinds.flatMap(kind =>
	Object.entries(schemaOf(kind).properties).map(([name, schema]) => [`${kind} [${name}]`, schema] as const),
)

const words = [
	'',
	'x',
	'X',
	'no',
	'yes',
	'8080',
	'0640',
	'a/b',
	'/a',
	'a, b',
	'é',
	'list of port',
	'string',
	'x\n',
	'__proto__',
]

/** Texts that may fit: words of all kinds, and those that the schema names. */
const texts = (schema: TextSchema): fc.Arbitrary<string> => fc.constantFrom(...words, ...(schema.enum ?? []))

const keysOf = ({ properties, required }: KeysSchema): fc.Arbitrary<Readonly<Record<string, string>>> => {
	const known = Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, texts(schema)]))
	type Texts = fc.Arbitrary<Readonly<Record<string, string>>>
	const some = fc.record(known, { requiredKeys: [...required] }) as Texts
	const fewer = fc.record(known, { requiredKeys: [] }) as Texts
	const more = fc.dictionary(fc.constantFrom('odd', 'constructor', 'toString'), fc.constantFrom(...words), {
		maxKeys: 1,
	})
	return fc
		.tuple(fc.oneof({ arbitrary: some, weight: 4 }, fewer), fc.oneof({ arbitrary: fc.constant({}), weight: 4 }, more))
		.map(([one, other]) => ({ ...one, ...other }))
}

const valuesOf = (schema: SectionSchema): fc.Arbitrary<SectionValues> => {
	if (!('propertyNames' in schema)) return keysOf(schema)
	const inner = schema.additionalProperties
	const value: fc.Arbitrary<string | Readonly<Record<string, string>>> =
		inner.type === 'string' ? texts(inner) : keysOf(inner)
	return fc.dictionary(fc.constantFrom('a', 'A1', 'name-x', 'a/b', '0', '-', 'é', 'constructor'), value, { maxKeys: 2 })
}

for (const seed of seeds)
	t.test(`what fits is what ajv takes, seed ${seed}`, async t => {
		const taken = new Set<boolean>()
		for (const [name, schema] of schemas) {
			const validate = ajv.compile(schema)
			fc.assert(
				fc.property(valuesOf(schema), values => {
					const want = validate(values)
					equal(fitsSchema(schema, values), want, `${name} ${JSON.stringify(values)}`)
					taken.add(want)
				}),
				{ seed, numRuns: thorough(120) },
			)
		}
		t.strictSame(taken, new Set([true, false]))
	})

t.test('every section that ships fits, so that ajv is not asked', async t => {
	const { sources } = await findDefinitions([join(import.meta.dirname, '../../flavours')])
	for (const source of sources.values()) {
		const { written } = scanIni(Buffer.from(await readBytes(source.file)).toString(), source)
		const sections = written?.sections ?? []
		t.ok(sections.length > 0, source.file)
		for (const { kind, name, heading, keys } of sections) {
			const schema = schemaOf(source.kind).properties[kind]
			const values = Object.fromEntries([...keys].map(([key, { text }]) => [key, text]))
			if (schema !== undefined)
				t.ok(fitsSchema(schema, name === undefined ? values : { [name]: values }), `${source.name} [${heading}]`)
		}
	}
})

t.test('a keyword that is not known here is for ajv', async t => {
	const text: TextSchema = { type: 'string', title: 'x' }
	const keys: KeysSchema = {
		type: 'object',
		title: 'x',
		description: 'x',
		required: [],
		additionalProperties: false,
		properties: { a: text },
	}
	t.equal(fitsSchema(keys, { a: 'x' }), true)
	t.equal(fitsSchema({ ...keys, properties: { a: { ...text, maxLength: 9 } as TextSchema } }, { a: 'x' }), false)
	t.equal(fitsSchema({ ...keys, minProperties: 1 } as KeysSchema, { a: 'x' }), false)
	t.equal(fitsSchema({ ...keys, oneOf: [{ required: ['a'], not: {} }] }, { a: 'x' }), false)
})
