// biome-ignore-all lint/suspicious/noTemplateCurlyInString: nginx writes its variables so
import { checkPlaces } from '../../fixtures/check-places.ts'

checkPlaces(
	'nginx',
	[
		['listen {{PORT}};\nserver_name {{DOMAIN}};\n', 'listen ‹PORT word plain›;\nserver_name ‹DOMAIN word plain›;\n'],
		['listen 127.0.0.1:{{PORT}}{{#if FLAG}} ssl{{/if}};', 'listen 127.0.0.1:‹PORT word plain›[if FLAG true:  ssl | ];'],
		['user {{SECRET}};', 'user "‹SECRET value nginx-double›";'],
		["user\n'x {{SECRET}}' ;", "user\n'x ‹SECRET quote nginx-single›' ;"],
		['user "\\"x\\\\ {{SECRET}}\\n";', 'user "\\"x\\\\ ‹SECRET quote nginx-double›\\n";'],
		['user "{{FIXED_TEXT}}" {{FIXED}}; # {{FIXED}}\n', 'user "a \\"b\\"\\\\$" /mnt; # /mnt\n'],
		[
			'geo $x { default {{SECRET}}; }\nmap $a $b { default {{DOMAIN}}; }',
			'geo $x { default "‹SECRET value nginx-double›"; }\nmap $a $b { default ‹DOMAIN word plain›; }',
		],
		['location ~ ^/a/{ return 200 {{DOMAIN}}; }', 'location ~ ^/a/{ return 200 ‹DOMAIN word plain›; }'],
		['location = "/x{{OTHER}}" { return 200; }', 'location = "/x‹OTHER quote nginx-double›" { return 200; }'],
		['location {{PATH_}} { return 200; }', 'location ‹PATH_ word plain› { return 200; }'],
		['rewrite ^/a /{{DOMAIN}}/b last;', 'rewrite ^/a /‹DOMAIN word plain›/b last;'],
		['rewrite "^/a{2}" /{{DOMAIN}};', 'rewrite "^/a{2}" /‹DOMAIN word plain›;'],
		['if ($host = {{DOMAIN}}) { return 1; }', 'if ($host = ‹DOMAIN word plain›) { return 1; }'],
		['if ($host = "{{URL}}") { return 1; }', 'if ($host = "‹URL quote plain›") { return 1; }'],
		['set $a "${x}{{DOMAIN}}$y.{{PORT}}";', 'set $a "${x}‹DOMAIN quote plain›$y.‹PORT quote plain›";'],
		['set $a ${x}{{DOMAIN}};', 'set $a ${x}‹DOMAIN word plain›;'],
		['set $a !{{DOMAIN}};', 'set $a !‹DOMAIN word plain›;'],
		[
			'server_name {{DOMAIN}}{{#each DOMAINS}} {{this}}{{/each}};',
			'server_name ‹DOMAIN word plain›[each DOMAINS:  ‹this word plain›];',
		],
		['allow a{{#each STRINGS}} {{this}}{{/each}};', 'allow a[each STRINGS:  "‹this value nginx-double›"];'],
		[
			'listen {{#if OPTIONAL_PORT}}{{OPTIONAL_PORT}}{{else}}80{{/if}};',
			'listen [if OPTIONAL_PORT filled: ‹OPTIONAL_PORT word plain› | 80];',
		],
		['{{#each DOMAINS}}\nallow {{this}};\n{{/each}}\n', '[each DOMAINS: allow ‹this word plain›;\n]'],
		['a\\;b {{DOMAIN}} \\"; "c\'d" e"f;', 'a\\;b ‹DOMAIN word plain› \\"; "c\'d" e"f;'],
		["log_format a '$x \\'{{DOMAIN}}\\'';", "log_format a '$x \\'‹DOMAIN quote plain›\\'';"],
		[
			'http { server { allow {{OTHER}}; } types { a b; } allow {{OTHER}}; }',
			'http { server { allow "‹OTHER value nginx-double›"; } types { a b; } allow "‹OTHER value nginx-double›"; }',
		],
		[
			'listen [{{IP}}]:80; proxy_pass "http://[{{HOST}}]/"; allow {{IP}};',
			'listen [‹IP word plain›]:80; proxy_pass "http://[‹HOST quote plain›]/"; allow ‹IP word plain›;',
		],
		['fancy "{{DOMAIN}}";', 'fancy "‹DOMAIN quote plain›";'],
	],
	[
		['{{DOMAIN}} x;', ['1:1', 'DOMAIN in the name of a directive']],
		['x{{DOMAIN}} x;', ['1:2', 'DOMAIN in the name of a directive']],
		['"{{DOMAIN}}" x;', ['1:2', 'DOMAIN in the name of a directive']],
		[
			'map $a $b { {{DOMAIN}} 1; "x{{DOMAIN}}" 2; }',
			['1:13', 'DOMAIN in a key of `map`'],
			['1:29', 'DOMAIN in a key of `map`'],
		],
		['geo $x { {{DOMAIN}} 1; }', ['1:10', 'DOMAIN in a key of `geo`']],
		['location ~ ^/{{DOMAIN}}/ { return 200; }', ['1:14', 'DOMAIN in a regex']],
		['location ~* "{{DOMAIN}}" { return 200; }', ['1:14', 'DOMAIN in a regex']],
		['location ~/{{DOMAIN}} { return 200; }', ['1:12', 'DOMAIN in a regex']],
		["server_name '~{{DOMAIN}}';", ['1:15', 'DOMAIN in a regex']],
		['rewrite ^/{{DOMAIN}} /x;', ['1:11', 'DOMAIN in a regex']],
		['if ($host ~ {{DOMAIN}}) { return 1; }', ['1:13', 'DOMAIN in a regex']],
		['if ($host !~* "{{DOMAIN}}") { return 1; }', ['1:16', 'DOMAIN in a regex']],
		['set $a "${{DOMAIN}}";', ['1:10', 'DOMAIN in the name of a variable']],
		['set $a "$x{{DOMAIN}}";', ['1:11', 'DOMAIN in the name of a variable']],
		['set $a "${x{{DOMAIN}}";', ['1:12', 'DOMAIN in the name of a variable']],
		['add_header X "{{SECRET}}";', ['1:15', 'SECRET of type secret, and `add_header` expands variables']],
		['map $a $b { x {{OTHER}}; }', ['1:15', 'OTHER of type string, and `x` expands variables']],
		["fancy '{{SECRET}}';", ['1:8', 'SECRET of type secret, and it is not known whether `fancy` expands variables']],
		[
			'location "{{OTHER}}" { return 200; }',
			[
				'1:11',
				'OTHER of type string, and `location` reads an argument that starts so as a regex or a match of another kind',
			],
		],
		[
			'proxy_redirect {{URL}} /;',
			[
				'1:16',
				'URL of type url, and `proxy_redirect` reads an argument that starts so as a regex or a match of another kind',
			],
		],
		...['listen ', "listen '", 'upstream a { server ', 'resolver ', 'proxy_pass http://', 'fastcgi_pass [::1]'].map(
			begin =>
				[
					`${begin}{{HOST}}${begin.endsWith("'") ? "'" : ''};${begin.includes('{') ? ' }' : ''}`,
					[
						`1:${begin.length + 1}`,
						`HOST of type host, and \`${/(\w+) \S*$/.exec(begin)?.[1]}\` takes the last part of an IPv6 address for a port`,
					],
				] as const,
		),
		['error_log syslog:server={{IP}}:514;', ['1:25', 'IP of type ip']],
		['gzip {{FLAG}};', ['1:6', 'FLAG, a boolean: nginx does not know `true`']],
		['gzip "{{FLAG}}";', ['1:7', 'FLAG, a boolean: nginx does not know `true`']],
		["gzip '{{FIXED_FLAG}}';", ['1:7', 'FIXED_FLAG, a boolean: nginx does not know `true`']],
		['user x{{SECRET}};', ['1:7', 'SECRET of type secret, which may hold a tab a space ! " # $ …']],
		['user {{SECRET}}x;', ['1:16', 'x']],
		['user "{{SECRET}}"x;', ['1:18', 'x']],
		['user "a"{{SECRET}};', ['1:9', 'SECRET in a place joined to a quoted word']],
		...['user {{TEXT}};', 'geo $g { default {{TEXT}}; }', "return 200 '{{TEXT}}';", 'fancy "{{TEXT}}";'].map(
			text =>
				[
					text,
					[
						`1:${text.indexOf('{{') + 1}`,
						'TEXT of type text, and nginx puts values into the headers of answers, where a line of a value would be a header of its own',
					],
				] as const,
		),
		['user {{#if STRINGS}}{{STRINGS}}{{else}}x{{/if}};', ['1:21', 'STRINGS of type list of string, of up to 16384']],
		['# {{DOMAIN}}\n', ['1:3', 'DOMAIN in a comment']],
		['user \\\\{{DOMAIN}}x;', ['1:8', 'DOMAIN in a place after a backslash']],
		['user "\\\\{{DOMAIN}}x";', ['1:9', 'DOMAIN in a place after a backslash']],
		["user '\\\\{{DOMAIN}}x';", ['1:9', 'DOMAIN in a place after a backslash']],
		['listen {{OPTIONAL_PORT}};', ['1:8', 'OPTIONAL_PORT, which may be empty, as a whole value']],
		['listen 1:{{OPTIONAL_PORT}};', ['1:10', 'OPTIONAL_PORT, which may be empty, as a whole value']],
		['listen{{#if FLAG}} {{PORT}}{{/if}};', ['1:7', 'a bare word of `listen`, and the name `listen`']],
		[
			'location {{#if FLAG}}~{{else}}={{/if}} x { return 1; }',
			['1:10', 'a regex operator of `location`, and a bare word of `location`'],
		],
		['geo $x { {{#if FLAG}}a{{/if}}', ['1:10', 'the name `a` in `geo`, and a place between words in `geo`']],
		['server_name x', ['1:14', 'the end of the file']],
		["server_name 'x;\n", ['2:1', 'the end of the file']],
	],
)
