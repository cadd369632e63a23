import t from 'tap'
import { parseHealth } from '../../src/model/parse-health.ts'

for (const [text, want] of [
	['http://127.0.0.1:80/a?b', { kind: 'http', url: 'http://127.0.0.1:80/a?b' }],
	['http://{{#if A}}{{A}}{{/if}}/', { kind: 'http', url: 'http://{{#if A}}{{A}}{{/if}}/' }],
	['unix:/var/run/a.sock /health', { kind: 'unix', socket: '/var/run/a.sock', path: '/health' }],
	['command service a status', { kind: 'command', command: 'service a status' }],
] as const)
	t.strictSame(parseHealth(text), want, text)
