/** The items of a list variable as sh splits them at commas; empty ones are passed over. */
export const splitList = (value: string): readonly string[] => value.split(',').filter(item => item !== '')
