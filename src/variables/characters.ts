/** The ASCII characters that alphabets are made of, each group in the order of their codes. */
export const characters = {
	digits: '0123456789',
	lower: 'abcdefghijklmnopqrstuvwxyz',
	alphanumeric: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
	/** Space to tilde. */
	printable: Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join(''),
} as const
