import type { Issue } from '../errors.ts'

/** An issue with what sorts it into the file: its section and line. */
export interface Fault {
	readonly heading: string
	readonly line: number
	readonly issue: Issue
}
