import type { Plan } from '../plan/plan.ts'
import { describeType } from '../variables/describe-type.ts'
import { exampleOf } from './example-of.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')

/** A Markdown table of a flavour's variables; also stands in the project's own README. */
export const variablesTable = (plan: Plan): string =>
	[
		'| variable | what it is | type | default | example |',
		'| --- | --- | --- | --- | --- |',
		...plan.variables.map(v => {
			const fallback = v.required
				? '**required**'
				: v.defaultFrom !== undefined
					? `the value of ${v.defaultFrom}`
					: (v.default ?? '')
			return `| \`${v.name}\` | ${cell(v.description)} | ${cell(describeType(v.type, v.limits))} | ${fallback} | \`${cell(exampleOf(v))}\` |`
		}),
		'',
	].join('\n')

/** NAME/README.md: front matter as potluck has it, and the way from the image to a running jail. */
export const emitReadme = (plan: Plan): string => {
	const { potname, author, summary, version, dataset } = plan.flavour
	const image = `${potname}_${version.replaceAll('.', '_')}`
	const exports = plan.ports.filter(p => p.public).map(p => `-e ${p.protocol}:${p.port}:${p.port}`)
	const settings = plan.variables.filter(v => v.required).map(v => `-E ${v.name}=${exampleOf(v)}`)
	const commands = plan.steps.filter(s => s.moment === 'command').map(s => `- \`cook ${s.command}\`: ${s.summary}`)
	return `---
author: "${author}"
title: ${potname}
summary: ${summary}
tags: []
---

# ${potname}

${summary}.

Made by flavourist: each file in \`${potname}.d\` can be read, and tells what it does.

# From the image to a running jail

All on the host, as root. The dataset holds everything that must last: the jail can be thrown away.

    zfs create -o mountpoint=none zroot/${potname}
    pot import -p ${potname} -t ${version} -U https://YOUR-CATALOGUE
    pot clone -P ${image} -p ${potname} -N public-bridge -i auto
    pot mount-in -p ${potname} -z zroot/${potname} -m ${dataset}
    pot set-env -p ${potname} ${settings.join(' ')}
${exports.length === 0 ? '' : `    pot export-ports -p ${potname} ${exports.join(' ')}\n`}    pot start ${potname}
    pot exec -p ${potname} cook status

\`pot set-env\` replaces all earlier variables at each call and reaches the jail at its next start. In a value, write
\`\\\\\` for \`\\\`, \`\\$\` for \`$\` and \`\\\`\` for a backtick, inside single quotes; \`flavourist env set\` does that for you.
pot keeps the values in clear: give a secret as a file on the dataset, with \`NAME_FILE=/path/in/the/jail\`.

# Variables

${variablesTable(plan)}
# Ports

| port | what for | for the world |
| --- | --- | --- |
${plan.ports.map(p => `| ${p.port}/${p.protocol} | ${cell(p.description)} | ${p.public ? 'yes' : 'no'} |`).join('\n')}

# In the jail

\`pot exec -p ${potname} cook help\` lists the commands and variables; \`cook status\` tells how the services are,
\`cook diff\` what a changed variable would change, \`cook apply\` mends what someone changed by hand.
${commands.length === 0 ? '' : `\n${commands.join('\n')}\n`}`
}
