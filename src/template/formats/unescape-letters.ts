/** What a backslash and a letter stand for; any other character after a backslash is itself. */
const letters: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

/** The text without its backslashes, for readers whose quotes know the usual letters. */
export const unescapeLetters = (text: string): string => text.replace(/\\([\s\S])/g, (_, char) => letters[char] ?? char)
