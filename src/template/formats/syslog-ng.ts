import {
	asIs,
	type Barred,
	commonlyHarmless,
	type Encoder,
	type Format,
	type Place,
	type Refusal,
	type State,
} from './format.ts'
import { readSyslogNg } from './read-syslog-ng.ts'
import { type Macro, placeInMacro, stepMacro } from './syslog-ng-macro.ts'
import { patternOptions, plainOptions, templateOptions } from './syslog-ng-options.ts'

// a backtick names a block's argument or a global in every string; two are one
const common = [
	{ byte: '\\', text: '\\\\' },
	{ byte: '"', text: '\\"' },
	{ byte: '\n', text: '\\n' },
	{ byte: '\t', text: '\\t' },
	{ byte: '`', text: '``' },
]
const plain: Encoder = { name: 'syslog-string', passes: common }
const template: Encoder = { name: 'syslog-template', passes: [...common, { byte: '$', text: '$$' }] }

type Where = 'outside' | 'word' | 'directive' | 'file' | 'double' | 'escape' | 'single' | 'filled' | 'comment'

interface SyslogState extends State {
	readonly where: Where
	/** The words before the open parentheses and braces, outermost first, with blanks between. */
	readonly inside: string
	/** The word that has just been read: an option's name when a parenthesis follows. */
	readonly word: string
	/** A line begins here: `@` starts a directive. */
	readonly fresh: boolean
	/** Of a string that is a template, or may be one. */
	readonly macro: Macro
}

const start: SyslogState = { where: 'outside', inside: '', word: '', fresh: true, macro: '' }

const optionOf = ({ inside }: SyslogState): string => inside.split(' ').at(-1) ?? ''

const outside = (state: SyslogState, char: string): SyslogState | Refusal => {
	const { inside, word } = state
	const at = (where: Where, more: Partial<SyslogState> = {}): SyslogState => ({
		where,
		inside,
		word: '',
		fresh: false,
		macro: '',
		...more,
	})
	if (char === '\n') return at('outside', { word, fresh: true })
	if (char === ' ' || char === '\t') return at('outside', { word, fresh: state.fresh })
	if (char === '#') return at('comment')
	if (char === '@' && state.fresh) return at('directive')
	if (char === '"') return at('double')
	if (char === "'") return at('single')
	if (char === '(' || char === '{') return at('outside', { inside: `${inside} ${word || char}` })
	if (char === ')' || char === '}')
		return inside === ''
			? { want: 'an open parenthesis before one that closes', got: char }
			: at('outside', { inside: inside.slice(0, inside.lastIndexOf(' ')) })
	if (char === ';' || char === ',') return at('outside')
	if (char === '`' || char === '\\') return { want: 'a word or a string', got: char }
	// names with _ and - are one to syslog-ng
	return at('word', { word: (state.where === 'word' ? word : '') + (char === '_' ? '-' : char.toLowerCase()) })
}

const inString = (state: SyslogState, char: string): SyslogState => {
	const macro = plainOptions.has(optionOf(state)) ? '' : stepMacro(state.macro, char)
	return { ...state, where: 'double', macro }
}

const step = (state: SyslogState, char: string): SyslogState | Refusal => {
	switch (state.where) {
		case 'outside':
		case 'word':
			return outside(state, char)
		case 'filled':
			return /[\s();{},]/.test(char)
				? outside({ ...state, where: 'outside' }, char)
				: {
						want: 'a blank or a parenthesis after a whole value',
						got: char,
						next: 'write "…{{NAME}}…" to join text to a value',
					}
		case 'directive':
			if (char === '"') return { ...state, where: 'file' }
			return char === '\n' ? { ...state, where: 'outside', fresh: true } : state
		case 'file':
			if (char === '\n') return { want: 'the string to end on its line', got: char }
			return char === '"' ? { ...state, where: 'directive' } : state
		case 'comment':
			return char === '\n' ? { ...state, where: 'outside', fresh: true } : state
		case 'double':
			if (char === '`') return { want: 'no backtick: syslog-ng puts a variable in its place', got: char }
			if (char === '"') return { ...state, where: 'filled', macro: '' }
			return char === '\\' ? { ...state, where: 'escape' } : inString(state, char)
		case 'escape':
			return inString(state, char)
		case 'single':
			if (char === '`') return { want: 'no backtick: syslog-ng puts a variable in its place', got: char }
			return char === "'" ? { ...state, where: 'filled' } : state
	}
}

const macro: Barred = {
	characters: '$',
	because: 'this option may take it for a macro',
	next: 'use a type without it, or an option that is known to take text',
}

/** In the file of `@include`, where nothing escapes. */
const awkward: Barred = {
	characters: '"\\\n`*?[]{}',
	because: 'nothing is escaped in the file of a directive, which may be a pattern',
	next: 'use the type path',
}

const inDouble = (state: SyslogState): Place => {
	const option = optionOf(state)
	if (patternOptions.has(option))
		return { kind: 'nowhere', name: `a pattern of ${option}()`, next: 'write the pattern as text' }
	const barred = placeInMacro(state.macro)
	if ('kind' in barred) return barred
	if (templateOptions.has(option)) return { kind: 'quote', encoder: template, barred }
	return { kind: 'quote', encoder: plain, barred: plainOptions.has(option) ? [] : [macro, ...barred] }
}

const place = (state: SyslogState): Place => {
	switch (state.where) {
		case 'outside': {
			if (state.inside === '')
				return { kind: 'nowhere', name: 'a place outside of all blocks', next: 'write it inside option(…)' }
			const inner = inDouble(state)
			// as a whole value it is written with the plain escaping
			if (inner.kind !== 'quote') return inner
			return { kind: 'value', barred: plainOptions.has(optionOf(state)) ? [] : [macro] }
		}
		case 'word':
			return { kind: 'word' }
		case 'double':
			return inDouble(state)
		case 'single':
			return { kind: 'nowhere', name: 'single quotes, which escape nothing', next: 'use double quotes' }
		case 'comment':
			return { kind: 'comment' }
		case 'escape':
			return { kind: 'nowhere', name: 'a place after a backslash', next: 'write \\\\ for a backslash' }
		case 'directive':
			return { kind: 'nowhere', name: 'a directive', next: 'write it as text, or in double quotes' }
		case 'file':
			return { kind: 'quote', encoder: asIs, barred: [awkward] }
		case 'filled':
			return { kind: 'nowhere', name: 'a place joined to a value', next: 'write "…{{NAME}}…"' }
	}
}

const names: Readonly<Record<Where, string>> = {
	outside: 'a place between words',
	word: 'a word',
	directive: 'a directive',
	file: 'a file of a directive',
	double: 'a double-quoted string',
	escape: 'a double-quoted string, after a backslash',
	single: 'a single-quoted string',
	filled: 'the end of a value',
	comment: 'a comment',
}

const blank = ({ where }: SyslogState): boolean => where === 'outside' || where === 'word' || where === 'filled'

/** syslog-ng.conf: options in parentheses, blocks in braces. */
export const syslogNg: Format<SyslogState> = {
	name: 'syslog-ng',
	value: { open: '"', close: '"', encoder: plain, bare: 'numbers' },
	encoders: [plain, template],
	// a word cannot end in a dot
	harmless: commonlyHarmless.replace(/[@,=+/.:]/g, ''),
	// syslog-ng's lexer has room for 16,384 bytes of a token
	maxBytes: 16000,
	booleans: ['yes', 'no'],
	start,
	step,
	place,
	fill: (state, kind) =>
		kind === 'value' ? { ...state, where: 'filled', word: '', fresh: false } : { ...state, macro: '' },
	join: (one, other) =>
		blank(one) && blank(other) && one.inside === other.inside
			? {
					where: one.where === 'outside' && other.where === 'outside' ? 'outside' : 'filled',
					inside: one.inside,
					word: '',
					fresh: one.fresh && other.fresh,
					macro: '',
				}
			: undefined,
	describe: ({ where, inside }) => names[where] + (inside === '' ? '' : ` of${inside}`),
	finish: ({ where, inside }) => {
		if (['double', 'single', 'escape', 'file'].includes(where)) return { want: 'the string to end' }
		return inside === '' ? undefined : { want: 'every parenthesis and brace to be closed' }
	},
	read: readSyslogNg,
}
