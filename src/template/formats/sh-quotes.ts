import type { Encoder } from './format.ts'

/** The inside of sh's quotes, in scripts and in rc.conf. */
export const shDouble: Encoder = {
	name: 'sh-double',
	passes: [
		{ byte: '\\', text: '\\\\' },
		{ byte: '"', text: '\\"' },
		{ byte: '$', text: '\\$' },
		{ byte: '`', text: '\\`' },
	],
}
export const shSingle: Encoder = { name: 'sh-single', passes: [{ byte: "'", text: "'\\''" }] }
