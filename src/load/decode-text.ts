const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Bytes as text, a byte order mark kept; undefined when they are not UTF-8 or hold a NUL, so are no text. */
export const decodeText = (bytes: Uint8Array): string | undefined => {
	if (bytes.includes(0)) return undefined
	try {
		return utf8.decode(bytes)
	} catch {
		return undefined
	}
}
