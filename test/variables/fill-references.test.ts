import t from 'tap'
import { fillReferences } from '../../src/variables/fill-references.ts'
import { parseEnvFile } from '../../src/variables/parse-env-file.ts'

const values = new Map([
	['WORD', `it's $5 "\\`],
	['ADDRESS', '10.77.0.11'],
])
const names = new Set(['WORD', 'ADDRESS', 'NOTHING'])
const fill = (text: string) => fillReferences(text, 'partner.env', names, values)

t.test('a value that is the name of a variable is replaced by what that holds, exactly', async t => {
	const { text, issues } = fill('A=$WORD\nexport B=$ADDRESS \n# C=$WORD\nD=plain\n')
	t.same(issues, [])
	const read = parseEnvFile(text, 'partner.env')
	t.same(read.issues, [])
	t.same(
		[...read.variables].map(([name, { value, line }]) => [name, value, line]),
		[
			['A', values.get('WORD'), 1],
			['B', '10.77.0.11', 2],
			['D', 'plain', 4],
		],
	)
})

t.test('one without a value gives nothing', async t => {
	t.same(fill('A=$NOTHING').text, 'A=')
})

t.test('a quoted one is a text, and one among other text is a fault of the env file', async t => {
	t.same(fill(`A='$WORD'`).text, `A='$WORD'`)
	t.match(parseEnvFile(fill('A=x$WORD').text, 'partner.env').issues, [{ at: 'partner.env:1' }])
})

t.test('an unknown name is a fault with the line and the name that was meant', async t => {
	t.match(fill('A=1\nB=$WROD').issues, [{ at: 'partner.env:2', got: 'WROD', next: 'did you mean WORD?' }])
})
