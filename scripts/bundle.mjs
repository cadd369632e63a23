// Puts all of lib into one file, lib/flavourist.cjs, which bin/flavourist runs: node takes longer to find and load two
// hundred files than a build takes. `npm run build` does it; tests and other scripts use the files themselves.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const lib = fileURLToPath(new URL('../lib', import.meta.url))
await build({
	entryPoints: [join(lib, 'cli.js')],
	outfile: join(lib, 'flavourist.cjs'),
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'node20',
	legalComments: 'eof',
	// what is rarely needed is large, and stays where npm has put it
	external: ['ajv', 'zx'],
	// files that look for others from their own place are all in folders of lib
	define: { 'import.meta.url': '$place' },
	banner: {
		js: "const $place = require('node:url').pathToFileURL(require('node:path').join(__dirname, 'commands/x.js')).href",
	},
	logLevel: 'warning',
})
// imported by itself, the large file would be searched for the names that it exports
writeFileSync(
	join(lib, 'flavourist.mjs'),
	"import { createRequire } from 'node:module'\n" +
		"export const { main } = createRequire(import.meta.url)('./flavourist.cjs')\n",
)
