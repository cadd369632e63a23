import { reservedNames } from './reserved-names.ts'

/** A name that a variable cannot have: of the list, or a name for the locale, the linker, bash or cook's own use. */
export const isReservedName = (name: string): boolean => reservedNames.has(name) || /^(?:_|LC_|LD_|BASH)/.test(name)
