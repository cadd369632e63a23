import t from 'tap'
import { linesOf, runCli } from '../fixtures/run-cli.ts'

// Loading packages is most of what a short command takes. Those that most commands need are in lib/flavourist.cjs; of the
// others each command loads what it needs, and no more.

const list = `
	const { _cache } = process.getBuiltinModule?.('module') ?? require('module')
	process.on('exit', () => {
		const names = Object.keys(_cache).map(path => /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(path)?.[1])
		console.error([...new Set(names)].filter(name => name !== undefined).sort().join(' '))
	})`

const cases: readonly (readonly [args: string, packages: readonly string[]])[] = [
	['--version', []],
	['show website', []],
	['env check website docs/examples/website.env', []],
	['env set website docs/examples/website.env -p www --print', []],
	// it has a template in YAML
	['build matrix-synapse --check', ['yaml']],
	// what has a fault is judged by ajv
	['check --flavours test/fixtures/bad', ['ajv', 'fast-deep-equal', 'fast-uri', 'json-schema-traverse', 'yaml']],
]
for (const [args, packages] of cases) {
	const preload = `${t.testdir({ 'list.cjs': list })}/list.cjs`
	const { stderr } = runCli(args.split(' '), { env: { NODE_OPTIONS: `--require ${preload}` } })
	t.strictSame(linesOf(stderr).at(-1)?.match(/\S+/g) ?? [], packages, args)
}
