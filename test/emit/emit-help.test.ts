import t from 'tap'
import { emitHelp } from '../../src/emit/emit-help.ts'
import { loadPlan, planOfParts, sampleFlavours } from '../fixtures/plans.ts'

for (const { name } of sampleFlavours) {
	const plan = await loadPlan(name)
	const help = emitHelp(plan)
	t.strictSame(
		help.split('\n').filter(line => line.length > 80),
		[],
		`the help of ${name} is 80 columns wide`,
	)
	for (const { name: variable } of plan.variables) t.match(help, `\n  ${variable}\n      `, `it explains ${variable}`)
}

const help = emitHelp(
	planOfParts(
		'[env.NEEDED]\ntype = domain\nrequired = yes\ndescription = Its name.\n',
		'[env.FROM]\ntype = port\ndescription = Its port.\ndefault-from = OTHER\n',
		'[env.OTHER]\ntype = port\ndescription = Its other port.\ndefault = 80\n',
		'[env.LEFT_OUT]\ntype = port\ndescription = Its last port.\n',
		'[step.one]\nat = command admin\nscript = a\nsummary = makes an administrator\n',
	),
)
const joined = help.replace(/\n {6}/g, ' ')
for (const [fact, line] of [
	['what is required', '  NEEDED Its name. (a domain name'],
	['where a default comes from', 'from 1 to 65535; default: the value of OTHER. Example: 8080)'],
	['a default', '; default: 80. Example: 80)'],
	['what may be left out', '; optional. Example: 8080)'],
	['the commands', '\nCommands of this flavour:\n\n  cook admin             makes an administrator\n\n'],
] as const)
	t.ok(joined.includes(line), `it tells ${fact}`)

t.match(emitHelp(planOfParts()), /servers elsewhere\n$/, 'a flavour without variables and commands has the usage only')
