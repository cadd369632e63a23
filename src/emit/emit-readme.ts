import type { Variable } from '../model/definition.ts'
import type { Plan } from '../plan/plan.ts'
import { quote } from '../shell/quote.ts'
import { describeType } from '../variables/describe-type.ts'
import { chooseSettings } from './choose-settings.ts'
import { describeMonitoring, emitMonitoring } from './emit-monitoring.ts'
import type { EmittedFile } from './emitted-file.ts'
import { exampleLine } from './example-of.ts'
import { groupVariables, type VariableGroup } from './group-variables.ts'
import { cell, code, emitTable } from './markdown.ts'

const describeDefault = ({ required, default: fallback, defaultFrom }: Variable): string => {
	if (required) return '**required**'
	if (defaultFrom !== undefined) return `the value of ${code(defaultFrom)}`
	return code(fallback ?? '')
}

const emitVariables = (variables: readonly Variable[]): string =>
	emitTable(
		['variable', 'what it is', 'type', 'default', 'example'],
		variables.map(v => [
			code(v.name),
			cell(v.description),
			cell(describeType(v.type, v.limits)),
			describeDefault(v),
			code(exampleLine(v)),
		]),
	)

const emitGroup = ({ name, summary, notes, variables }: VariableGroup): string =>
	`## ${name}\n\n${[`${cell(summary).replace(/\.$/, '')}.`, ...notes].join(' ')}\n\n${emitVariables(variables)}`

/** Every variable, in a table for each part. */
export const emitVariableTables = (plan: Plan): string => groupVariables(plan).map(emitGroup).join('\n')

const emitPorts = (ports: Plan['ports']): string =>
	emitTable(
		['port', 'what for', 'for the world'],
		ports.map(p => [`${p.port}/${p.protocol}`, cell(p.description), p.public ? 'yes' : 'no']),
	)

/** What pot lets the jail's shell expand is escaped, as the text below the commands tells. */
const emitSetting = ([name, value]: readonly [string, string]): string =>
	`-E ${name}=${quote(value.replace(/[\\$`]/g, '\\$&'))}`

const emitCommands = (plan: Plan): string => {
	const { potname, version, dataset } = plan.flavour
	const exports = new Set(plan.ports.filter(p => p.public).map(p => `-e ${p.protocol}:${p.port}:${p.port}`))
	const settings = [...chooseSettings(plan)].map(emitSetting)
	return [
		`zfs create -o mountpoint=/srv/${potname} zroot/${potname}`,
		`pot import -p ${potname} -t ${version} -U https://YOUR-CATALOGUE`,
		`pot clone -P ${potname}_${version.replaceAll('.', '_')} -p ${potname} -N public-bridge -i auto`,
		`pot mount-in -p ${potname} -z zroot/${potname} -m ${dataset}`,
		...(settings.length === 0 ? [] : [`pot set-env -p ${potname} ${settings.join(' ')}`]),
		...(exports.size === 0 ? [] : [`pot export-ports -p ${potname} ${[...exports].join(' ')}`]),
		`pot start ${potname}`,
		`pot exec -p ${potname} cook status`,
	]
		.map(line => `    ${line}\n`)
		.join('')
}

const emitMonitoringList = (files: readonly EmittedFile[]): string =>
	files.length === 0
		? ''
		: `
# Monitoring

For Prometheus and Grafana, beside this file. Import what you use; nothing of it is in the jail.

${files.map(file => `- \`${file.path}\`: ${describeMonitoring(file)}\n`).join('')}`

/** NAME/README.md: front matter as potluck has it, and the way from the image to a running jail. */
export const emitReadme = (plan: Plan): string => {
	const { potname, author, summary } = plan.flavour
	const commands = plan.steps
		.filter(({ moment }) => moment === 'command')
		.map(({ command, summary: what }) => `- \`cook ${command}\`: ${what}\n`)
	return `---
author: ${JSON.stringify(author)}
title: ${JSON.stringify(potname)}
summary: ${JSON.stringify(summary)}
tags: []
---

# ${potname}

${summary.replace(/\.$/, '')}.

Made by flavourist: each file in \`${potname}.d\` can be read, and tells what it does.

# From the image to a running jail

All on the host, as root. The dataset holds everything that must last: the jail can be thrown away.

${emitCommands(plan)}
\`pot set-env\` replaces all earlier variables at each call and reaches the jail at its next start. In a value, write
\`\\\\\` for \`\\\`, \`\\$\` for \`$\` and \`\` \\\` \`\` for a backtick, inside single quotes; \`flavourist env set\` does that for you.
pot keeps the values in clear: give a secret as a file on the dataset, with \`NAME_FILE=/path/in/the/jail\`.
${plan.variables.length === 0 ? '' : `\n# Variables\n\n${emitVariableTables(plan)}`}${plan.ports.length === 0 ? '' : `\n# Ports\n\n${emitPorts(plan.ports)}`}${emitMonitoringList(emitMonitoring(plan))}
# In the jail

\`pot exec -p ${potname} cook help\` lists the commands and variables; \`cook status\` tells how the services are,
\`cook diff\` what a changed variable would change, \`cook apply\` mends what someone changed by hand.
${commands.length === 0 ? '' : `\n${commands.join('')}`}`
}
