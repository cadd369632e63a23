import type { EncoderName } from './tree.ts'

/** The sh function of the renderer library that escapes so. */
export const escaperName = (encoder: EncoderName): string => `escape_${encoder.replaceAll('-', '_')}`
