import type { Issue } from '../errors.ts'

/** Issues of templates with the line that each is about, unless that is empty; `texts` are the templates by file. */
export const addExcerpts = (issues: readonly Issue[], texts: ReadonlyMap<string, string>): readonly Issue[] =>
	issues.map(issue => {
		const [, file = '', line = '', column = ''] = /^(.*):(\d+):(\d+)$/s.exec(issue.at) ?? []
		const text = texts.get(file)?.split('\n')[Number(line) - 1]
		return text === undefined || text === '' ? issue : { ...issue, excerpt: { line: text, column: Number(column) } }
	})
