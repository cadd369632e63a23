import t from 'tap'
import { UserError } from '../../src/errors.ts'
import { placeHosts } from '../../src/rehearsal/addresses.ts'

const place = (...hosts: readonly string[]): Readonly<Record<string, string>> =>
	Object.fromEntries(placeHosts(hosts.map(host => ({ variable: 'SERVER', host }))))

t.test('names get addresses of the network, the same name the same one', async t => {
	t.same(place('a.example.org', 'b.example.org', 'a.example.org'), {
		'a.example.org': '10.77.0.11',
		'b.example.org': '10.77.0.12',
	})
})

t.test('an address is its own, and no name gets it', async t => {
	t.same(place('a.example.org', '10.77.0.11', '192.0.2.1'), {
		'a.example.org': '10.77.0.12',
		'10.77.0.11': '10.77.0.11',
		'192.0.2.1': '192.0.2.1',
	})
})

const refused: readonly (readonly [host: string, why: RegExp])[] = [
	['2001:db8::1', /SERVER=2001:db8::1: its network has no IPv6/],
	['localhost', /the jail itself/],
	['127.0.0.2', /the jail itself/],
	['10.77.0.2', /the jail itself/],
	['10.77.0.1', /the host of the jail/],
	['10.77.0.255', /no host has this address/],
	['224.0.0.1', /no host has this address/],
	['0.0.0.0', /no host has this address/],
]
for (const [host, why] of refused) {
	t.test(`no partner can stand at ${host}`, async t => {
		t.throws(() => place('a.example.org', host), UserError)
		t.throws(() => place('a.example.org', host), { message: why })
	})
}
