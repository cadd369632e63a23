// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sh and syslog-ng write theirs so
import { checkPlaces } from '../../fixtures/check-places.ts'

checkPlaces(
	'syslog-ng',
	[
		[
			'@version: 4.8\ndestination d {\n\tnetwork({{SECRET}} port({{PORT}}) transport("tcp")); # {{FIXED}}\n};\n',
			'@version: 4.8\ndestination d {\n\tnetwork("‹SECRET value syslog-string›" port(‹PORT value plain›) transport("tcp")); # /mnt\n};\n',
		],
		[
			'destination d { file({{PATH_}} template("{{OTHER}} ${MSG}\\n")); };\n',
			'destination d { file("‹PATH_ value plain›" template("‹OTHER quote syslog-template› ${MSG}\\n")); };\n',
		],
		[
			'options { keep_hostname({{#if FLAG}}yes{{else}}no{{/if}}); ca_file("a {{SECRET}}"); };\n',
			'options { keep_hostname([if FLAG true: yes | no]); ca_file("a ‹SECRET quote syslog-string›"); };\n',
		],
		[
			"{{#if FLAG}}\nsource s { x('y'); };\n{{/if}}\nlog { source(s_{{PORT}}); };\n",
			"[if FLAG true: source s { x('y'); };\n | ]log { source(s_‹PORT word plain›); };\n",
		],
		['@include "{{PATH_}}/*.conf"\n', '@include "‹PATH_ quote plain›/*.conf"\n'],
		...[
			...[
				'$$',
				'${X}',
				'${X:-a}',
				'${X}@@',
				'${X}@1 ',
				'$X ',
				'$X@',
				'$(x (y) z)',
				"$(x ')' y)",
				'$(x \\")\\" y)',
				'$(x $(y))',
			],
		].map(
			begin =>
				[
					`a { template("${begin}{{DOMAIN}}$MSG"); };\n`,
					`a { template("${begin}‹DOMAIN quote plain›$MSG"); };\n`,
				] as const,
		),
		['a { password("${X$(y{{OTHER}}"); };\n', 'a { password("${X$(y‹OTHER quote syslog-string›"); };\n'],
	],
	[
		[
			'destination d { other({{SECRET}}); };\n',
			['1:23', 'SECRET of type secret, and this option may take it for a macro'],
		],
		['filter f { program("{{DOMAIN}}"); };\n', ['1:21', 'DOMAIN in a pattern of program()']],
		...(
			[
				...[
					...[
						'${X',
						'${X:-',
						'$(',
						'$(x ',
						'$(x (y) ',
						"$(x ')' ",
						'$(x \\")\\" ',
						"$(x '",
						'$(x $(y) ',
						'$(x \\\\) y) ',
					],
				].map(begin => [begin, 'a macro or a function, which a value could end']),
				...['$X', '$MSG_1'].map(begin => [begin, 'the name of a macro']),
				['$', 'a place after a dollar'],
				...['${X}@', '${X}@1', '$(x)@'].map(begin => [begin, 'the number of a message']),
			] as const
		).map(
			([begin = '', got]) =>
				[`a { template("${begin}{{DOMAIN}}"); };\n`, [`1:${begin.length + 15}`, `DOMAIN in ${got}`]] as const,
		),
		[
			'a { template("${X}{{OTHER}}"); };\n',
			['1:19', 'OTHER of type string, and behind a macro it is followed by the number of a message'],
		],
		[
			'a { other("${X}{{URL}}"); };\n',
			['1:16', 'URL of type url, and behind a macro it is followed by the number of a message'],
		],
		['a { other("${X{{DOMAIN}}"); };\n', ['1:15', 'DOMAIN in a macro or a function, which a value could end']],
		['destination {{DOMAIN}} { };\n', ['1:13', 'DOMAIN in a place outside of all blocks']],
		["x { ip('{{DOMAIN}}'); };\n", ['1:9', 'DOMAIN in single quotes, which escape nothing']],
		['x { ip("`y`"); };\n', ['1:9', '`']],
		["x { ip('`y`'); };\n", ['1:9', '`']],
		['x { ip(`y`); };\n', ['1:8', '`']],
		['x { use-dns("{{FLAG}}"); };\n', ['1:14', 'FLAG, a boolean: syslog-ng does not know `true`']],
		['x { ip({{FLAG}}); };\n', ['1:8', 'FLAG, a boolean: syslog-ng does not know `true`']],
		['x { ip("a"b); };\n', ['1:11', 'b']],
		['x { ip({{DOMAIN}}{{PORT}}); };\n', ['1:18', 'PORT in a place joined to a value']],
		['x { ip({{TEXT}}); };\n', ['1:8', 'TEXT of type text, of up to 16384']],
		['x { ip(y;\n', ['2:1', 'the end of the file']],
		['x }\n', ['1:3', '}']],
		['@version: {{PORT}}\n', ['1:11', 'PORT in a directive']],
		[
			'@include "{{SECRET}}"\n',
			['1:11', 'SECRET of type secret, and nothing is escaped in the file of a directive, which may be a pattern'],
		],
		['@include "x\n', ['1:12', 'a newline']],
		['x { ip("\\\\{{DOMAIN}}"); };\n', ['1:11', 'DOMAIN in a place after a backslash'], ['2:1', 'the end of the file']],
		['# {{DOMAIN}}\n', ['1:3', 'DOMAIN in a comment']],
		[
			'x { {{#if FLAG}}ip({{/if}} };\n',
			['1:5', 'a place between words of x ip, and a place between words of x'],
			['2:1', 'the end of the file'],
		],
	],
)
