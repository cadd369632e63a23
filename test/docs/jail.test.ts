import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import t from 'tap'
import { findMissingLine } from '../fixtures/docs/find-missing-line.ts'
import { pages, projectRoot } from '../fixtures/docs/pages.ts'
import { blockAfter } from '../fixtures/docs/read-blocks.ts'

/*
 * ```sh jail``` is typed in the jail, ```sh pot jail``` on its host. Both are run in one rehearsal, page by page: there
 * `pot exec` runs the command itself, and the dataset is at the same place as on the host of the pages.
 */
const blocks = pages.flatMap(page => page.blocks)
const inJail = blocks.filter(({ info }) => info === 'sh jail' || info === 'sh pot jail')

const prelude = `
cd /root
mkdir -p /srv
ln -s /mnt /srv/matrix
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=given \\
	-addext subjectAltName=DNS:example.org,DNS:matrix.example.org -keyout privkey.pem -out fullchain.pem 2>/dev/null
pot() {
	case $1 in
	exec)
		shift 3
		echo 'a password' | "$@"
		;;
	esac
}
`
const mark = (index: number, what: string): string => `echo "@@@ ${index} ${what}"`
const script = [
	prelude,
	...inJail.map(({ text }, index) => `${mark(index, 'begins')}\n(\nset -e\n${text}) 2>&1\n${mark(index, 'ends $?')}\n`),
].join('\n')

t.test('what the pages show in the jail is so', async t => {
	t.ok(inJail.length >= 6, 'there is something to run')
	const ran = spawnSync(
		join(projectRoot, 'bin/flavourist'),
		['rehearse', 'matrix-synapse', '--env-file', 'docs/examples/matrix-synapse.env', '--exec', script],
		{ cwd: projectRoot, encoding: 'utf8', timeout: 240_000 },
	)
	const ends = [...ran.stdout.matchAll(/@@@ (\d+) begins\n([\s\S]*?)@@@ \1 ends (\d+)\n/g)]
	for (const [index, block] of inJail.entries()) {
		const title = `${block.page}:${block.line}`
		const [, , output = '', status] = ends.find(([, number]) => number === String(index)) ?? []
		t.equal(status, '0', `${title} ends with 0`, { output: output || ran.stdout.slice(-2000) + ran.stderr })
		const wanted = blockAfter(blocks, block, 'text output')
		if (wanted !== undefined)
			t.equal(findMissingLine(wanted.text, output), undefined, `${title} prints what is shown`, { output })
	}
})
