import type { Helper } from './helper.ts'
import { wantOne } from './want-one.ts'

const capitals = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

export const lower: Helper = {
	name: 'lower',
	summary: 'with small letters for the capital letters A to Z',
	example: { written: '{{lower GREETING}}', value: 'Hello, Émile', result: 'hello, Émile' },
	change: value =>
		wantOne(value) ?? { ...value, ascii: [...value.ascii].filter(char => !capitals.includes(char)).join('') },
	apply: text => text.replace(/[A-Z]/g, letter => letter.toLowerCase()),
	sh: {
		comment: 'text',
		body: `
	_e=$1
${capitals.map(letter => `\treplace_byte "$_e" ${letter} ${letter.toLowerCase()}\n`).join('')}`,
	},
}
