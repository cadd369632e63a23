import t from 'tap'
import { explainReadError } from '../../src/load/explain-read-error.ts'

const cases: readonly (readonly [code: string | undefined, want: string])[] = [
	['ENOENT', 'cannot read /a: it does not exist'],
	['EACCES', 'cannot read /a: you may not read it'],
	['EIO', 'cannot read /a: words of the system'],
	[undefined, 'cannot read /a: words of the system'],
]
for (const [code, want] of cases) {
	const cause = Object.assign(new Error('words of the system'), code === undefined ? {} : { code })
	t.match(explainReadError('/a', cause), { name: 'UserError', message: want, cause, issues: [] }, want)
}
