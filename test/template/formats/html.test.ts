import { checkPlaces } from '../../fixtures/check-places.ts'

/** What an address may begin with and become a program. */
const programs = [
	...['javascript:', "javascript:greet('", 'vbscript:', 'data:text/html,', 'java&#115;cript:', 'javascript&colon;'],
	...['java\tscript:', ' javascript:', 'x:', 'blob:', '&#x6a;avascript:', '&amp;:', 'ahttps:', 'view-source:https://'],
]
const addressAttributes = [
	'src',
	'action',
	'formaction',
	'xlink:href',
	'data',
	'poster',
	'SrcSet',
	'ping',
	'background',
]

checkPlaces(
	'html',
	[
		[
			'<p title="{{SECRET}}">{{TEXT}}</p>{{OPTIONAL}}',
			'<p title="‹SECRET quote html›">‹TEXT quote html›</p>‹OPTIONAL quote html›',
		],
		['<a href="{{URL}}" class="x{{OTHER}}">', '<a href="‹URL quote html›" class="x‹OTHER quote html›">'],
		['<a href="{{DOMAIN}}/{{SECRET}}">x</a>', '<a href="‹DOMAIN quote plain›/‹SECRET quote html›">x</a>'],
		['<a href="https://{{SECRET}}">x</a>', '<a href="https://‹SECRET quote html›">x</a>'],
		[
			"<!doctype html>\n<!-- > {{FIXED}} -->\n<br/><img src=/x disabled alt='y'>{{DOMAIN}}",
			"<!doctype html>\n<!-- > /mnt -->\n<br/><img src=/x disabled alt='y'>‹DOMAIN quote plain›",
		],
		['<SCRIPT>if (a </b) {}</Script><p>{{DOMAIN}}</p>', '<SCRIPT>if (a </b) {}</Script><p>‹DOMAIN quote plain›</p>'],
		[
			'<style >a{}</style >{{OTHER}}&amp; &#65;&#x42;&eacute;',
			'<style >a{}</style >‹OTHER quote html›&amp; &#65;&#x42;&eacute;',
		],
		['<p title="&lt;{{OTHER}}">& {{OTHER}}', '<p title="&lt;‹OTHER quote html›">& ‹OTHER quote html›'],
		['<p title="{{#each STRINGS}}{{this}}, {{/each}}">x</p>', '<p title="[each STRINGS: ‹this quote html›, ]">x</p>'],
		['<p {{#if FLAG}} title="{{OTHER}}"{{/if}}>x</p>', '<p [if FLAG true:  title="‹OTHER quote html›" | ]>x</p>'],
		...['https:', 'HTTP:', 'mailto:', 'tel:', '/', './a', 'a/b', '#', '?x=', 'https://x/?a&amp;b='].map(
			begin => [`<a href="${begin}{{OTHER}}">x</a>`, `<a href="${begin}‹OTHER quote html›">x</a>`] as const,
		),
		[
			'<a href="http{{#if FLAG}}s{{/if}}://{{OTHER}}">x</a>',
			'<a href="http[if FLAG true: s | ]://‹OTHER quote html›">x</a>',
		],
		[
			'<a href="{{#each DOMAINS}}{{this}}{{/each}}/{{OTHER}}">x</a>',
			'<a href="[each DOMAINS: ‹this quote plain›]/‹OTHER quote html›">x</a>',
		],
		[
			'<meta name="x"{{#if FLAG}} content="{{OTHER}}"{{/if}}>',
			'<meta name="x"[if FLAG true:  content="‹OTHER quote html›" | ]>',
		],
		[
			'<meta http-equiv="x" content="y"><p title="{{OTHER}}">',
			'<meta http-equiv="x" content="y"><p title="‹OTHER quote html›">',
		],
		['<script>"</scriptx>"</script >{{OTHER}}', '<script>"</scriptx>"</script >‹OTHER quote html›'],
	],
	[
		['<p title={{DOMAIN}}>', ['1:10', 'DOMAIN in an attribute without double quotes'], ['1:20', '>']],
		['<p title=x{{DOMAIN}}>', ['1:11', 'DOMAIN in an attribute without double quotes']],
		["<p title='{{DOMAIN}}'>", ['1:11', 'DOMAIN in an attribute without double quotes']],
		['<p {{DOMAIN}}>', ['1:4', 'DOMAIN in a tag']],
		['<{{DOMAIN}}>', ['1:2', 'DOMAIN in a tag'], ['1:12', '<>']],
		['</{{DOMAIN}}>', ['1:3', 'DOMAIN in a tag']],
		['<p onclick="{{DOMAIN}}">', ['1:13', 'DOMAIN in a program or style sheet']],
		['<p style="{{DOMAIN}}">', ['1:11', 'DOMAIN in a program or style sheet']],
		['<script>{{DOMAIN}}</script>', ['1:9', 'DOMAIN in a <script>']],
		['<!-- {{DOMAIN}} -->', ['1:6', 'DOMAIN in a comment']],
		['<!doctype {{DOMAIN}}>', ['1:11', 'DOMAIN in a tag']],
		['&{{DOMAIN}};', ['1:2', 'DOMAIN in a place after &']],
		['<p title="&x{{DOMAIN}}">', ['1:13', 'DOMAIN in a place after &']],
		[
			'<a href="{{SECRET}}">',
			['1:10', 'SECRET of type secret, and an address that starts with javascript: is a program'],
		],
		[
			'<a href="x{{SECRET}}">',
			['1:11', 'SECRET of type secret, and an address that starts with javascript: is a program'],
		],
		...programs.map(
			begin =>
				[
					`<a href="${begin}{{DOMAIN}}">x</a>`,
					[`1:${begin.length + 10}`, 'DOMAIN in an address that may be a program'],
				] as const,
		),
		...addressAttributes.map(
			name =>
				[
					`<x ${name}="vbscript:{{DOMAIN}}">`,
					[`1:${name.length + 15}`, 'DOMAIN in an address that may be a program'],
				] as const,
		),
		['<a href="{{DOMAIN}}:{{PORT}}">', ['1:21', 'PORT in an address that may be a program']],
		['<a href="{{#if FLAG}}java{{/if}}script:{{PORT}}">', ['1:40', 'PORT in an address that may be a program']],
		['<a href="{{#if FLAG}}data:{{/if}}{{PORT}}">', ['1:34', 'PORT in an address that may be a program']],
		['<iframe srcdoc="{{DOMAIN}}">', ['1:17', 'DOMAIN in a program or style sheet'], ['1:29', 'the end of the file']],
		['<p onPointerEnter="{{DOMAIN}}">', ['1:20', 'DOMAIN in a program or style sheet']],
		['<p a/style="{{DOMAIN}}">', ['1:13', 'DOMAIN in a program or style sheet']],
		['<set attributeName="href" to="{{URL}}"/>', ['1:31', 'URL in what may become an address']],
		['<meta http-equiv="refresh" content="0;url={{URL}}">', ['1:43', 'URL in what may become an address']],
		['<meta content="0;url={{URL}}" http-equiv="refresh">', ['1:41', '=']],
		['<meta{{#if FLAG}} http-equiv="x"{{/if}} content="">', ['1:6', 'tag of <meta>, and tag name of <meta>']],
		['<script>"</scriptx>{{DOMAIN}}</script>', ['1:20', 'DOMAIN in a <script>']],
		['<script><!--\n</script>', ['1:12', '-']],
		['a < b', ['1:4', '< ']],
		['<p title = "x">', ['1:10', 'a space']],
		['<p title= "x">', ['1:10', 'a space']],
		['<p "x">', ['1:4', '"']],
		['<p title="x', ['1:12', 'the end of the file']],
		['{{#if FLAG}}<p title="{{/if}}', ['1:1', 'double of <p> at title=, and text']],
	],
)
