const names: Readonly<Record<string, string>> = { ' ': 'a space', '\n': 'a newline', '\t': 'a tab' }

/** A character as a message shows it. */
export const nameCharacter = (char: string): string => names[char] ?? char
