import type { TypeName } from './type.ts'

/** Name of the sh function that checks a type. */
export const functionOf = (name: TypeName): string => `type_${name.replaceAll('-', '_')}`
