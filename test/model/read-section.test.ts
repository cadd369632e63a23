import t from 'tap'
import { InternalError } from '../../src/errors.ts'
import type { Fault } from '../../src/model/fault.ts'
import { readSection } from '../../src/model/read-section.ts'
import { schemaOf } from '../../src/model/schema-of.ts'
import { manifest, write } from '../fixtures/definitions.ts'

const read = (text: string) => {
	const [, section] = write(manifest + text).sections
	if (!section) throw new Error('there is no section')
	const faults: Fault[] = []
	const schema = schemaOf('component').properties[section.kind]
	return { faults, section: readSection(section, { file: 'x.ini', schema, texts: new Map([['a.hbs', '']]), faults }) }
}

t.test('answers what is written, and what holds by default', async t => {
	const { section, faults } = read('[file.a]\ntemplate = a.hbs\npath = b\nformat = yaml\nnotify = c ,d\nwhen = not  E')
	t.equal(section.name, 'a')
	t.match(section.at, { file: 'x.ini', line: 3, section: 'file.a' })
	t.equal(section.text('path'), 'b')
	t.equal(section.text('owner'), 'root:wheel')
	t.strictSame(section.list('notify'), ['c', 'd'])
	t.strictSame(section.when, { when: { variable: 'E', negated: true } })
	t.strictSame(section.optional('mode', 'as'), { as: '0644' })
	t.strictSame(section.optional('log', 'log'), {})
	t.equal(section.has('owner'), false)
	t.equal(section.file('template'), 'a.hbs')
	t.strictSame(faults, [])
})

for (const [word, want] of Object.entries({
	yes: true,
	true: true,
	on: true,
	1: true,
	no: false,
	off: false,
	0: false,
}))
	t.equal(read(`[env.A]\nrequired = ${word}`).section.flag('required'), want, `${word} is ${want}`)

t.test('a key without a value and a default must have been refused before', async t => {
	const { section } = read('[file.a]\npath = b')
	t.throws(() => section.text('template'), new InternalError('x.ini:3 [file.a] template was read before it was judged'))
})
