import type { HelperName } from './helpers/helper-names.ts'

/** The sh function of the renderer library that is this helper. */
export const helperFunction = (helper: HelperName): string => `helper_${helper.replaceAll('-', '_')}`
