import type { RowResult } from '../rehearsal/work-through.ts'

interface Progress {
	readonly begun: (row: { readonly title: string }) => void
	readonly done: (result: RowResult) => void
	readonly end: (results: readonly RowResult[]) => void
}

const colour = (code: number, text: string): string =>
	// no-color.org: whatever its value, unless that is empty
	process.stdout.isTTY && !process.env['NO_COLOR'] ? `\u001b[${code}m${text}\u001b[0m` : text

const line = ({ ok, title, detail, seconds }: RowResult): string => {
	const mark = ok ? colour(32, 'ok    ') : colour(31, 'FAILED')
	const first = detail.split('\n')[0] ?? ''
	const remark = ok && first !== '' ? `  ${first}` : ''
	const head = `${mark}  ${seconds.toFixed(1).padStart(4)} s  ${title}`
	const room = 80 - 16 - title.length
	const shown = remark.length > room ? '' : colour(2, remark)
	const reason = ok
		? ''
		: `\n${detail
				.split('\n')
				.map(text => `        ${text}`)
				.join('\n')}`
	return `${head}${shown}${reason}`
}

/** The table as it grows: a line when a row is done; on a terminal also the row that is worked on. */
export const showProgress = (json: boolean): Progress => {
	if (json) {
		return {
			begun: () => {},
			done: () => {},
			end: results => console.log(JSON.stringify({ ok: results.every(r => r.ok), rows: results }, undefined, '\t')),
		}
	}
	const live = process.stdout.isTTY === true
	return {
		begun: ({ title }) => {
			if (live) process.stdout.write(`...            ${title}`)
		},
		done: result => {
			if (live) process.stdout.write('\r\u001b[K')
			console.log(line(result))
		},
		end: results => {
			const failed = results.filter(r => !r.ok).length
			console.log(
				`\n${results.length - failed} of ${results.length} rows hold${failed > 0 ? `, ${failed} failed` : ''}`,
			)
		},
	}
}
