// In a process of its own: compiles 200 templates of 5 kB and prints how long a processor was at it, which other work on
// the machine changes little, and the most memory it had.
import { readFileSync } from 'node:fs'
import { lib } from './measure.mjs'
import { templateScope, templatesOf } from './samples.mjs'

const { checkSkeleton } = await lib('template/check-skeleton.js')
const { compileTemplate } = await lib('template/compile-template.js')
const { emitRenderer } = await lib('template/emit-renderer.js')

const sources = templatesOf(200, 5000)
/** How long this thread has been on a processor, in ms. */
const now = () => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6

const begin = now()
for (const { file, format, text } of sources) {
	const { tree, issues } = compileTemplate({ file, text, partials: new Map() }, format, templateScope)
	const found = issues.length > 0 ? issues : checkSkeleton(tree, format, templateScope)
	if (found.length > 0) throw new Error(JSON.stringify(found, undefined, '\t'))
	emitRenderer(tree, 'render')
}
console.log(JSON.stringify({ ms: now() - begin, megabytes: process.resourceUsage().maxRSS / 1024 }))
