const greatest = 40

/** A value as a message may show it: in double quotes, shortened, with nothing that disturbs a terminal. */
export const showValue = (value: string): string => {
	const characters = [...value.slice(0, 2 * greatest + 2)]
	const short = characters.length > greatest ? `${characters.slice(0, greatest).join('')}…` : value
	return JSON.stringify(short).replace(
		/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
		c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
	)
}
