/** What the TypeScript and the sh side of a list must agree on: the greatest length of a whole list in bytes. */
export const greatestList = 16384
