/** One file of the emitted flavour: its path below the flavour's folder, its text, its permissions. */
export interface EmittedFile {
	readonly path: string
	readonly text: string
	readonly mode: 0o644 | 0o755
}
