import { findExposedSecrets } from '../pot/find-exposed-secrets.ts'
import { openPotHost } from '../pot/open-pot-host.ts'
import { printCommand } from '../pot/print-command.ts'
import { setEnvCommand } from '../pot/set-env-command.ts'
import { setEnvironment } from '../pot/set-environment.ts'
import { loadDefinitions, planOf } from './context.ts'
import { readEnvironment } from './read-environment.ts'

interface EnvOptions {
	readonly flavours?: string
}

/** `flavourist env check NAME FILE`. */
export const envCheck = async (name: string, file: string, options: EnvOptions): Promise<number> => {
	const plan = planOf(await loadDefinitions(options.flavours), name)
	const { given } = await readEnvironment(plan, file)
	console.log(`${file}: ${given.size} variables, no fault`)
	return 0
}

/** `flavourist env set NAME FILE -p POT`: the whole set in one call, then read back; or only the command. */
export const envSet = async (
	name: string,
	file: string,
	options: EnvOptions & { readonly pot: string; readonly print: boolean },
): Promise<number> => {
	const plan = planOf(await loadDefinitions(options.flavours), name)
	const { given } = await readEnvironment(plan, file)
	const exposed = findExposedSecrets(given, plan.variables)
	if (exposed.length > 0) {
		console.error(
			`pot keeps ${exposed.join(', ')} in clear and writes it to syslog; to keep it from there, put the value into a`,
		)
		console.error(`file on the dataset and set ${exposed[0]}_FILE=${plan.flavour.dataset}/... instead.`)
	}
	if (options.print) {
		console.log(printCommand(setEnvCommand(options.pot, given)))
		return 0
	}
	await setEnvironment(openPotHost(), options.pot, given)
	console.log(
		`${options.pot}: ${given.size} variables are set; they reach the jail at its next: pot stop ${options.pot}; pot start ${options.pot}`,
	)
	return 0
}
