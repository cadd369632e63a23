import type { Encoder, Format, Place, Refusal, State } from './format.ts'
import { type Address, fillAddress, isAddress, isOpen, joinAddresses, stepAddress } from './html-address.ts'
import { readHtml } from './read-html.ts'

const html: Encoder = {
	name: 'html',
	passes: [
		{ byte: '&', text: '&amp;' },
		{ byte: '<', text: '&lt;' },
		{ byte: '>', text: '&gt;' },
		{ byte: '"', text: '&quot;' },
	],
}

type Where =
	| 'text'
	| 'text entity'
	| 'open'
	| 'tag name'
	| 'end tag'
	| 'tag'
	| 'attribute'
	| 'equals'
	| 'double'
	| 'double entity'
	| 'single'
	| 'bare'
	| 'declaration'
	| 'comment'
	| 'raw'

interface HtmlState extends State {
	readonly where: Where
	/** The open tag, or the element whose raw text this is. */
	readonly tag: string
	readonly attribute: string
	/** Of an attribute that is an address. */
	readonly address: Address
	/** Of a <meta>: its `content` is an address, or holds a value. */
	readonly meta: '' | 'address' | 'filled'
	/** The last characters, as many as tell where a comment or raw text ends. */
	readonly tail: string
}

const start: HtmlState = { where: 'text', tag: '', attribute: '', address: 'start', meta: '', tail: '' }

const go = (state: HtmlState, where: Where): HtmlState => (state.where === where ? state : { ...state, where })

/** Elements whose content is no HTML text. */
const rawElements = ['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript', 'plaintext', 'template']

const endTag = (state: HtmlState): HtmlState =>
	rawElements.includes(state.tag) ? { ...start, where: 'raw', tag: state.tag } : start

const isBlank = (char: string): boolean => /[ \t\n\f\r]/.test(char)

const leaveAttribute = (state: HtmlState): HtmlState => ({ ...state, where: 'tag', attribute: '', address: 'start' })

const beginValue = (state: HtmlState): HtmlState | Refusal => {
	if (state.where !== 'attribute') return { want: 'no space before =', got: 'a space' }
	if (state.tag !== 'meta' || state.attribute !== 'http-equiv') return go(state, 'equals')
	return state.meta === 'filled'
		? { want: 'http-equiv= before content=', got: '=', next: 'for some words of it the content is an address' }
		: { ...state, where: 'equals', meta: 'address' }
}

const inTag = (state: HtmlState, char: string): HtmlState | Refusal => {
	if (char === '>') return endTag(state)
	if (isBlank(char) || char === '/') return leaveAttribute(state)
	if (state.where === 'tag name') return { ...state, tag: state.tag + char.toLowerCase() }
	if (char === '=') return beginValue(state)
	if (char === '"' || char === "'") return { want: 'the name of an attribute', got: char }
	return { ...state, where: 'attribute', attribute: state.attribute + char.toLowerCase() }
}

const afterOpen = (state: HtmlState, char: string): HtmlState | Refusal => {
	if (char === '/') return go(state, 'end tag')
	if (char === '!') return go(state, 'declaration')
	if (/[A-Za-z]/.test(char)) return { ...state, where: 'tag name', tag: char.toLowerCase() }
	return { want: 'a tag', got: `<${char}`, next: 'write &lt; for a plain <' }
}

const afterEquals = (state: HtmlState, char: string): HtmlState | Refusal => {
	if (char === '"') return go(state, 'double')
	if (char === "'") return go(state, 'single')
	return isBlank(char) || char === '>' ? { want: 'a value after =', got: char } : go(state, 'bare')
}

const inRaw = (state: HtmlState, char: string): HtmlState | Refusal => {
	const end = `</${state.tag}`
	if (state.tail.endsWith(end) && (isBlank(char) || char === '/' || char === '>'))
		return char === '>' ? start : { ...start, where: 'end tag' }
	const tail = (state.tail + char.toLowerCase()).slice(-end.length)
	// behind it the first </script> may not be the end
	if (state.tag === 'script' && tail.endsWith('<!--'))
		return { want: 'a script without <!--', got: char, next: 'put it into a file of its own' }
	return { ...state, tail }
}

const inDouble = (state: HtmlState, char: string): HtmlState => {
	if (char === '"') return leaveAttribute(state)
	const address = isAddress(state.attribute) ? stepAddress(state.address, char) : state.address
	const where = char === '&' ? 'double entity' : 'double'
	return state.where === where && state.address === address ? state : { ...state, where, address }
}

const inDeclaration = (state: HtmlState, char: string): HtmlState => {
	const tail = state.tail + char
	if (tail === '--') return { ...start, where: 'comment' }
	return char === '>' ? start : { ...state, tail: tail.slice(0, 2) }
}

const step = (state: HtmlState, char: string): HtmlState | Refusal => {
	switch (state.where) {
		case 'text':
			return char === '<' ? go(state, 'open') : char === '&' ? go(state, 'text entity') : state
		case 'text entity':
			return /[#A-Za-z0-9]/.test(char) ? state : step(go(state, 'text'), char)
		case 'open':
			return afterOpen(state, char)
		case 'end tag':
			return char === '>' ? start : state
		case 'tag name':
		case 'tag':
		case 'attribute':
			return inTag(state, char)
		case 'equals':
			return afterEquals(state, char)
		case 'double':
			return inDouble(state, char)
		case 'double entity':
			return /[#A-Za-z0-9]/.test(char) ? state : step(go(state, 'double'), char)
		case 'single':
			return char === "'" ? leaveAttribute(state) : state
		case 'bare':
			return isBlank(char) || char === '>' ? inTag(state, char) : state
		case 'declaration':
			return inDeclaration(state, char)
		case 'comment': {
			const tail = (state.tail + char).slice(-3)
			return tail === '-->' ? start : { ...state, tail }
		}
		case 'raw':
			return inRaw(state, char)
	}
}

/** Elements of SVG that give other elements any attribute. */
const animations = /^(?:set|animate|animatemotion|animatetransform)$/

const inAttribute = ({ tag, attribute, address, meta }: HtmlState): Place => {
	if (/^on|^style$|^srcdoc$/.test(attribute))
		return { kind: 'nowhere', name: 'a program or style sheet', next: 'use a data- attribute' }
	if (animations.test(tag) || (attribute === 'content' && meta === 'address'))
		return { kind: 'nowhere', name: 'what may become an address', next: 'write the value as text' }
	if (address === 'unknown')
		return {
			kind: 'nowhere',
			name: 'an address that may be a program',
			next: 'begin it with https:, http:, mailto:, tel: or a path',
		}
	const barred = {
		characters: ':',
		because: 'an address that starts with javascript: is a program',
		next: 'use the type url, or write the start of the address as text',
		except: ['url'],
	} as const
	return { kind: 'quote', encoder: html, barred: isAddress(attribute) && isOpen(address) ? [barred] : [] }
}

const place = (state: HtmlState): Place => {
	switch (state.where) {
		case 'text':
			return { kind: 'quote', encoder: html }
		case 'double':
			return inAttribute(state)
		case 'text entity':
		case 'double entity':
			return { kind: 'nowhere', name: 'a place after &', next: 'write &amp; for a plain &' }
		case 'comment':
			return { kind: 'comment' }
		case 'raw':
			return { kind: 'nowhere', name: `a <${state.tag}>`, next: 'put it in a data- attribute and read that' }
		case 'single':
		case 'bare':
		case 'equals':
			return { kind: 'nowhere', name: 'an attribute without double quotes', next: 'write name="{{NAME}}"' }
		default:
			return { kind: 'nowhere', name: 'a tag', next: 'only text and values of attributes may be variables' }
	}
}

const describe = ({ where, tag, attribute }: HtmlState): string => {
	if (where === 'text') return 'text'
	return [where, tag === '' ? '' : `of <${tag}>`, attribute === '' ? '' : `at ${attribute}=`].filter(Boolean).join(' ')
}

const fill = (state: HtmlState): HtmlState => {
	if (state.where !== 'double') return state
	const address = isAddress(state.attribute) ? fillAddress(state.address) : state.address
	const isContent = state.tag === 'meta' && state.attribute === 'content'
	return { ...state, address, meta: isContent ? 'filled' : state.meta }
}

const join = (one: HtmlState, other: HtmlState): HtmlState | undefined => {
	const same =
		one.where === other.where &&
		one.tag === other.tag &&
		one.attribute === other.attribute &&
		one.tail === other.tail &&
		one.meta !== 'address' &&
		other.meta !== 'address'
	const meta = one.meta || other.meta
	return same ? { ...one, address: joinAddresses(one.address, other.address), meta } : undefined
}

export const htmlText: Format<HtmlState> = {
	name: 'html',
	value: undefined,
	encoders: [html],
	harmless: '',
	start,
	step,
	place,
	fill,
	join,
	describe,
	finish: state => (state.where.startsWith('text') ? undefined : { want: 'the tag, comment or element to end' }),
	read: readHtml,
}
