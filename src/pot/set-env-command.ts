import { type Issue, UserError } from '../errors.ts'
import { escapeForPot } from './escape-for-pot.ts'
import { refuseForPot } from './refuse-for-pot.ts'

/**
 * Bytes that the arguments of one call may take, each with its ending NUL: kern.argmax (512 KiB) bounds arguments
 * and environment together, there and again in each program that the jail starts with these variables, so 64 KiB
 * are left for the rest. pot keeps only the variables of the last call, so a set cannot be split.
 */
export const maxSetEnvBytes = (512 - 64) * 1024

/**
 * The arguments, program first, of the one `pot set-env` call that stores exactly these variables. Throws a
 * UserError with every issue when pot cannot carry them.
 */
export const setEnvCommand = (pot: string, variables: ReadonlyMap<string, string>): readonly string[] => {
	const issues = [...refusePotName(pot), ...refuseVariables(variables)]
	const command = [
		...['pot', 'set-env', '-p', pot],
		...[...variables].flatMap(([name, value]) => ['-E', `${name}=${escapeForPot(value)}`]),
	]
	if (issues.length === 0) issues.push(...refuseSize(command, variables))
	if (issues.length > 0) throw new UserError('pot set-env cannot carry these variables', { issues })
	return command
}

/** Only what pot, zfs and jail names all allow; it becomes part of a path, too. */
const refusePotName = (pot: string): readonly Issue[] =>
	/^[A-Za-z0-9_:][A-Za-z0-9_:-]*$/.test(pot)
		? []
		: [{ at: 'the name of the pot', want: 'letters, digits, _, : and -, no - first', got: JSON.stringify(pot) }]

const refuseVariables = (variables: ReadonlyMap<string, string>): readonly Issue[] => {
	if (variables.size === 0)
		return [{ at: 'the variables', want: 'at least one: pot set-env cannot store an empty set', got: 'none' }]
	return [...variables].flatMap(([at, value]) => {
		const want = refuseForPot(at, value)
		return want === undefined ? [] : [{ at, want }]
	})
}

const refuseSize = (command: readonly string[], variables: ReadonlyMap<string, string>): readonly Issue[] => {
	const size = command.reduce((sum, word) => sum + Buffer.byteLength(word) + 1, 0)
	if (size <= maxSetEnvBytes) return []
	const longest = [...variables]
		.map(([name, value]) => ({ name, bytes: Buffer.byteLength(escapeForPot(value)) }))
		.sort((a, b) => b.bytes - a.bytes)
		.slice(0, 3)
	return [
		{
			at: 'the variables',
			want: `at most ${maxSetEnvBytes} bytes in all, as one call of a program takes`,
			got: `${size} (the longest: ${longest.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')})`,
			next: 'put long values into files that the jail can read and set NAME_FILE to their paths',
		},
	]
}
