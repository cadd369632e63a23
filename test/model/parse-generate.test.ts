import t from 'tap'
import { parseGenerate } from '../../src/model/parse-generate.ts'

for (const [text, want] of [
	['base64 32', { kind: 'base64', bytes: 32 }],
	['hex 16', { kind: 'hex', bytes: 16 }],
	['command /usr/bin/a -b c', { kind: 'command', command: '/usr/bin/a -b c' }],
] as const)
	t.strictSame(parseGenerate(text), want, text)
