import type { Issue } from '../errors.ts'

/** Issues in the order in which a reader of the files meets them; files in the order in which they first came. */
export const sortIssues = (issues: readonly Issue[]): readonly Issue[] => {
	const files: string[] = []
	const placed = issues.map(issue => {
		const [, file = '', line = '', column = ''] = /^(.*):(\d+):(\d+)$/s.exec(issue.at) ?? []
		if (!files.includes(file)) files.push(file)
		return { issue, key: [files.indexOf(file), Number(line), Number(column)] as const }
	})
	return placed
		.sort(({ key: one }, { key: other }) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2])
		.map(({ issue }) => issue)
}
