/** Where a definition comes from: what the loader knows before it reads a line. */
export interface Source {
	readonly kind: 'flavour' | 'component'
	/** The folder's own name. */
	readonly name: string
	/** The folder that holds the .ini file, as given. */
	readonly folder: string
	/** The .ini file, as given. */
	readonly file: string
}

/** A value as written (a JSON string is already read), and its line from 1. */
export interface WrittenKey {
	readonly text: string
	readonly line: number
}

/** `[kind]` or `[kind.NAME]` with its keys in the order of the file. */
export interface WrittenSection {
	readonly kind: string
	readonly name?: string
	/** What stands between the brackets. */
	readonly heading: string
	readonly line: number
	readonly keys: ReadonlyMap<string, WrittenKey>
}

/** A definition whose form is right; what it says is not judged yet. */
export interface WrittenDefinition extends Source {
	readonly sections: readonly WrittenSection[]
}
