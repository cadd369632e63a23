import type { Generate } from './definition.ts'

/** Reads a `generate` whose form was found right. */
export const parseGenerate = (text: string): Generate => {
	if (text === 'given') return { kind: 'given' }
	const space = text.indexOf(' ')
	const kind = text.slice(0, space)
	const rest = text.slice(space + 1)
	return kind === 'base64' || kind === 'hex' ? { kind, bytes: Number(rest) } : { kind: 'command', command: rest }
}
