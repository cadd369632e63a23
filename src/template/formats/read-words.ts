import type { ReadResult } from './format.ts'

/** Words between white space, all at one place. */
export const readWords = (text: string): ReadResult => ({
	readings: text
		.split(/\s+/)
		.filter(word => word !== '')
		.map(value => ({ path: '', kind: 'text', value })),
	faults: [],
})
