import t from 'tap'
import { compileText } from '../fixtures/compile-text.ts'
import { showText } from '../fixtures/show-text.ts'

const refused: readonly (readonly [template: string, ...at: readonly string[]])[] = [
	['{{IP}}:80\n', '1:1'],
	['{{HOST}}:{{PORT}}\n', '1:1'],
	['a {{IP}}{{#if FLAG}}:{{PORT}}{{/if}}\n', '1:3'],
	['{{#if FLAG}}{{IP}}{{else}}{{HOST}}{{/if}}:80\n', '1:13', '1:27'],
	['{{#if FLAG}}{{IP}}{{else}}a{{/if}}{{#if FLAG2}} {{/if}}:80\n', '1:13'],
	['{{#each IPS}}{{this}}:80 {{/each}}\n', '1:14'],
	['{{#each IPS}}:80 {{this}}{{/each}}\n', '1:18'],
	['{{#each IPS}}{{this}}{{/each}}:80\n', '1:14'],
	['{{IP}}{{#each IPS}}:80 {{/each}}\n', '1:1'],
	['{{HOST}}:/folder\n', '1:1'],
]
for (const [template, ...at] of refused)
	t.same(
		compileText(template, 'text').issues.map(issue => [issue.at, issue.want]),
		at.map(place => [`t:${place}`, 'no IPv6 address without brackets before `:`']),
		`refuses ${showText(template)}`,
	)

const accepted = [
	'{{DOMAIN}}:80\n',
	'[{{IP}}]:80\n',
	'{{IP}} :80\n',
	'{{IP}}: a\n',
	'{{HOST}}/:80\n',
	'{{IP}}{{DOMAIN}}:80\n',
	'{{IP}}:\n',
]
for (const template of accepted) t.same(compileText(template, 'text').issues, [], `accepts ${showText(template)}`)

for (const [format, template, at] of [
	['yaml', 'a: "{{IP}}:80"\n', 't:1:5'],
	['sshd_config', 'ListenAddress {{IP}}:22\n', 't:1:15'],
	['rc.conf', 'a="{{HOST}}:9100"\n', 't:1:4'],
] as const)
	t.same(
		compileText(template, format).issues.map(issue => issue.at),
		[at],
		`refuses ${format} ${showText(template)}`,
	)
