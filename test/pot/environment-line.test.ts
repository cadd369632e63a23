import t from 'tap'
import { environmentLine, potConfLine } from '../../src/pot/environment-line.ts'
import { readTranscript } from '../fixtures/pot/read-transcript.ts'
import { show } from '../fixtures/pot/show.ts'

t.equal(potConfLine('X', 'a "b" $c'), 'pot.env="X=a \\"b\\" \\$c"', 'pot.conf keeps the value inside "..."')
t.equal(environmentLine('X', 'a "b" $c'), 'export "X=a \\"b\\" \\$c"', 'the jail exports the same word')

t.test('the lines are those that the real pot writes', async t => {
	const { values, calls, environmentFile } = readTranscript('awkward.json')
	const stored = (calls.at(-1)?.after ?? '').split('\n').filter(line => line.startsWith('pot.env='))
	const exported = environmentFile.split('\n')
	t.equal(stored.length, values.length, 'one line a variable')
	values.forEach(([name, value], index) => {
		t.equal(potConfLine(name, value), stored[index], `pot.conf: ${show(value)}`)
		t.equal(environmentLine(name, value), exported[index], `environment.sh: ${show(value)}`)
	})
})
