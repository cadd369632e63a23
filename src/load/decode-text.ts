import { decodeUtf8 } from '../variables/decode-utf8.ts'

/** Bytes as text, a byte order mark kept; undefined when they are not UTF-8 or hold a NUL, so are no text. */
export const decodeText = (bytes: Uint8Array): string | undefined => (bytes.includes(0) ? undefined : decodeUtf8(bytes))
