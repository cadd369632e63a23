import t from 'tap'
import { checkPlaces } from '../../fixtures/check-places.ts'
import { compileText } from '../../fixtures/compile-text.ts'

checkPlaces(
	'sshd_config',
	[
		[
			'Port {{PORT}}\nListenAddress {{DOMAIN}}:{{PORT}} # {{FIXED}}\n',
			'Port ‹PORT word plain›\nListenAddress ‹DOMAIN word plain›:‹PORT word plain› # /mnt\n',
		],
		[
			'Banner "a {{DOMAIN}} \\" b"\n{{#if FLAG}}\nX yes\n{{/if}}\nMatch User {{DOMAIN}}\n\tX {{PATH_}}\n',
			'Banner "a ‹DOMAIN quote plain› \\" b"\n[if FLAG true: X yes\n | ]Match User ‹DOMAIN word plain›\n\tX "‹PATH_ value plain›"\n',
		],
		['X a{{DOMAIN}}"b" c\\ d\n', 'X a‹DOMAIN word plain›"b" c\\ d\n'],
		['X {{#if FLAG}}yes{{else}}{{DOMAIN}}{{/if}}\n', 'X [if FLAG true: yes | ‹DOMAIN word plain›]\n'],
		['{{#each DOMAINS}}\nX {{this}}\n{{/each}}\n', '[each DOMAINS: X ‹this word plain›\n]'],
		[
			'ForceCommand /bin/x "a b" {{DOMAIN}}-{{PORT}}\nVersionAddendum {{DOMAIN}}\n',
			'ForceCommand /bin/x "a b" ‹DOMAIN word plain›-‹PORT word plain›\nVersionAddendum ‹DOMAIN word plain›\n',
		],
	],
	[
		['{{DOMAIN}} x\n', ['1:1', 'DOMAIN in the first word of a line, which is fixed']],
		['X{{DOMAIN}} x\n', ['1:2', 'DOMAIN in the first word of a line, which is fixed']],
		[
			'X {{OTHER}}\n',
			['1:3', 'OTHER of type string, and sshd takes it for a token, a pattern or a list in many keywords'],
		],
		[
			'X "{{OTHER}}"\n',
			['1:4', 'OTHER of type string, and sshd takes it for a token, a pattern or a list in many keywords'],
		],
		['X "{{TEXT}}"\n', ['1:4', 'TEXT of type text, and a value ends with its line']],
		['forcecommand {{PATH_}}\n', ['1:14', 'PATH_ of type path, which may hold =']],
		['ForceCommand "{{DOMAIN}}"\n', ['1:15', 'DOMAIN in quotes, which keep nothing together on this line']],
		['X "a\n', ['1:5', 'a newline']],
		['X \\\\{{DOMAIN}}x\n', ['1:5', 'DOMAIN in a place after a backslash']],
		['X \\\n', ['1:4', 'the end of the line']],
		['# {{DOMAIN}}\n', ['1:3', 'DOMAIN in a comment']],
		['X "\\\\{{DOMAIN}}"\n', ['1:6', 'DOMAIN in a place after a backslash'], ['1:17', 'a newline']],
		['X {{OPTIONAL_DOMAIN}}\n', ['1:3', 'OPTIONAL_DOMAIN, which may be empty, as a whole value']],
		['X {{FLAG}}\n', ['1:3', 'FLAG, a boolean: sshd_config does not know `true`']],
		['X "{{FLAG}}"\n', ['1:4', 'FLAG, a boolean: sshd_config does not know `true`']],
		['X "a', ['1:5', 'the end of the file']],
	],
)

checkPlaces(
	'sudoers',
	[
		[
			'Defaults badpass_message="no {{DOMAIN}}"\ncontrol ALL = (root) NOPASSWD: /usr/{{DOMAIN}} # {{FIXED}}\n',
			'Defaults badpass_message="no ‹DOMAIN quote plain›"\ncontrol ALL = (root) NOPASSWD: /usr/‹DOMAIN word plain› # /mnt\n',
		],
		['Defaults {{#if FLAG}}use_pty{{else}}!use_pty{{/if}}\n', 'Defaults [if FLAG true: use_pty | !use_pty]\n'],
		[
			'Defaults a="{{DOMAIN}}",b = x , c += "{{PATH_}}:"\n',
			'Defaults a="‹DOMAIN quote plain›",b = x , c += "‹PATH_ quote plain›:"\n',
		],
		[
			'Defaults secure_path="/a:/b/{{DOMAIN}}", passprompt="{{PORT}}"\n',
			'Defaults secure_path="/a:/b/‹DOMAIN quote plain›", passprompt="‹PORT quote plain›"\n',
		],
		['Cmnd_Alias X = /bin/a \\* {{PORT}}\n', 'Cmnd_Alias X = /bin/a \\* ‹PORT word plain›\n'],
	],
	[
		['{{DOMAIN}} ALL=(root) x\n', ['1:1', 'DOMAIN in the first word of a line, which is fixed']],
		[
			'Defaults a="{{SECRET}}"\n',
			[
				'1:13',
				'SECRET of type secret, and sudo reads a list in the quotes of some options, and its versions differ in what a backslash does there',
			],
		],
		['x ALL=(root) /a{{PATH_}}\n', ['1:16', 'PATH_ of type path, which may hold + : = @ A B …']],
		['x ALL=(root) "{{DOMAIN}}"\n', ['1:15', 'DOMAIN in quotes, which keep nothing together on this line']],
		['x y\\\\{{DOMAIN}}z\n', ['1:6', 'DOMAIN in a place after a backslash']],
		['Defaults a="x"{{DOMAIN}}\n', ['1:15', 'DOMAIN in a place joined to a value']],
		['Defaults a="x"y\n', ['1:15', 'y']],
		['Defaults a=x"{{DOMAIN}}"\n', ['1:13', '"']],
		['Defaults a={{DOMAIN}}"x"\n', ['1:22', '"']],
		...['secure_path=', 'a, secure_path = ', 'b="c",secure_path=', 'editor  += ', 'x{{PORT}}='].map(
			name =>
				[
					`Defaults ${name}"/x:{{PATH_}}"\n`,
					[`1:${name.length + 14}`, 'PATH_ of type path, and this option is a list of paths, with `:` between them'],
				] as const,
		),
		[
			'Defaults {{#if FLAG}}secure_path{{else}}b{{/if}} ="{{PATH_}}"\n',
			['1:52', 'PATH_ of type path, and this option is a list of paths, with `:` between them'],
		],
		[
			'Defaults env_keep += "{{NARROW}}"\n',
			['1:23', 'NARROW of type string, and this option is a list of patterns for variables'],
		],
		[
			'Defaults passprompt="{{NARROW}}"\n',
			['1:22', 'NARROW of type string, and sudo puts names in the place of `%` and a letter in this option'],
		],
		['Defaults a={{FLAG}}\n', ['1:12', 'FLAG, a boolean: sudoers does not know `true`']],
		['Defaults a="{{FLAG}}"\n', ['1:13', 'FLAG, a boolean: sudoers does not know `true`']],
		['Defaults a="\\\\{{DOMAIN}}"\n', ['1:15', 'DOMAIN in a place after a backslash'], ['1:26', 'a newline']],
		['# {{DOMAIN}}\n', ['1:3', 'DOMAIN in a comment']],
	],
)

checkPlaces(
	'redis',
	[
		[
			'requirepass {{SECRET}}\nport {{PORT}}\n# {{FIXED}}\n',
			'requirepass "‹SECRET value json-string›"\nport ‹PORT word plain›\n# /mnt\n',
		],
		['x "a {{TEXT}} \\" b" {{DOMAIN}}\n', 'x "a ‹TEXT quote json-string› \\" b" ‹DOMAIN word plain›\n'],
		['x a{{DOMAIN}}:{{PORT}} # y\n', 'x a‹DOMAIN word plain›:‹PORT word plain› # y\n'],
		['maxmemory {{PORT}}mb\n', 'maxmemory ‹PORT word plain›mb\n'],
	],
	[
		['{{DOMAIN}} x\n', ['1:1', 'DOMAIN in the first word of a line, which is fixed']],
		['# {{DOMAIN}}\n', ['1:3', 'DOMAIN in a comment']],
		['x a"b"\n', ['1:4', '"']],
		['x {{FLAG}}\n', ['1:3', 'FLAG, a boolean: redis does not know `true`']],
		['x "{{FLAG}}"\n', ['1:4', 'FLAG, a boolean: redis does not know `true`']],
		['maxmemory {{SIZE}}\n', ['1:11', 'SIZE of type size, and redis knows other units than the type']],
		['timeout "{{DURATION}}"\n', ['1:10', 'DURATION of type duration, and redis knows other units than the type']],
		['x "a"b\n', ['1:6', 'b']],
		['x a{{SECRET}}\n', ['1:4', 'SECRET of type secret, which may hold a tab a space ! " # $ …']],
		["x '{{DOMAIN}}'\n", ['1:3', "'"]],
	],
)

checkPlaces(
	'postgresql.conf',
	[
		[
			'a = {{SECRET}}\nb={{PORT}} # {{FIXED}}\nd = {{FLAG}}\n',
			"a = '‹SECRET value pg-single›'\nb=‹PORT value plain› # /mnt\nd = ‹FLAG value plain›\n",
		],
		["a = '{{PORT}}MB'\n", "a = '‹PORT quote plain›MB'\n"],
		["c = 'it''s {{TEXT}} \\n'\ne =  16MB\n", "c = 'it''s ‹TEXT quote pg-single› \\n'\ne =  16MB\n"],
		["a = {{#if FLAG}}on{{else}}'{{OTHER}}'{{/if}}\n", "a = [if FLAG true: on | '‹OTHER quote pg-single›']\n"],
	],
	[
		['{{DOMAIN}} = x\n', ['1:1', 'DOMAIN in the first word of a line, which is fixed'], ['1:14', 'x']],
		['a {{DOMAIN}}\n', ['1:3', 'DOMAIN in the first word of a line, which is fixed']],
		['a = x{{DOMAIN}}\n', ['1:6', 'DOMAIN of type domain, which may hold - . 0 1 2 3 …']],
		['a = {{DOMAIN}}:{{PORT}}\n', ['1:15', ':']],
		['a = {{SIZE}}\n', ['1:5', 'SIZE of type size, and PostgreSQL knows other units than the type']],
		["a = '{{DURATION}}'\n", ['1:6', 'DURATION of type duration, and PostgreSQL knows other units than the type']],
		["a = 'x\n", ['1:7', 'a newline']],
		["a = 'x\\\\{{DOMAIN}}'\n", ['1:9', 'DOMAIN in a place after a backslash'], ['1:20', 'a newline']],
		['a = x y\n', ['1:7', 'y']],
		['a = {{OPTIONAL}}\n', ['1:5', 'OPTIONAL, which may be empty, as a whole value']],
	],
)

checkPlaces(
	'pg_hba.conf',
	[
		[
			'host {{DOMAIN}} "x{{DOMAIN}}" 10.0.0.0/8 scram-sha-256 # {{FIXED}}\n',
			'host "‹DOMAIN value plain›" "x‹DOMAIN quote plain›" 10.0.0.0/8 scram-sha-256 # /mnt\n',
		],
		['local all "a""b" peer\n', 'local all "a""b" peer\n'],
		['local all {{PORT}} peer\n', 'local all "‹PORT value plain›" peer\n'],
		[
			'host a b c gss include_realm={{#if FLAG}}1{{else}}0{{/if}}\n',
			'host a b c gss include_realm=[if FLAG true: 1 | 0]\n',
		],
	],
	[
		['{{DOMAIN}} all all\n', ['1:1', 'DOMAIN in the first word of a line, which is fixed']],
		[
			'host {{SECRET}} x\n',
			[
				'1:6',
				'SECRET of type secret, and PostgreSQL 16 reads a database or user that starts so as a regex, in quotes too',
			],
		],
		['host x{{PATH_}} y\n', ['1:7', 'PATH_ of type path, which may hold + / @']],
		['host a b c gss include_realm={{FLAG}}\n', ['1:30', 'FLAG, a boolean: pg_hba.conf does not know `true`']],
		['host a b c gss include_realm="{{FLAG}}"\n', ['1:31', 'FLAG, a boolean: pg_hba.conf does not know `true`']],
		['host "{{TEXT}}" y\n', ['1:7', 'TEXT of type text, and a value ends with its line']],
	],
)

checkPlaces(
	'toml',
	[
		[
			'[a.b]\nx = {{SECRET}}\ny = [ {{PORT}}, {{FLAG}}, "{{TEXT}} \\n" ] # {{FIXED}}\n',
			'[a.b]\nx = "‹SECRET value json-string›"\ny = [ ‹PORT value plain›, ‹FLAG value plain›, "‹TEXT quote json-string› \\n" ] # /mnt\n',
		],
		["z = '{{DOMAIN}}'\n\nw = 2026-11-21\n", "z = '‹DOMAIN quote plain›'\n\nw = 2026-11-21\n"],
		['x = [{{#each STRINGS}}{{this}}, {{/each}}]\n', 'x = [[each STRINGS: "‹this value json-string›", ]]\n'],
		['x = {{#if FLAG}}{{DOMAIN}}{{else}}"y" {{/if}}\n', 'x = [if FLAG true: "‹DOMAIN value plain›" | "y" ]\n'],
	],
	[
		['{{DOMAIN}} = 1\n', ['1:1', 'DOMAIN in the first word of a line, which is fixed'], ['1:14', '1']],
		['[{{DOMAIN}}]\n', ['1:2', 'DOMAIN in a heading, which is fixed']],
		['x = """\n', ['1:7', '"']],
		["x = '{{SECRET}}'\n", ['1:6', "SECRET of type secret, and TOML's single quotes escape nothing"]],
		['x = a{{PORT}}\n', ['1:6', 'PORT of type port, which may hold 0 1 2 3 4 5 …']],
		['x = {{PORT}}{{PORT}}\n', ['1:13', 'PORT in a place joined to a value']],
		['x = "a\n', ['1:7', 'a newline']],
		['x = "\\\\{{DOMAIN}}"\n', ['1:8', 'DOMAIN in a place after a backslash'], ['1:19', 'a newline']],
		['x = "a" b\n', ['1:9', 'b']],
		['x = "a" {{PORT}}\n', ['1:9', 'PORT in a place after a value']],
		['x y\n', ['1:3', 'y']],
		['# {{DOMAIN}}\n', ['1:3', 'DOMAIN in a comment']],
	],
)

checkPlaces(
	'ini',
	[
		[
			'[a]\nb = two words {{DOMAIN}} x\n; {{FIXED}}\nc={{PORT}}\n',
			'[a]\nb = two words ‹DOMAIN word plain› x\n; /mnt\nc=‹PORT word plain›\n',
		],
		[
			'\t# x\n[a]\n \n  ; b\nb = {{DOMAIN}}:1\n[b]\nb=2\n',
			'\t# x\n[a]\n \n  ; b\nb = ‹DOMAIN word plain›:1\n[b]\nb=2\n',
		],
	],
	[
		['[{{DOMAIN}}]\n', ['1:2', 'DOMAIN in a heading, which is fixed']],
		['b = {{SECRET}}\n', ['1:5', 'SECRET of type secret, which may hold a tab a space ! " # $ …']],
		['{{DOMAIN}} = x\n', ['1:1', 'DOMAIN in the first word of a line, which is fixed'], ['1:12', '=']],
		['a = x ; {{DOMAIN}}\n', ['1:9', 'DOMAIN in a comment']],
		['# {{DOMAIN}}\n', ['1:3', 'DOMAIN in a comment']],
		['[s]\na = 1\n  b = {{DOMAIN}}\n', ['3:3', 'b']],
		['[s]\n {{DOMAIN}}\n', ['2:2', 'DOMAIN in the first word of a line, which is fixed']],
		['[s]\na:b = {{DOMAIN}}\n', ['2:2', ':']],
		['[s]\n [t]\n', ['2:2', '[']],
		['a = %{{URL}}\n', ['1:6', 'URL of type url, which may hold ! # % & ( ) …']],
	],
)

checkPlaces(
	'turnserver',
	[
		[
			'realm={{DOMAIN}}\nlistening-port={{PORT}}\nno-cli\n # {{FIXED}}\n',
			'realm=‹DOMAIN word plain›\nlistening-port=‹PORT word plain›\nno-cli\n # /mnt\n',
		],
		['user = "{{DOMAIN}}:{{DOMAIN}}"\n', 'user = "‹DOMAIN quote plain›:‹DOMAIN quote plain›"\n'],
		['cert=/x/{{DOMAIN}}.pem\n', 'cert=/x/‹DOMAIN word plain›.pem\n'],
	],
	[
		['{{DOMAIN}}=x\n', ['1:1', 'DOMAIN in the first word of a line, which is fixed']],
		['x=a{{SECRET}}\n', ['1:4', 'SECRET of type secret, which may hold a tab a space ! " # $ …']],
		['x={{TEXT}}\n', ['1:3', 'TEXT of type text, and a value ends with its line']],
		['x="a"b\n', ['1:6', 'b']],
		['x=a"b"\n', ['1:4', '"']],
		['x=a b\n', ['1:5', 'b']],
	],
)

// each character that is barred is named
for (const [format, template, characters] of [
	['redis', 'maxmemory {{SIZE}}\n', 'K M G'],
	['redis', 'timeout {{DURATION}}\n', 's m h d w y'],
	['postgresql.conf', 'a = {{SIZE}}\n', 'K M G'],
	['postgresql.conf', 'a = {{DURATION}}\n', 's m h d w y'],
	['sudoers', 'Defaults env_keep += "{{URL}}"\n', '* ='],
] as const)
	t.same(
		compileText(template, format).issues.map(({ want }) => want),
		[`a type without ${characters}`],
		`${format} names what ${template.trim()} must not hold`,
	)
