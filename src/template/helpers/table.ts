import { baseDn } from './base-dn.ts'
import { base64 } from './base64.ts'
import type { Helper } from './helper.ts'
import { type HelperName, helperNames } from './helper-names.ts'
import { join } from './join.ts'
import { lower } from './lower.ts'
import { mailto } from './mailto.ts'

/** The closed table of helpers. */
export const helpers: Readonly<Record<HelperName, Helper>> = { lower, join, 'base-dn': baseDn, base64, mailto }

export const isHelperName = (name: string): name is HelperName => helperNames.some(known => known === name)
