import { InternalError } from '../errors.ts'
import type { Plan } from '../plan/plan.ts'
import { quote } from '../shell/quote.ts'
import { stepPath } from './names.ts'

/** Puts `lines` where the line `# @name@` stands in a bootstrap text. */
const fill = (text: string, name: string, lines: readonly string[]): string => {
	const place = `# @${name}@\n`
	if (!text.includes(place)) throw new InternalError(`the build script of the bootstrap has no ${place.trimEnd()}`)
	return text.replace(place, () => lines.map(line => `${line}\n`).join(''))
}

/** One call a package, so that the log of a failed build ends at the one that failed; the reasons in one column. */
const packageLines = ({ packages }: Plan): readonly string[] => {
	const width = Math.max(0, ...packages.map(({ origin }) => origin.length))
	return packages.map(({ origin, reason }) => `pkg install -y ${origin.padEnd(width)} # ${reason}`)
}

/**
 * NAME.sh: pot copies it alone into the jail's /tmp, so it holds all that it needs.
 * `text` is bootstrap/build.sh with its two places to fill.
 */
export const emitBuildScript = (plan: Plan, text: string): string => {
	const steps = plan.steps
		.filter(({ moment }) => moment === 'build')
		.flatMap(s => [`step ${quote(s.summary)}`, `. "$share/steps/${stepPath(s.component, s.script)}"`])
	return fill(fill(text, 'packages', packageLines(plan)), 'steps', steps)
}
