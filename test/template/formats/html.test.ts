import { checkPlaces } from '../../fixtures/check-places.ts'

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
		['a < b', ['1:4', '< ']],
		['<p title = "x">', ['1:10', 'a space']],
		['<p title= "x">', ['1:10', 'a space']],
		['<p "x">', ['1:4', '"']],
		['<p title="x', ['1:12', 'the end of the file']],
		['{{#if FLAG}}<p title="{{/if}}', ['1:1', 'double of <p> at title=, and text']],
	],
)
