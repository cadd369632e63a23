import { environmentLine } from './environment-line.ts'

/**
 * The text of the /tmp/environment.sh that `pot start` makes in an rc pot after `pot set-env` with these variables,
 * in their order. `ip` is the pot's address: empty for a pot that inherits the host's network. (A pot on an alias
 * gets further `_POT_` lines.) The variables must be ones that `refuseForPot` accepts.
 */
export const environmentFile = (variables: ReadonlyMap<string, string>, potName: string, ip: string): string =>
	[
		...[...variables].map(([name, value]) => environmentLine(name, value)),
		`export _POT_NAME=${potName}`,
		`export _POT_IP=${ip}`,
	]
		.map(line => `${line}\n`)
		.join('')
