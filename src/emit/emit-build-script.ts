import type { Plan } from '../plan/plan.ts'
import { quote } from '../shell/quote.ts'
import { stepPath } from './names.ts'

/** Puts `lines` where the line `# @name@` stands in a bootstrap text. */
const fill = (text: string, name: string, lines: readonly string[]): string =>
	text.replace(`# @${name}@\n`, () => lines.map(line => `${line}\n`).join(''))

/**
 * NAME.sh: pot copies it alone into the jail's /tmp, so it holds all that it needs.
 * `text` is bootstrap/build.sh with its two places to fill.
 */
export const emitBuildScript = (plan: Plan, text: string): string => {
	const packages = plan.packages.map(({ origin, reason }) => `pkg install -y ${origin} # ${reason}`)
	const steps = plan.steps
		.filter(s => s.moment === 'build')
		.flatMap(s => [`step ${quote(s.summary)}`, `. "$share/steps/${stepPath(s.component, s.script)}"`])
	return fill(fill(text, 'packages', packages), 'steps', steps)
}
