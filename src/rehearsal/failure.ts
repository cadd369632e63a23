/** A fault that a row found: the row fails, the rehearsal goes on. */
export class RowFailure extends Error {}

/** The end of a program's output, for a message. */
export const lastLines = (text: string, count: number): string => text.trimEnd().split('\n').slice(-count).join('\n')
