import { escapeForPot } from './escape-for-pot.ts'

/** The line, without its end, that `pot start` writes for one variable that was set by `pot set-env`. */
export const environmentLine = (name: string, value: string): string => `export ${potWord(name, value)}`

/** The line, without its end, that `pot set-env` stores in the pot's pot.conf. */
export const potConfLine = (name: string, value: string): string => `pot.env=${potWord(name, value)}`

/** What pot makes of the argument of -E: `"` escaped, and `"` around it. */
const potWord = (name: string, value: string): string => `"${`${name}=${escapeForPot(value)}`.replaceAll('"', '\\"')}"`
