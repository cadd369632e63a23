import type { Health } from './definition.ts'

/** Reads a `health` whose form was found right. */
export const parseHealth = (text: string): Health => {
	if (text.startsWith('http:')) return { kind: 'http', url: text }
	if (text.startsWith('pid:')) return { kind: 'pid', file: text.slice('pid:'.length) }
	const space = text.indexOf(' ')
	return text.startsWith('unix:')
		? { kind: 'unix', socket: text.slice('unix:'.length, space), path: text.slice(space + 1) }
		: { kind: 'command', command: text.slice(space + 1) }
}
