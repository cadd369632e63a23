/** What a command did. Killed by a signal: the exit code is 128 and the signal's number, as in sh. */
export interface Outcome {
	readonly stdout: string
	readonly stderr: string
	readonly exitCode: number
}

/** A machine with pot on it: this one, or one that is reached over ssh. */
export interface PotHost {
	/** For messages: `this machine`, or the address. */
	readonly name: string
	/** Runs a command with nothing on its standard input; a failing one is an outcome too. */
	readonly run: (argv: readonly string[]) => Promise<Outcome>
	/** The bytes of a file; a UserError when it cannot be read. */
	readonly readFile: (path: string) => Promise<Uint8Array>
}
