import { writeFileSync } from 'node:fs'
import t from 'tap'
import { loadEnvFile } from '../../src/load/load-env-file.ts'

t.test('reads the variables of an env file with their lines', async t => {
	const folder = t.testdir({ env: "# mine\nA=b\nC='d e'\n" })
	const { variables, issues } = await loadEnvFile(`${folder}/env`)
	t.strictSame(issues, [])
	t.strictSame(
		[...variables],
		[
			['A', { value: 'b', line: 2 }],
			['C', { value: 'd e', line: 3 }],
		],
	)
})

t.test('names the line that is wrong, also one that is not UTF-8', async t => {
	const folder = t.testdir({ env: '' })
	writeFileSync(`${folder}/env`, Buffer.from('A=$B\nC=\xe9\n', 'latin1'))
	const { issues } = await loadEnvFile(`${folder}/env`)
	t.strictSame(
		issues.map(({ at }) => at),
		[`${folder}/env:1`, `${folder}/env:2`],
	)
})

t.test('says in plain words why a file cannot be read', async t => {
	const folder = t.testdir({})
	await t.rejects(loadEnvFile(`${folder}/env`), { message: `cannot read ${folder}/env: it does not exist` })
})
