import t from 'tap'
import { InternalError } from '../../src/errors.ts'
import { findSectionFaults } from '../../src/model/find-section-faults.ts'
import type { KeysSchema, SectionSchema } from '../../src/model/schema-type.ts'
import { write } from '../fixtures/definitions.ts'

const { sections } = write('[odd]\na = b')
const keys: KeysSchema = {
	type: 'object',
	title: '[odd]',
	description: 'x',
	required: ['a'],
	additionalProperties: false,
	properties: { a: { type: 'string', title: 'c or d', enum: ['c', 'd'] } },
}

t.strictSame(findSectionFaults('x.ini', keys, sections), [
	{ heading: 'odd', line: 2, issue: { at: 'x.ini:2 [odd] a', want: 'c or d', got: 'b', next: 'did you mean c?' } },
])

const unexplained = { ...keys, properties: { a: { type: 'string', title: 'short', maxLength: 0 } } } as SectionSchema
t.throws(
	() => findSectionFaults('x.ini', unexplained, sections),
	new InternalError('a schema uses maxLength, which has no explanation'),
	'a keyword that has no words of ours is a bug',
)
t.throws(
	() => findSectionFaults('x.ini', keys, []),
	new InternalError('x.ini: no section for {"instancePath":""'),
	'so is an error in a section that is not there',
)
