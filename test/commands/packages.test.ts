import t from 'tap'
import { linesOf, runCli } from '../fixtures/run-cli.ts'

// Loading packages is most of what a short command takes: each command loads those that it needs, and no more.

const list = `
	const { _cache } = process.getBuiltinModule?.('module') ?? require('module')
	process.on('exit', () => {
		const names = Object.keys(_cache).map(path => /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(path)?.[1])
		console.error([...new Set(names)].filter(name => name !== undefined).sort().join(' '))
	})`

const reading = ['ajv', 'commander', 'fast-deep-equal', 'fast-uri', 'ini', 'json-schema-traverse']
const cases: readonly (readonly [args: string, packages: readonly string[]])[] = [
	['--version', ['commander']],
	['show website', reading],
	['env check website docs/examples/website.env', reading],
	['env set website docs/examples/website.env -p www --print', reading],
	['build website --check', [...reading, 'handlebars'].sort()],
	// it has a template in YAML
	['build matrix-synapse --check', [...reading, 'handlebars', 'yaml'].sort()],
]
for (const [args, packages] of cases) {
	const preload = `${t.testdir({ 'list.cjs': list })}/list.cjs`
	const { stderr } = runCli(args.split(' '), { env: { NODE_OPTIONS: `--require ${preload}` } })
	t.strictSame(linesOf(stderr).at(-1)?.split(' '), packages, args)
}
