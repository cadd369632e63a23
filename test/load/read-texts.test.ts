import { writeFileSync } from 'node:fs'
import t from 'tap'
import { readTexts } from '../../src/load/read-texts.ts'

t.test('reads every text file below a folder, and nothing else', async t => {
	const folder = t.testdir({
		'b.hbs': 'b',
		'empty.sh': '',
		'.swp': 'no',
		steps: { 'a.sh': 'a', '.git': { x: 'no' }, deep: { c: 'ü' } },
		rehearsal: { 'r.sh': 'r' },
		link: t.fixture('symlink', 'b.hbs'),
		none: {},
	})
	writeFileSync(`${folder}/image.png`, Uint8Array.of(0x89, 0x50, 0))
	t.strictSame(
		[...(await readTexts(folder))],
		[
			['b.hbs', 'b'],
			['empty.sh', ''],
			['rehearsal/r.sh', 'r'],
			['steps/a.sh', 'a'],
			['steps/deep/c', 'ü'],
		],
	)
})
