/** What one line of a definition says, or what is wrong with it. */
export type Line =
	| { readonly tag: 'nothing' }
	| { readonly tag: 'heading'; readonly kind: string; readonly name?: string }
	| { readonly tag: 'key'; readonly key: string; readonly text: string }
	/** `opens`: a heading that cannot be read, yet the keys after it do not belong to the section before. */
	| {
			readonly tag: 'fault'
			readonly opens?: true
			readonly want: string
			readonly got: string
			readonly key?: string
			readonly next?: string
	  }

// What editors hide, what ends a line for some readers and not for others, and halves of characters.
const unseen = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Surrogate}/u
const unseenInString = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Surrogate}/u

const nameOf = (character: string): string =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const scanString = (key: string, written: string): Line => {
	let text: unknown
	try {
		text = JSON.parse(written)
	} catch {
		return { tag: 'fault', key, want: 'one JSON string and nothing after it', got: written }
	}
	if (typeof text !== 'string') return { tag: 'fault', key, want: 'one JSON string', got: written }
	const hidden = unseenInString.exec(text)
	return hidden
		? { tag: 'fault', key, want: 'text without control characters', got: nameOf(hidden[0]) }
		: { tag: 'key', key, text }
}

const scanValue = (key: string, written: string): Line => {
	if (written === '') return { tag: 'fault', key, want: 'a value', got: 'nothing', next: `an empty one is ${key} = ""` }
	if (written.startsWith('"')) return scanString(key, written)
	// The ini package would cut the value, or trim what looks like a letter to the eye.
	const awkward = /[;#"'\\]/.exec(written)
	return awkward || written !== written.trim()
		? {
				tag: 'fault',
				key,
				want: `a value without ; # " ' \\ or space of other kinds, or a JSON string`,
				got: awkward ? `one with ${awkward[0]}` : JSON.stringify(written),
				next: `write ${key} = ${JSON.stringify(written)}`,
			}
		: { tag: 'key', key, text: written }
}

/** Reads one line of a definition, without its line end, in the strict form that docs and `ini` agree on. */
export const scanLine = (line: string): Line => {
	const hidden = unseen.exec(line)
	if (hidden) {
		const want = hidden[0] === '\r' ? 'lines that end in a line feed alone' : 'plain text in UTF-8 without a mark'
		return { tag: 'fault', want, got: nameOf(hidden[0]) }
	}
	if (/^[ \t]*([#;]|$)/.test(line)) return { tag: 'nothing' }
	const heading = /^\[([a-z][a-z-]*)(?:\.([A-Za-z0-9_-]+))?\][ \t]*$/.exec(line)
	if (heading) {
		const [, kind = '', name] = heading
		return name === undefined ? { tag: 'heading', kind } : { tag: 'heading', kind, name }
	}
	if (line.trimStart().startsWith('['))
		return {
			tag: 'fault',
			opens: true,
			want: '[kind] or [kind.NAME] alone on its line, NAME of letters, digits, _ and -',
			got: line,
		}
	const [, key, written] = /^([A-Za-z0-9][A-Za-z0-9_.+@/-]*)[ \t]*=[ \t]*(.*?)[ \t]*$/.exec(line) ?? []
	if (key === undefined || written === undefined)
		return { tag: 'fault', want: 'key = value, [kind.NAME], or a line that starts with #', got: line }
	return scanValue(key, written)
}
