import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { packageRoot } from '../../src/commands/context.ts'
import { quote } from '../../src/shell/quote.ts'
import { runScript } from '../fixtures/run-script.ts'
import { shells, type TestShell } from '../fixtures/shells.ts'

// The steps of consul's components, with what they find given to them.

const components = join(packageRoot, 'flavours/components')

/** What a step finds: variables of cook, and the files that it reads, by their path on the dataset. */
interface Found {
	readonly variables?: Readonly<Record<string, string>>
	readonly files?: Readonly<Record<string, string>>
}

/** Runs a step as cook does and prints what `show` says afterwards; problems stand before it, a line each. */
const runStep = (
	t: Test,
	shell: TestShell,
	step: string,
	{ variables = {}, files = {} }: Found,
	show: string,
): string => {
	const dataset = t.testdir({})
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(join(dataset, path, '..'), { recursive: true })
		writeFileSync(join(dataset, path), text)
	}
	const given = { DATACENTER: '', GOSSIPKEY: '', NODENAME: '', IP: '', CONSULTLS: 'false', CONSULCA: '', ...variables }
	return runScript(
		shell,
		`set -euf
IFS=
nl='
'
dataset=${quote(dataset)} flavour=matrix-synapse _POT_NAME=
${Object.entries({ ...given })
	.map(([name, value]) => `${name}=${quote(value)}`)
	.join('\n')}
problem() { printf '%s\\n' "\${1%%, got *}"; }
curl() { printf '%s' "$said"; }
tail() { printf '%s' "$logged"; }
run() { . ${quote(join(components, step))}; }
${show}
`,
	)
}

const names: readonly (readonly [found: Found, name: string, why: string])[] = [
	[{}, 'matrix-synapse', "without anything it is the flavour's"],
	[{ variables: { _POT_NAME: 'web-1' } }, 'web-1', "the pot's name"],
	[{ variables: { _POT_NAME: 'matrix_synapse.3_0' } }, 'matrix-synapse-3-0', 'as DNS can have it'],
	[{ variables: { _POT_NAME: `${'a'.repeat(60)}_b_c` } }, `${'a'.repeat(60)}-b-`, 'and no longer than that'],
	[{ variables: { _POT_NAME: 'other' }, files: { 'consul/node-name': 'matrix\n' } }, 'matrix', 'the kept one wins'],
	[{ variables: { NODENAME: 'new' }, files: { 'consul/node-name': 'matrix\n' } }, 'new', 'a given one wins over that'],
	[{ variables: { _POT_NAME: 'web' }, files: { 'consul/node-name': '' } }, 'web', 'an empty file is no name'],
]

const no = 'No known Consul servers\n500\nNo known Consul servers\n500\n'
const leader = '"10.0.0.1:8300"\n200\n'
const failed = (reason: string): string =>
	`[WARN]  agent: (LAN) couldn't join: number_of_nodes=0\n  error=\n  | \\t* Failed to join 10.0.0.1:8301: ${reason}\n`
const joined = '[INFO]  agent: Join cluster completed. Synced with initial agents: num_agents=1\n'
const noKey = failed('No installed keys could decrypt the message')
const unknown = "[WARN]  agent: (LAN) couldn't join:\n  | \\t* Failed to resolve consul: lookup consul: no such host\n"

const causes: readonly (readonly [said: string, log: string, reason: string])[] = [
	[`${leader}{"Node":{"ID":"1-2","Node":"matrix"},"Services":{}}\n200\n`, '', 'reached'],
	[
		`${leader}{"Node":{"ID":"3-4","Node":"matrix"},"Services":{}}\n200\n`,
		'',
		'another node of this cluster is called matrix: choose another NODENAME',
	],
	[`${leader}null\n200\n`, '', 'the cluster does not list this node; if that lasts, it wants another CONSULTOKEN'],
	[`${leader}ACL not found\n403\n`, '', 'the cluster does not know this CONSULTOKEN'],
	['""\n200\n""\n200\n', '', 'the servers have no leader'],
	['rpc error: EOF\n500\nrpc error: EOF\n500\n', '', 'the servers do not answer: rpc error: EOF'],
	[
		'rpc error: tls: failed to verify certificate: x509: certificate signed by unknown authority\n500\n\n500\n',
		'',
		'no TLS with the servers, see CONSULTLS and CONSULCA: certificate signed by unknown authority',
	],
	['\n000\n\n000\n', noKey, 'the agent does not answer, see /var/log/consul/consul.log'],
	['', noKey, 'the agent does not answer, see /var/log/consul/consul.log'],
	[no, '', 'no server has been reached yet'],
	[no, noKey, 'no server lets this node in: GOSSIPKEY is not the key of this cluster'],
	[no, failed("Member 's1' part of wrong datacenter 'dc2'"), 'the servers are of another datacenter than DATACENTER'],
	[no, unknown, 'a name in CONSULSERVERS has no address'],
	[no, failed('dial tcp 10.0.0.1:8301: connect: connection refused'), 'nothing listens on port 8301 there'],
	[no, failed('dial tcp 10.0.0.1:8301: i/o timeout'), 'no answer on port 8301 there'],
	[no, `${unknown}${noKey}`, 'no server lets this node in: GOSSIPKEY is not the key of this cluster'],
	[no, `${noKey}${unknown}`, 'a name in CONSULSERVERS has no address'],
	[no, `${noKey}${joined}`, 'the servers cannot be reached any more'],
]

for (const shell of shells) {
	t.test(`the name of the node (${shell.name})`, async t => {
		for (const [found, name, why] of names)
			t.equal(
				runStep(t, shell, 'consul-node/steps/settings.sh', found, 'run; printf %s "$consul_node_name"'),
				name,
				why,
			)
	})
	t.test(`an address that cannot be told to others is refused where consul is on (${shell.name})`, async t => {
		const ask = (variables: Record<string, string>): string =>
			runStep(t, shell, 'consul-node/steps/settings.sh', { variables }, 'run')
		t.match(ask({ IP: '0.0.0.0', DATACENTER: 'dc1' }), /^IP: want /)
		t.equal(ask({ IP: '0.0.0.0' }), '')
		t.equal(ask({ IP: '10.0.0.1', DATACENTER: 'dc1' }), '')
	})
	t.test(`cook status names the cause why the cluster is not reached (${shell.name})`, async t => {
		for (const [said, log, reason] of causes) {
			const found = {
				variables: { said, logged: log, consul_node_name: 'matrix' },
				files: { 'consul/data/node-id': '1-2\n' },
			}
			const show = 'if (run); then echo reached; fi'
			t.equal(runStep(t, shell, 'consul-agent/steps/reach.sh', found, show), `${reason}\n`, reason)
		}
	})
}
