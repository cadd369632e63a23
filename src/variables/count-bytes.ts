const encoder = new TextEncoder()

/** Length in bytes of UTF-8. */
export const countBytes = (text: string): number => encoder.encode(text).length
