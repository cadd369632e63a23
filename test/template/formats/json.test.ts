import { checkPlaces } from '../../fixtures/check-places.ts'

checkPlaces(
	'json',
	[
		[
			'{"a": {{SECRET}}, "b": {{PORT}}, "c":{{FLAG}} }\n',
			'{"a": "‹SECRET value json-string›", "b": ‹PORT value plain›, "c":‹FLAG value plain› }\n',
		],
		['{"a": "x{{TEXT}}y\\"{{DOMAIN}}"}', '{"a": "x‹TEXT quote json-string›y\\"‹DOMAIN quote plain›"}'],
		['["{{OPTIONAL}}", {{FIXED_TEXT}}]', '["‹OPTIONAL quote json-string›", "a \\"b\\"\\\\$"]'],
		['[\n\t{{PORT}}\n\t,{{PORT}}\n]', '[\n\t‹PORT value plain›\n\t,‹PORT value plain›\n]'],
		[
			'[{{#each DOMAINS}}{{#unless @first}}, {{/unless}}{{this}}{{/each}}]',
			'[[each DOMAINS: [if @first first:  | , ]"‹this value plain›"]]',
		],
		['["{{#each STRINGS}}{{this}}{{/each}}"]', '["[each STRINGS: ‹this quote json-string›]"]'],
		['[{{#if FLAG}}{{PORT}}{{else}}null{{/if}}]', '[[if FLAG true: ‹PORT value plain› | null]]'],
		['[{{#if FLAG}}"x"{{else}}{{DOMAIN}}{{/if}}]', '[[if FLAG true: "x" | "‹DOMAIN value plain›"]]'],
		['["{{#if FLAG}}x"{{else}}y"{{/if}}]', '["[if FLAG true: x" | y"]]'],
		['[1{{#if FLAG}}, {{PORT}}{{/if}}]', '[1[if FLAG true: , ‹PORT value plain› | ]]'],
		['{"a": -1.5e3, "b": [true, {}]}', '{"a": -1.5e3, "b": [true, {}]}'],
	],
	[
		['{ {{DOMAIN}}: 1}', ['1:13', 'a variable before `:`']],
		['[{{DOMAIN}}x]', ['1:12', 'x']],
		['[x{{DOMAIN}}]', ['1:3', 'DOMAIN in a place joined to a value']],
		['["x"{{DOMAIN}}]', ['1:5', 'DOMAIN in a place joined to a value']],
		['[{{PORT}}{{PORT}}]', ['1:10', 'PORT in a place joined to a value']],
		['["\\\\{{DOMAIN}}x"]', ['1:5', 'DOMAIN in a place after a backslash']],
		['["x', ['1:4', 'the end of the file']],
		['["x\\\\', ['1:6', 'the end of the file']],
		['[{{OPTIONAL}}]', ['1:2', 'OPTIONAL, which may be empty, as a whole value']],
		['[{{#if FLAG}}"{{/if}}]', ['1:2', 'a string, and a place between values']],
	],
)
