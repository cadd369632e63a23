import { checkPlaces } from '../../fixtures/check-places.ts'

checkPlaces(
	'text',
	[
		[
			'hello {{DOMAIN}}:{{PORT}}\n# "{{DOMAIN}}" {{FIXED}}\n',
			'hello ‹DOMAIN word plain›:‹PORT word plain›\n# "‹DOMAIN word plain›" /mnt\n',
		],
		[
			'{{#if OPTIONAL_DOMAIN}}{{OPTIONAL_DOMAIN}}{{/if}}\n',
			'[if OPTIONAL_DOMAIN filled: ‹OPTIONAL_DOMAIN word plain› | ]\n',
		],
	],
	[
		['x {{SECRET}}\n', ['1:3', 'SECRET of type secret, which may hold a tab a space ! " # $ …']],
		['{{OPTIONAL_DOMAIN}}\n', ['1:1', 'OPTIONAL_DOMAIN, which may be empty, as a whole value']],
		['x \\\\{{DOMAIN}}\n', ['1:5', 'DOMAIN in a place after a backslash']],
		['{{FIXED_TEXT}}\n', ['1:1', 'FIXED_TEXT of type string, which may hold a space " $ \\']],
	],
)

checkPlaces(
	'newsyslog',
	[
		[
			'/{{DOMAIN}}/x.log root:wheel 640 {{PORT}} * @T00 XC # {{FIXED}}\n',
			'/‹DOMAIN word plain›/x.log root:wheel 640 ‹PORT word plain› * @T00 XC # /mnt\n',
		],
		['/x {{#if FLAG}}a:b {{/if}}640 7 {{PORT}} @T00\n', '/x [if FLAG true: a:b  | ]640 7 ‹PORT word plain› @T00\n'],
		['<include> /{{DOMAIN}}\n', '<include> /‹DOMAIN word plain›\n'],
	],
	[
		['/x 640 7 * @T00 # {{DOMAIN}}\n', ['1:19', 'DOMAIN in a comment']],
		['/x 640 7 {{SECRET}} @T00\n', ['1:10', 'SECRET of type secret, which may hold a tab a space ! " # $ …']],
		['/x 640 7 {{#if FLAG}}#{{/if}}\n', ['1:10', 'a comment, and a line']],
	],
)

checkPlaces(
	'crontab',
	[
		[
			'PATH=/bin:{{DOMAIN}}\n0 {{PORT}} * * * root echo {{DOMAIN}} # x\n@daily root x {{DOMAIN}}\n # {{FIXED}}\n',
			'PATH=/bin:‹DOMAIN word plain›\n0 ‹PORT word plain› * * * root echo ‹DOMAIN word plain› # x\n@daily root x ‹DOMAIN word plain›\n # /mnt\n',
		],
		['{{PORT}} {{PORT}} * * * root x\n', '‹PORT word plain› ‹PORT word plain› * * * root x\n'],
		['0 0 * * * root cat%{{DOMAIN}}%x\\%y\n', '0 0 * * * root cat%‹DOMAIN word plain›%x\\%y\n'],
	],
	[
		['0 0 * * * root x {{URL}}\n', ['1:18', 'URL of type url, which may hold ! # % & ( ) …']],
		['0 0 * * * root x \\\\{{DOMAIN}}\n', ['1:20', 'DOMAIN in a place after a backslash']],
		[
			'{{PATH_}}x * * * * root x\n',
			['1:1', 'PATH_ of type path, and cron reads a line that starts so as a setting, or as @daily and the like'],
		],
		['# {{DOMAIN}}\n', ['1:3', 'DOMAIN in a comment']],
		['{{#if FLAG}}0{{/if}}\n', ['1:1', 'the first word of a line, and the start of a line']],
	],
)
