import type { Place } from './definition.ts'

/** The place of a fault for an Issue's `at`: `file:line [section] key`; the line is the key's where it is written. */
export const formatPlace = ({ file, line, section, keys }: Place, key?: string): string =>
	`${file}:${keys?.get(key ?? '') ?? line}${section === '' ? '' : ` [${section}]`}${key === undefined ? '' : ` ${key}`}`
