import t from 'tap'
import { openStepRoot } from '../fixtures/run-step.ts'
import { shells } from '../fixtures/shells.ts'

const freebsd = `lo0: flags=1008049<UP,LOOPBACK,RUNNING,MULTICAST,LOWER_UP> metric 0 mtu 16384
\tinet6 ::1 prefixlen 128
\tinet 127.0.0.1 netmask 0xff000000
epair0b: flags=1008843<UP,BROADCAST,RUNNING,SIMPLEX,MULTICAST,LOWER_UP> metric 0 mtu 1500
\tinet 10.192.0.10 netmask 0xffc00000 broadcast 10.255.255.255
\tinet 192.0.2.7 netmask 0xffffff00 broadcast 192.0.2.255
`
// pot has IFCONFIG_FORMAT in its environment, and hands that on
const cidr = freebsd.replace('10.192.0.10 netmask 0xffc00000', '10.192.0.10/10')
const wrong = (ip: string): string =>
	`IP: want an address of this jail, which has 127.0.0.1 10.192.0.10 192.0.2.7, got '${ip}'; give one of these, or remove IP`

const asked = '+ ifconfig '
const rows: readonly (readonly [ip: string, pots: string | undefined, answer: string, want: readonly string[]])[] = [
	['', '10.192.0.10', freebsd, []],
	['10.192.0.10', '10.192.0.10', '', []],
	['0.0.0.0', '10.192.0.10', freebsd, []],
	['127.0.0.1', undefined, freebsd, []],
	['192.0.2.7', '10.192.0.10', freebsd, [asked]],
	['10.192.0.10', undefined, freebsd, [asked]],
	['10.192.0.10', '', cidr, [asked]],
	['10.192.0.1', '10.192.0.10', freebsd, [asked, wrong('10.192.0.1')]],
	['10.192.0.100', '', cidr, [asked, wrong('10.192.0.100')]],
	['10.255.255.255', undefined, freebsd, [asked, wrong('10.255.255.255')]],
	['10.192.0.11', '', '', [asked]],
]

for (const shell of shells)
	t.test(`IP is an address of this jail (${shell.name})`, async t => {
		const root = openStepRoot(t, shell)
		for (const [ip, pots, answer, want] of rows)
			t.strictSame(
				root.run(['node-exporter/steps/address.sh'], {
					IP: ip,
					answer_of_ifconfig: answer,
					...(pots === undefined ? {} : { _POT_IP: pots }),
				}),
				want,
				`${ip}, pot says ${pots}`,
			)
	})
