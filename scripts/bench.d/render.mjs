// Rendering in the jail: whole files against envsubst, and long values against themselves.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, inTurn, least, lib, need, processTime, run, shells } from './measure.mjs'
import { dollars, handlebars, thirty, thirtyScope, yamlTemplate } from './samples.mjs'

const { compileTemplate } = await lib('template/compile-template.js')
const { emitRenderer } = await lib('template/emit-renderer.js')
const { emitRendererLibrary } = await lib('template/emit-renderer-library.js')
const { callsOf, encoderNames } = await lib('template/tree.js')
const { encodeValue } = await lib('template/encode-value.js')
const { escaperName } = await lib('template/escaper-name.js')
const { formats } = await lib('template/formats/formats.js')

const prologue = 'export LC_ALL=C\nset -euf\nIFS=\n'
const further = 8

/** Files for both: a script of sh that renders it once, one that renders further files too, and envsubst's template. */
const writeRenderers = folder => {
	const text = yamlTemplate(64_000, handlebars)
	const { tree, issues } = compileTemplate({ file: 'bench.yaml', text, partials: new Map() }, 'yaml', thirtyScope)
	if (issues.length > 0) throw new Error(JSON.stringify(issues))
	const path = name => join(folder, name)
	writeFileSync(path('library.sh'), emitRendererLibrary(new Set(callsOf(tree))))
	const names = Array.from({ length: 1 + further }, (_, index) => `render_${index}`)
	for (const name of names) writeFileSync(path(`${name}.sh`), emitRenderer(tree, name))
	const script = some =>
		[`${prologue}. ./library.sh\n`, ...some.map(name => `. ./${name}.sh\n${name}\n`), `printf %s "$_o"\n`].join('')
	writeFileSync(path('one.sh'), script(names.slice(0, 1)))
	writeFileSync(path('all.sh'), script(names))
	writeFileSync(path('template'), yamlTemplate(64_000, dollars))
}

/** Both must write the same bytes; envsubst escapes nothing, so it gets its values escaped. */
const renderRows = folder => {
	need('envsubst', 'gettext-base')
	writeRenderers(folder)
	const input = join(folder, 'template')
	const values = Object.fromEntries(thirty.map(({ name, value }) => [name, value]))
	const escaped = Object.fromEntries(thirty.map(({ name, value }) => [name, encodeValue('json-string', value)]))
	const substituted = run('dash', ['-c', 'envsubst <"$0"', input], { env: { PATH: process.env.PATH, ...escaped } })
	const envsubst = processTime(['envsubst'], { env: escaped, cwd: folder, input })
	return shells.flatMap(({ name, command }) => {
		const [program, ...options] = command
		const rendered = run(program, [...options, 'one.sh'], { env: { PATH: process.env.PATH, ...values }, cwd: folder })
		if (!rendered.equals(substituted)) throw new Error(`${name} does not render what envsubst does`)
		const time = script => processTime([...command, script], { env: values, cwd: folder })
		return { name, envsubst, one: time('one.sh'), all: time('all.sh') }
	})
}

const limits = { dash: 1.4, 'busybox ash': 2 }

const renderFigures = (runs, folder) =>
	renderRows(folder).flatMap(({ name, envsubst, one, all }) => {
		const [base, ones, alls] = inTurn(runs, [envsubst, one, all])
		const each = (least(alls) - least(ones)) / further
		return [
			{
				figure: `64 kB of YAML, 30 variables, in ${name}: of an envsubst run`,
				value: least(ones) / least(base),
				limit: limits[name] ?? 2,
				unit: 'x',
			},
			// into a variable, as cook has it to compare
			{
				figure: `each further file parsed and rendered in ${name}: of an envsubst run`,
				value: each / least(base),
				limit: 0.4,
				unit: 'x',
			},
		]
	})

/** Every escaper with every byte that it escapes in each fourth place, and with all of them by turns. */
const longValues = length => {
	const encoders = new Map(Object.values(formats).flatMap(format => format.encoders.map(one => [one.name, one])))
	return [...encoders.values()].flatMap(({ name, passes }) => {
		const bytes = passes.map(({ byte }) => byte)
		return [...bytes.map(byte => [byte]), bytes].map(some => ({
			name,
			bytes: some,
			value: Array.from({ length: length / 4 }, (_, index) => `abc${some[index % some.length]}`).join(''),
		}))
	})
}

const longFigures = (runs, folder) => {
	writeFileSync(join(folder, 'all-escapers.sh'), emitRendererLibrary(new Set(encoderNames)))
	writeFileSync(join(folder, 'long.sh'), `${prologue}. ./all-escapers.sh\n"$1" "$VALUE"\nprintf %s "$_e"\n`)
	writeFileSync(join(folder, 'none.sh'), `${prologue}. ./all-escapers.sh\n`)
	const halves = longValues(32 * 1024)
	const wholes = longValues(64 * 1024)
	return shells.flatMap(({ name, command }) => {
		const time = ({ name: encoder, value }) =>
			processTime([...command, 'long.sh', escaperName(encoder)], { env: { VALUE: value }, cwd: folder, count: 3 })
		const none = processTime([...command, 'none.sh'], { cwd: folder, count: 3 })
		const worst = wholes.map((whole, index) => {
			const [program, ...options] = command
			const env = { PATH: process.env.PATH, VALUE: whole.value }
			const escaped = run(program, [...options, 'long.sh', escaperName(whole.name)], { env, cwd: folder })
			if (escaped.toString() !== encodeValue(whole.name, whole.value))
				throw new Error(`${name} escapes otherwise: ${whole.name}`)
			const [base, half, full] = inTurn(Math.min(runs, 3), [none, time(halves[index]), time(whole)])
			return { full: least(full), ratio: (least(full) - least(base)) / (least(half) - least(base)) }
		})
		return [
			{
				figure: `64 KiB, each fourth byte awkward, in ${name}: the slowest escaper`,
				value: Math.max(...worst.map(w => w.full)),
				limit: 50,
				unit: 'ms',
			},
			{
				// 2 where the time is linear, 4 where it is quadratic
				figure: `the same as a multiple of 32 KiB in ${name}`,
				value: Math.max(...worst.map(w => w.ratio)),
				limit: 3,
				unit: 'x',
			},
		]
	})
}

export const render = runs => inFolder(folder => [...renderFigures(runs, folder), ...longFigures(runs, folder)])
