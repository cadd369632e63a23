// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sh and syslog-ng write theirs so
import { checkPlaces } from '../../fixtures/check-places.ts'

checkPlaces(
	'sh',
	[
		[
			'#!/bin/sh\nset -eu\nNAME={{SECRET}}\nexec prog -x {{DOMAIN}} {{SECRET}} >/dev/null 2>&1 # {{FIXED}}\n',
			'#!/bin/sh\nset -eu\nNAME="‹SECRET value sh-double›"\nexec prog -x ‹DOMAIN word plain› "‹SECRET value sh-double›" >/dev/null 2>&1 # /mnt\n',
		],
		[
			'x "a $HOME {{TEXT}} ${y}" \'b {{SECRET}}\' c{{PORT}}$1\n',
			'x "a $HOME ‹TEXT quote sh-double› ${y}" \'b ‹SECRET quote sh-single›\' c‹PORT word plain›$1\n',
		],
		[
			'if [ -e x ]; then\n\ty {{SECRET}} &&\n\t\tz\nfi\n',
			'if [ -e x ]; then\n\ty "‹SECRET value sh-double›" &&\n\t\tz\nfi\n',
		],
		['a \\$b "\\$c" \'$d\' e\\\n f{{DOMAIN}}\n', 'a \\$b "\\$c" \'$d\' e\\\n f‹DOMAIN word plain›\n'],
		['x {{#if FLAG}}-v{{else}}{{SECRET}}{{/if}} y\n', 'x [if FLAG true: -v | "‹SECRET value sh-double›"] y\n'],
		['x="{{#each STRINGS}}{{this}} {{/each}}"\n', 'x="[each STRINGS: ‹this quote sh-double› ]"\n'],
	],
	[
		['{{DOMAIN}} x\n', ['1:1', 'DOMAIN in the name of a command']],
		['x{{DOMAIN}} y\n', ['1:2', 'DOMAIN in the name of a command']],
		['x $(y)\n', ['1:4', '$(']],
		['x `y`\n', ['1:3', '`']],
		['x "$(y)"\n', ['1:5', '$(']],
		['x "`y`"\n', ['1:4', '`']],
		['cat <<X\n', ['1:5', '<<']],
		['x ${{DOMAIN}}\n', ['1:4', 'DOMAIN in a place after a dollar']],
		['x "${{DOMAIN}}"\n', ['1:5', 'DOMAIN in a place after a dollar']],
		['x \\\\{{DOMAIN}}y\n', ['1:5', 'DOMAIN in a place after a backslash']],
		['x "\\\\{{DOMAIN}}"\n', ['1:6', 'DOMAIN in a place after a backslash'], ['2:1', 'the end of the file']],
		['x {{SECRET}}y\n', ['1:13', 'y']],
		['x {{SECRET}}{{DOMAIN}}\n', ['1:13', 'DOMAIN in a place joined to a value']],
		['x y{{SECRET}}\n', ['1:4', 'SECRET of type secret, which may hold a tab a space ! " # $ …']],
		['# {{DOMAIN}}\n', ['1:3', 'DOMAIN in a comment']],
		['x "y\n', ['2:1', 'the end of the file']],
		["x $'y'\n", ['1:4', "$'"], ['2:1', 'the end of the file']],
		['x; {{DOMAIN}}\n', ['1:4', 'DOMAIN in the name of a command']],
		['x && {{PATH_}}\n', ['1:6', 'PATH_ in the name of a command']],
		['A=b {{DOMAIN}}\n', ['1:5', 'DOMAIN in the name of a command']],
	],
)
