/**
 * What is known of an address from how it begins: `start`, nothing yet; the letters of what may become a scheme; `open`,
 * when values are among them; `harmless`, a path or a scheme that runs nothing; `unknown`, any other.
 */
export type Address = `letters ${string}` | 'start' | 'open' | 'harmless' | 'unknown'

const attributes = new RegExp(
	'^(?:href|xlink:href|src|srcset|imagesrcset|action|formaction|poster|data|cite|background|ping|manifest|longdesc|' +
		'codebase|classid|icon|dynsrc|lowsrc)$',
)

/** Is it an attribute whose value is an address? */
export const isAddress = (attribute: string): boolean => attributes.test(attribute)

const isScheme = (address: Address): boolean => /^letters (?:https?|mailto|tel)$/.test(address)

/** May a value with `:` still make a scheme of it? */
export const isOpen = (address: Address): boolean => address !== 'harmless' && address !== 'unknown'

/** An address after one more character. A browser overlooks blanks in a scheme, and reads `&#58;` as a colon. */
export const stepAddress = (address: Address, char: string): Address => {
	if (!isOpen(address)) return address
	if (/[/?#]/.test(char)) return 'harmless'
	if (char === ':') return isScheme(address) ? 'harmless' : 'unknown'
	if (!/[A-Za-z0-9.+-]/.test(char)) return char === '&' ? 'unknown' : 'open'
	if (address === 'open') return address
	return `letters ${address === 'start' ? '' : address.slice('letters '.length)}${char.toLowerCase()}`
}

/** An address after a value. */
export const fillAddress = (address: Address): Address => (isOpen(address) ? 'open' : address)

/** What is known when it is one of two. */
export const joinAddresses = (one: Address, other: Address): Address => {
	if (one === other || (isScheme(one) && isScheme(other))) return one
	return one === 'unknown' || other === 'unknown' ? 'unknown' : 'open'
}
