import { formatIssue, type Issue } from '../errors.ts'
import { findExposedSecrets } from '../pot/find-exposed-secrets.ts'
import { openPotHost, type PotAddress } from '../pot/open-pot-host.ts'
import { printCommand } from '../pot/print-command.ts'
import { setEnvCommand } from '../pot/set-env-command.ts'
import { setEnvironment } from '../pot/set-environment.ts'
import { loadPlan } from './context.ts'
import { readEnvironment } from './read-environment.ts'

interface EnvOptions {
	readonly flavours?: string
}

interface SetOptions extends EnvOptions {
	readonly pot: string
	readonly print?: boolean
	readonly host?: string
	readonly become?: 'doas' | 'sudo'
}

const count = (number: number): string => (number === 1 ? '1 variable' : `${number} variables`)

const tellWarnings = (warnings: readonly Issue[]): void => {
	for (const warning of warnings) console.error(`warning: ${formatIssue(warning)}`)
}

const tellExposed = (names: readonly string[], dataset: string): void => {
	const [first] = names
	if (first === undefined) return
	console.error(`pot keeps ${names.join(', ')} in clear, and tells syslog. To keep a secret from there, put it into a`)
	console.error(`file on the dataset and set ${first}_FILE=${dataset}/... instead.`)
}

/** `flavourist env check NAME FILE`. */
export const envCheck = async (name: string, file: string, { flavours }: EnvOptions): Promise<number> => {
	const plan = await loadPlan(flavours, name)
	const { accepted, warnings } = await readEnvironment(plan, file)
	tellWarnings(warnings)
	console.log(`${file}: ${count(accepted.size)}, no fault`)
	return 0
}

/** `flavourist env set NAME FILE -p POT`: the whole set in one call, then read back; or only the command. */
export const envSet = async (name: string, file: string, options: SetOptions): Promise<number> => {
	const { pot, print, flavours, host, become } = options
	const plan = await loadPlan(flavours, name)
	const { accepted, warnings } = await readEnvironment(plan, file)
	tellWarnings(warnings)
	const { dataset } = plan.flavour
	if (print) {
		console.log(printCommand(setEnvCommand(pot, accepted)))
		tellExposed(findExposedSecrets(accepted, plan.variables), dataset)
		return 0
	}
	const address: PotAddress = { ...(host && { address: host }), ...(become && { become }) }
	const result = await setEnvironment(openPotHost(address), pot, accepted, plan.variables)
	const { changed, dropped, exposed } = result
	if (changed.length + dropped.length === 0) console.log(`${pot}: ${count(accepted.size)}, all as before`)
	else {
		const changes = [
			...(changed.length > 0 ? [`new or changed: ${changed.join(', ')}`] : []),
			...(dropped.length > 0 ? [`gone, since the file does not have them: ${dropped.join(', ')}`] : []),
		]
		console.log(`${pot}: ${count(accepted.size)} set; ${changes.join('; ')}`)
		console.log(`They reach the jail at its next: pot stop ${pot}; pot start ${pot}`)
	}
	tellExposed(exposed, dataset)
	return 0
}
