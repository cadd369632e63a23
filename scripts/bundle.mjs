// Puts all of lib, and the packages that a build needs, into one file, lib/flavourist.cjs, which bin/flavourist runs: node
// takes longer to find and load three hundred files than a build takes. `npm run build` does it; tests and other scripts
// use the files themselves.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path/posix'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))
const lib = join(root, 'lib')
const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, removeComments: true }
/** As they are named in src. Others are for one command, or for what seldom happens. */
const packages = ['commander', 'handlebars/dist/cjs/handlebars/compiler/base.js', 'ini', 'yaml']

/** A file of ours as a function of its exports: no import is circular, and each is done once. */
const wrap = file => {
	const written = readFileSync(join(lib, file), 'utf8')
	// what comes from a package and is loaded late stays an import, for that may be a module of the other kind
	const text = written.replace(/\bimport\((?=['"][^.])/g, '$late(')
	const code = ts
		.transpileModule(text, { compilerOptions })
		.outputText.replaceAll('import.meta.url', `$place(${JSON.stringify(file)})`)
		.replace(/\(0, node_module_1\.createRequire\)\(\$place\([^)]*\)\)/g, '$require')
		.replace(/\brequire\("(\.[^"]+)"\)/g, (_, path) => `$load(${JSON.stringify(join(dirname(file), path))})`)
		.replace(/\brequire\(/g, '$require(')
	return `${JSON.stringify(file)}(exports) {\n${code}}`
}

const idOf = path => path.slice(path.lastIndexOf('/node_modules/') + 1)

/** The files that these packages need, each as a function of its module, as node calls it. */
const wrapPackages = names => {
	const found = new Map()
	const add = path => {
		if (found.has(path)) return
		const needed = []
		const { resolve } = createRequire(path)
		const written = readFileSync(path, 'utf8').replace(/\n\/\/# sourceMappingURL=.*/g, '')
		const code = written.replace(/\brequire\((['"])(\.[^'"]+)\1\)/g, (_, _quote, name) => {
			needed.push(resolve(name))
			return `$load(${JSON.stringify(idOf(resolve(name)))})`
		})
		found.set(path, `${JSON.stringify(idOf(path))}(exports, module) {\n${code}\n}`)
		needed.forEach(add)
	}
	names.map(createRequire(join(root, 'package.json')).resolve).forEach(add)
	return [...found.values()]
}

const licenceOf = name =>
	`/* ${name}:\n${readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8').replaceAll('*/', '* /')}*/\n`

const { resolve } = createRequire(join(root, 'package.json'))
const files = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.js'))
writeFileSync(
	join(lib, 'flavourist.cjs'),
	`/* What flavourist is made of, and these packages: */
${packages.map(name => licenceOf(name.split('/')[0])).join('')}'use strict'
const $place = file => require('node:url').pathToFileURL(require('node:path').join(__dirname, file)).href
const $late = name => import(name)
const $packages = ${JSON.stringify(Object.fromEntries(packages.map(name => [name, idOf(resolve(name))])))}
const $loaded = new Map()
const $load = file => {
	const known = $loaded.get(file)
	if (known !== undefined) return known.exports
	const module = { exports: {} }
	$loaded.set(file, module)
	$modules[file](module.exports, module)
	return module.exports
}
const $require = name => (Object.hasOwn($packages, name) ? $load($packages[name]) : require(name))
const $modules = {
${[...files.sort().map(wrap), ...wrapPackages(packages)].join(',\n')}
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
