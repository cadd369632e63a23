import { isIPv4, isIPv6 } from 'node:net'
import fc from 'fast-check'
import t from 'tap'
import { types } from '../../src/variables/table.ts'
import { assertProperty } from '../fixtures/assert-property.ts'

// What others know about these forms, as a check on our own reading of them.
const cases = 3000

const pieces = fc.constantFrom(
	'0',
	'1',
	'9',
	'25',
	'255',
	'256',
	'a',
	'F',
	'ffff',
	':',
	':',
	':',
	'::',
	'.',
	'.',
	'1.2.3.4',
	'01',
)
const nearAddress = fc.oneof(
	fc.array(pieces, { maxLength: 12 }).map(parts => parts.join('')),
	fc.array(fc.constantFrom('0', 'a', 'ffff', '1f'), { minLength: 6, maxLength: 9 }).map(groups => groups.join(':')),
	fc.tuple(fc.ipV6(), fc.nat(40), pieces).map(([text, at, piece]) => text.slice(0, at) + piece + text.slice(at)),
	fc.ipV6(),
	fc.ipV4(),
)

t.test('ip addresses are those of node', async () => {
	assertProperty(
		fc.property(nearAddress, text => {
			return types.ipv4.check(text, {}).ok === isIPv4(text) && types.ipv6.check(text, {}).ok === isIPv6(text)
		}),
		cases,
	)
})

t.test('an accepted URL means the same to a URL parser', async () => {
	const change = fc.tuple(
		fc.constantFrom(...types.url.good),
		fc.nat(40),
		fc.constantFrom('', '/', ':', '@', '.', '[', ']', '%20', '%', '#', '?', '\\', 'x', '1', '-'),
	)
	assertProperty(
		fc.property(change, ([sample, at, put]) => {
			const verdict = types.url.check(sample.slice(0, at) + put + sample.slice(at), {})
			if (!verdict.ok) return true
			const { host, username, password } = new URL(verdict.value)
			const [, authority = ''] = /^[a-z]+:\/\/([^/?#]*)/.exec(verdict.value) ?? []
			const sameHost = authority.includes('[') || authority.replace(/:[0-9]+$/, '') === host.replace(/:[0-9]+$/, '')
			return sameHost && username === '' && password === ''
		}),
		cases,
	)
})

t.test('accepted base64 comes back from its bytes, but for the bits that it leaves over', async t => {
	assertProperty(
		fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), bytes => {
			const text = Buffer.from(bytes).toString('base64')
			return types.base64.check(text, {}).ok && !types.base64.check(text.slice(0, -1), {}).ok
		}),
	)
	for (const value of types.base64.good) t.ok(Buffer.from(value, 'base64').length > 0)
})
