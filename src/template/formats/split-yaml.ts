/**
 * Cuts a text before every key in the first column. YAML is read from left to right: where such a line begins and what
 * stands before it is whole, what follows changes nothing of it. So to read the parts is to read the text, unless a part
 * has a fault or a key comes twice. What holds more than keys and comments in the first column is not cut.
 */
export const splitYaml = (text: string): readonly string[] => {
	const beginsWithKey = /^(?:[ \t]*(?:#.*)?\n)*[A-Za-z_][\w.-]*:(?:[ \n]|$)/.test(text)
	const hasOthers = /^(?:---|\.\.\.|[%?:])/m.test(text)
	return beginsWithKey && !hasOthers ? text.split(/^(?=[A-Za-z_][\w.-]*:(?:[ \n]|$))/m) : [text]
}
