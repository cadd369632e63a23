// count-tests.mjs STATUS FILE...: tells what failed in the TAP of each file, then prints `N passed, N failed` for all of
// them. Exits with 1 when anything failed, was skipped or left for later, when tap itself failed with that status, and when
// nothing ran or was not counted to its end.
import { existsSync, readFileSync } from 'node:fs'

const [, , status, ...files] = process.argv
const counts = files.map(file => {
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
	if (failed > 0 || total('pass') > 0) return { passed: total('pass'), failed }
	console.log(`${file} has no count: what writes it did not end well`)
	return { passed: 0, failed: 1 }
})
const sum = name => counts.reduce((total, count) => total + count[name], 0)
// a file that could not run at all is no test that failed, and still a failure
const unseen = status !== '0' && counts[0].failed === 0 ? 1 : 0
if (unseen > 0) console.log(`tap ended with ${status}`)
console.log(`${sum('passed')} passed, ${sum('failed') + unseen} failed`)
process.exitCode = sum('failed') + unseen === 0 ? 0 : 1
