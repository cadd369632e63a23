import type { TypeName } from './type.ts'

const others: readonly TypeName[] = ['boolean', 'enum', 'integer', 'port', 'duration', 'size']

/** Do min and max mean the length of a value of this type (and not a number, or nothing)? */
export const hasLength = (name: TypeName): boolean => !others.includes(name)
