// count-tests.mjs FILE STATUS: tells what failed in tap's output, then prints `N passed, N failed`. Exits with 1 when
// anything failed, was skipped or left for later, when tap itself failed, and when nothing ran.
import { existsSync, readFileSync } from 'node:fs'

const [, , file, status] = process.argv
const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
const totals = [...text.matchAll(/^# \{ (.*) \}$/gm)].at(-1)?.[1] ?? ''
const total = name => Number(new RegExp(`\\b${name}: (\\d+)`).exec(totals)?.[1] ?? 0)
const problems = text.split('\n').flatMap((line, index, lines) => {
	if (!/^\s*not ok \d+/.test(line) && !/^\s*ok \d+.*# (skip|todo)/i.test(line)) return []
	const end = lines.findIndex((other, at) => at > index && /^\s*(not ok|ok|1\.\.|# Subtest)/.test(other))
	return [lines.slice(index, Math.min(end === -1 ? index + 30 : end, index + 30)).join('\n')]
})
for (const problem of problems) console.log(problem)
const failed = total('fail') + total('skip') + total('todo')
// a file that could not run at all is no test that failed, and still a failure
const unseen = failed === 0 && (status !== '0' || total('pass') === 0) ? 1 : 0
if (unseen > 0) console.log(`tap ended with ${status}`)
console.log(`${total('pass')} passed, ${failed + unseen} failed`)
process.exitCode = failed + unseen === 0 ? 0 : 1
