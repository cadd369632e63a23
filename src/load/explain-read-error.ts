import { UserError } from '../errors.ts'

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'it does not exist',
	EACCES: 'you may not read it',
	EPERM: 'you may not read it',
	EISDIR: 'it is a folder',
	ENOTDIR: 'it, or what it should lie in, is not a folder',
	ELOOP: 'its symbolic links lead in a circle',
	ENAMETOOLONG: 'its name is too long',
}

/** A failed read in plain words, for the user to mend; what is not known keeps the system's own words. */
export const explainReadError = (path: string, cause: unknown): UserError => {
	const { code = '', message = '' } = cause as NodeJS.ErrnoException
	return new UserError(`cannot read ${path}: ${reasons[code] ?? message}`, { cause })
}
