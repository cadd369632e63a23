import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import t from 'tap'
import { schemaOf } from '../../src/model/schema-of.ts'
import { validateWritten } from '../../src/model/validate-written.ts'
import type { WrittenDefinition } from '../../src/model/written.ts'
import { manifest, write } from '../fixtures/definitions.ts'

const kinds = ['flavour', 'component'] as const

/** A definition as an editor would see it: sections as objects, values as text. */
const asData = ({ sections }: WrittenDefinition): unknown => {
	const data: Record<string, unknown> = {}
	for (const { kind, name, keys } of sections) {
		const texts = Object.fromEntries([...keys].map(([key, { text }]) => [key, text]))
		data[kind] = name === undefined ? texts : { ...(data[kind] as object), [name]: texts }
	}
	return data
}

for (const kind of kinds) {
	// With its meta-schema and all strictness, which the command leaves out to be quick.
	const validate = new Ajv({ allErrors: true, strict: true }).compile(schemaOf(kind))

	t.test(`the schema of a ${kind} is well made, and says what each key is for`, async t => {
		for (const [name, section] of Object.entries(schemaOf(kind).properties)) {
			const inner = 'propertyNames' in section ? section.additionalProperties : section
			t.equal(section.title.startsWith(`[${name}`), true, `${name} has its heading as title`)
			const keys = inner.type === 'object' ? Object.entries(inner.properties) : []
			for (const [key, form] of keys) {
				t.match(form, { title: /./, description: /.\.$/ }, `${name} ${key}`)
				if (form.default !== undefined) {
					t.ok(new Ajv({ strict: true }).compile(form)(form.default), `${name} ${key} accepts its own default`)
					t.notOk(inner.type === 'object' && inner.required.includes(key), `${name} ${key} is optional`)
				}
			}
		}
	})

	const folder = join(import.meta.dirname, '../fixtures/flavours', kind === 'flavour' ? '' : 'components')
	for (const name of readdirSync(folder).filter(one => one !== 'components'))
		t.ok(
			validate(asData(write(readFileSync(join(folder, name, `${kind}.ini`), 'utf8'), kind))),
			`the whole schema accepts the ${kind} ${name}`,
		)
}

t.test('the whole schema and its sections, one by one, judge alike', async t => {
	const validate = new Ajv({ allErrors: true, strict: true }).compile(schemaOf('component'))
	const texts: readonly string[] = [
		'',
		'[env.A]\ntype = port\ndescription = x',
		'[env.a]\ntype = port\ndescription = x',
		'[env.A]\ntype = prot\ndescription = x',
		'[env.A]\ntype = port',
		'[envv.A]\na = b',
		'[env]\na = b',
		'[packages]\na/b = c',
		'[packages]\na = c',
		'[packages.a]\nb = c',
		'[file.a]\na = b',
		'[marker.a]\nguards = a\nadvice = b\nvalue = c',
		'[marker.a]\nguards = a\nadvice = b',
		'[marker.a]\nguards = a\nadvice = b\nvalue = c\nvariable = D',
	]
	for (const text of texts) {
		const written = write(manifest + text)
		t.equal(validate(asData(written)), validateWritten(written).length === 0, JSON.stringify(text))
	}
})
