// Checking variables in the jail, against a shell that does nothing.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, inTurn, least, lib, need, processTime, run, shells } from './measure.mjs'

const { argumentsOf } = await lib('variables/arguments-of.js')
const { emitTypeChecks } = await lib('variables/emit-type-checks.js')
const { types } = await lib('variables/table.js')
const { quote } = await lib('shell/quote.js')

/** Forty variables of all types, some more than once, some lists, each with a good value. */
const forty = (() => {
	const scalars = Object.values(types).map(({ name, good, example }) => {
		const limits = name === 'enum' ? { values: good } : {}
		return { type: { name, list: false }, limits, value: example }
	})
	const lists = ['domain', 'ip', 'port', 'string', 'url', 'email'].map(name => ({
		type: { name, list: true },
		limits: {},
		value: [types[name].example, types[name].example].join(','),
	}))
	const common = ['string', 'secret', 'domain', 'port', 'boolean', 'integer']
	const all = [...scalars, ...lists]
	const again = Array.from({ length: 40 - all.length }, (_, index) => ({
		type: { name: common[index % common.length], list: false },
		limits: {},
		value: types[common[index % common.length]].example,
	}))
	return [...all, ...again].map((one, index) => ({ ...one, variable: `V${index}` }))
})()

const script = () => {
	const calls = forty.map(({ variable, type, limits }) => {
		const { name, min, max } = argumentsOf(type, limits)
		const check = type.list ? `type_list ${name.replace('list_of_', '')}` : `type_${name}`
		return `${check} "$${variable}" ${quote(min)} ${quote(max)}\n`
	})
	return `export LC_ALL=C\nset -euf\nIFS=\n. ./types.sh\n${calls.join('')}`
}

/** How many programs a command executes beside itself, and processes that it makes. */
const countProcesses = (command, folder, env) => {
	need('strace', 'strace')
	const options = [
		'-f',
		'-qq',
		'-e',
		'trace=execve,clone,clone3,fork,vfork',
		'-e',
		'signal=none',
		'-o',
		join(folder, 'log'),
	]
	run('strace', [...options, ...command], { cwd: folder, env: { PATH: process.env.PATH, ...env } })
	return (
		readFileSync(join(folder, 'log'), 'utf8')
			.split('\n')
			.filter(line => line.endsWith(' = 0') || /\b(v?fork|clone3?)\(/.test(line)).length - 1
	)
}

export const checks = runs =>
	inFolder(folder => {
		writeFileSync(join(folder, 'types.sh'), emitTypeChecks(forty.map(({ type }) => type)))
		writeFileSync(join(folder, 'checks.sh'), script())
		writeFileSync(join(folder, 'empty.sh'), '')
		const env = Object.fromEntries(forty.map(({ variable, value }) => [variable, value]))
		return shells.flatMap(({ name, command }) => {
			const time = file => processTime([...command, file], { env, cwd: folder })
			const [checked, empty] = inTurn(runs, [time('checks.sh'), time('empty.sh')])
			const more = least(checked) - least(empty)
			const executed = countProcesses([...command, 'checks.sh'], folder, env)
			return [
				{ figure: `checking 40 variables in ${name}, more than an empty shell`, value: more, limit: 1, unit: 'ms' },
				{ figure: 'the same: processes', value: executed, limit: 0, unit: '' },
			]
		})
	})
