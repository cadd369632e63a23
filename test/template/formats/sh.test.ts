// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sh and syslog-ng write theirs so
import { checkPlaces } from '../../fixtures/check-places.ts'

/** What a command may stand behind: what follows is its name. */
const commands = [
	...['>x ', '2>&1 ', '<x >y ', '> \\\n x ', 'if ', 'elif ', '! ', 'while ', 'until ', 'else ', 'do ', 'then ', '{ '],
	...['f() { ', 'x & ', 'x | ', 'x\n', 'A=1 B="2" ', 'A\\\n=1 ', 'case x in x) ', '(', 'x; y || ', 'fo\\\n'],
	...['exec ', 'command ', 'command -v ', 'builtin ', 'nohup ', 'exec 3<x ', 'for ', './', '$X'],
]
/** What runs its words, however it is written. */
const programs = [
	...['eval', 'eval x', 'trap', '.', 'source', 'alias', 'env', 'env -i', 'nice -n 5', 'time', 'xargs -n 1', 'sh -c'],
	...['/bin/sh', 'su -', 'sudo -u x', 'doas', '/usr/bin/env', "'ev'al", 'ev\\\nal', 'e\\val', '"eval"', 'if ! eval'],
]

const placeAfter = (text: string): string => {
	const lines = text.split('\n')
	return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
}

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
		[
			'>/x 2>&1 <"/y" x {{SECRET}} >>{{PATH_}} z{{PORT}}>&2\n',
			'>/x 2>&1 <"/y" x "‹SECRET value sh-double›" >>"‹PATH_ value plain›" z‹PORT word plain›>&2\n',
		],
		[
			'A=1 B={{SECRET}} exec -x y {{SECRET}} \\\n\t{{DOMAIN}}\n',
			'A=1 B="‹SECRET value sh-double›" exec -x y "‹SECRET value sh-double›" \\\n\t‹DOMAIN word plain›\n',
		],
		[
			'export A={{SECRET}} "B={{SECRET}}"\nlocal a=x{{PORT}}\n',
			'export A="‹SECRET value sh-double›" "B=‹SECRET quote sh-double›"\nlocal a=x‹PORT word plain›\n',
		],
		[
			'for i in {{SECRET}} a; do x "$i"; done\ncase {{SECRET}} in *) x {{DOMAIN}};; esac\n',
			'for i in "‹SECRET value sh-double›" a; do x "$i"; done\ncase "‹SECRET value sh-double›" in *) x ‹DOMAIN word plain›;; esac\n',
		],
		['x "${Y:-a}" ${Z} {{DOMAIN}} >|f\n', 'x "${Y:-a}" ${Z} ‹DOMAIN word plain› >|f\n'],
		['x "{{PORT}}">y\n', 'x "‹PORT quote plain›">y\n'],
		['A={{#if FLAG}}b{{else}}{{SECRET}}{{/if}} x\n', 'A=[if FLAG true: b | "‹SECRET value sh-double›"] x\n'],
	],
	[
		['{{DOMAIN}} x\n', ['1:1', 'DOMAIN in the name of a command']],
		['x{{DOMAIN}} y\n', ['1:2', 'DOMAIN in the name of a command']],
		['x $(y)\n', ['1:4', '$(']],
		['x `y`\n', ['1:3', '`']],
		['x "$(y)"\n', ['1:5', '$(']],
		['x "`y`"\n', ['1:4', '`']],
		['cat <<X\n', ['1:6', '<<']],
		['x ${{DOMAIN}}\n', ['1:4', 'DOMAIN in a place after a dollar']],
		['x "${{DOMAIN}}"\n', ['1:5', 'DOMAIN in a place after a dollar']],
		['x y\\\\{{DOMAIN}}z\n', ['1:6', 'DOMAIN in a place after a backslash']],
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
		...commands.map(text => [`${text}{{DOMAIN}}\n`, [placeAfter(text), 'DOMAIN in the name of a command']] as const),
		['"{{SECRET}}" x\n', ['1:2', 'SECRET in the name of a command']],
		["x'{{SECRET}}' x\n", ['1:3', 'SECRET in the name of a command']],
		...programs.map(
			text => [`${text} {{SECRET}}\n`, [placeAfter(`${text} `), 'SECRET in a word that is run as a program']] as const,
		),
		['eval "x {{SECRET}}"\n', ['1:9', 'SECRET in a word that is run as a program']],
		['export {{DOMAIN}}\n', ['1:8', 'DOMAIN in the name of a variable']],
		['readonly A=b "{{SECRET}}"\n', ['1:15', 'SECRET in the name of a variable']],
		['unset x{{PORT}}\n', ['1:8', 'PORT in the name of a variable']],
		['read -r {{DOMAIN}}\n', ['1:9', 'DOMAIN in the name of a variable']],
		['x {{PORT}}>y\n', ['1:11', '>']],
		['x 1{{PORT}}0<y\n', ['1:13', '<']],
		['x {{PORT}}\\\n>y\n', ['2:1', '>']],
		['x {{SECRET}}>y\n', ['1:13', '>']],
		['x >&\\1\n', ['1:5', '\\']],
		['x >&{{PORT}}\n', ['1:5', 'PORT in the number of an open file']],
		['x <& {{PORT}}\n', ['1:6', 'PORT in the number of an open file']],
		['x "${Y:-{{SECRET}} }"\n', ['1:9', 'SECRET in an expansion of sh, which a value could end']],
		['x ${Y:-{{DOMAIN}} }\n', ['1:8', 'DOMAIN in an expansion of sh, which a value could end']],
		['x ${Y:-"{{DOMAIN}}"}\n', ['1:8', '" in ${…}']],
		['x "${y', ['1:7', 'the end of the file']],
		['x $\\\n{Y:-z}\n', ['1:4', '$\\']],
		['x >\\\n&1\n', ['1:4', '\\']],
		['x --y\\\n{{SECRET}}\n', ['2:1', 'SECRET of type secret, which may hold a tab a space ! " # $ …']],
	],
)
