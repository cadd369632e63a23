/** The latest moment that a time of a file may stand for, in ms: some file systems keep whole seconds, or every second one. */
export const latestOf = (ms: number): number => (ms % 1000 === 0 ? ms + 2000 : ms)
