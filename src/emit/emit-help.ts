import type { Plan } from '../plan/plan.ts'
import { describeType } from '../variables/describe-type.ts'
import { exampleOf } from './example-of.ts'
import { wrap } from './wrap.ts'

const usage = `cook configures this jail from its environment variables, and keeps it so.

  cook [apply]           does all of it; safe to run at any time
  cook check             looks at variables and configuration; changes nothing
  cook diff              shows what apply would change, secrets hidden
  cook status [--json]   the verdict, the dataset and each service
`

/** share/cook/help.txt, what `cook help` prints: 80 columns wide. */
export const emitHelp = (plan: Plan): string => {
	const commands = plan.steps
		.filter(s => s.moment === 'command')
		.map(s => wrap(`  cook ${s.command ?? ''} `.padEnd(25), s.summary))
	const variables = plan.variables.map(v => {
		const fallback = v.defaultFrom ?? v.default
		const facts = [
			describeType(v.type, v.limits),
			v.required ? 'required' : fallback === undefined ? 'optional' : `default: ${fallback}`,
		]
		return `  ${v.name}\n${wrap('      ', `${v.description} (${facts.join('; ')}. Example: ${exampleOf(v)})`)}`
	})
	return [
		usage,
		...(commands.length === 0 ? [] : [`Commands of this flavour:\n\n${commands.join('\n')}\n`]),
		`Variables, set on the host with \`pot set-env\` (all of them at each call; then \`pot stop\` and \`pot start\`).\nFor each, NAME_FILE may name a file in the jail that holds the value.\n\n${variables.join('\n')}\n`,
	].join('\n')
}
