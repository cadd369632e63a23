import type { Variable } from '../model/definition.ts'
import type { Plan } from '../plan/plan.ts'
import { describeType } from '../variables/describe-type.ts'
import { exampleLine } from './example-of.ts'
import { groupVariables, type VariableGroup } from './group-variables.ts'
import { wrap } from './wrap.ts'

const usage = `cook configures this jail from its environment variables, and keeps it so.

  cook [apply]           does all of it; safe to run at any time
  cook check             looks at variables and configuration; changes nothing
  cook diff              shows what apply would change, secrets hidden
  cook status [--json]   the verdict, the dataset, services, servers elsewhere
`

const aboutVariables = `${wrap(
	'',
	'Variables, set on the host with `pot set-env` (all of them at each call; then `pot stop` and `pot start`). ' +
		'For each, NAME_FILE may name a file in the jail that holds the value.',
)}\n`

const describeDefault = ({ required, default: fallback, defaultFrom }: Variable): string => {
	if (required) return 'required'
	if (defaultFrom !== undefined) return `default: the value of ${defaultFrom}`
	return fallback === undefined ? 'optional' : `default: ${fallback}`
}

const describeVariable = (variable: Variable): string => {
	const { name, description, type, limits } = variable
	const facts = `${describeType(type, limits)}; ${describeDefault(variable)}. Example: ${exampleLine(variable)}`
	return `  ${name}\n${wrap('      ', `${description} (${facts})`)}\n`
}

/** What the variables are for, and which belong together, then each of them. */
const describeGroup = ({ summary, notes, variables }: VariableGroup): string =>
	`${wrap('', [`${summary.replace(/\.$/, '')}.`, ...notes].join(' '))}\n${variables.map(describeVariable).join('')}`

/** share/cook/help.txt, what `cook help` prints: 80 columns wide. */
export const emitHelp = (plan: Plan): string => {
	const commands = plan.steps
		.filter(({ moment }) => moment === 'command')
		.map(({ command, summary }) => `${wrap(`  cook ${command} `.padEnd(25), summary)}\n`)
	return [
		usage,
		...(commands.length === 0 ? [] : [`Commands of this flavour:\n\n${commands.join('')}`]),
		...(plan.variables.length === 0
			? []
			: [`${aboutVariables}\n${groupVariables(plan).map(describeGroup).join('\n')}`]),
	].join('\n')
}
