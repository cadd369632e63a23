// Puts all of lib into one file, lib/flavourist.cjs, which bin/flavourist runs: node takes longer to find and load two
// hundred files than a build takes. `npm run build` does it; tests and other scripts use the files themselves.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const lib = fileURLToPath(new URL('../lib', import.meta.url))
const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, removeComments: true }

/** A module as a function of its exports: no import is circular, and each is done once. */
const wrap = file => {
	const written = readFileSync(join(lib, file), 'utf8')
	// what comes from a package and is loaded late stays an import, for that may be a module of the other kind
	const text = written.replace(/\bimport\((?=['"][^.])/g, '$late(')
	const code = ts
		.transpileModule(text, { compilerOptions })
		.outputText.replaceAll('import.meta.url', `$place(${JSON.stringify(file)})`)
		.replace(/\brequire\("(\.[^"]+)"\)/g, (_, path) => `$load(${JSON.stringify(join(dirname(file), path))})`)
	return `${JSON.stringify(file)}(exports) {\n${code}}`
}

const files = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.js'))
writeFileSync(
	join(lib, 'flavourist.cjs'),
	`'use strict'
const $place = file => require('node:url').pathToFileURL(require('node:path').join(__dirname, file)).href
const $late = name => import(name)
const $loaded = new Map()
const $load = file => {
	if (!$loaded.has(file)) {
		const exports = {}
		$loaded.set(file, exports)
		$modules[file](exports)
	}
	return $loaded.get(file)
}
const $modules = {
${files.sort().map(wrap).join(',\n')}
}
exports.main = $load('cli.js').main
`,
)

// imported by itself, the large file would be searched for the names that it exports
writeFileSync(
	join(lib, 'flavourist.mjs'),
	"import { createRequire } from 'node:module'\n" +
		"export const { main } = createRequire(import.meta.url)('./flavourist.cjs')\n",
)
