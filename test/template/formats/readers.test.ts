// biome-ignore-all lint/suspicious/noTemplateCurlyInString: nginx writes its variables so
import t from 'tap'
import type { FormatName } from '../../../src/model/definition.ts'
import type { Reading } from '../../../src/template/formats/format.ts'
import { formats } from '../../../src/template/formats/formats.ts'
import { showText } from '../../fixtures/show-text.ts'

const short = ({ path, kind, value }: Reading): string => `${path}|${kind}|${value}`

const readings: readonly (readonly [FormatName, text: string, ...readings: readonly string[]])[] = [
	[
		'yaml',
		'a: {b: [1, "x"], c: yes}\n',
		'|name|a',
		'a|name|b',
		'a.b[]|native|1',
		'a.b[]|text|x',
		'a|name|c',
		'a.c|native|yes',
	],
	['yaml', '- 012\n- ""\n- null\n- 1:30\n', '[]|native|012', '[]|text|', '[]|native|null', '[]|native|1:30'],
	['yaml', '? [a]\n: b\n', '|name|["a"]', '["a"]|text|b'],
	['yaml', ''],
	['json', '{"a": [1, {"b": "c"}, null]}', '|name|a', 'a[]|native|1', 'a[]|name|b', 'a[].b|text|c', 'a[]|native|null'],
	['json', '"x"', '|text|x'],
	[
		'nginx',
		'http { # c\n\tmap $a $b { default x; ~y z; }\n\tif ($h ~ r) { set $x "a\\"b\\tc\\d"; } }',
		'|name|http',
		'http|name|map',
		'http map|text|$a',
		'http map|text|$b',
		'http map|name|default',
		'http map default|text|x',
		'http map|name|~y',
		'http map ~y|text|z',
		'http|name|if',
		'http if|text|($h',
		'http if|text|~',
		'http if|name|r)',
		'http if|name|set',
		'http if set|text|$x',
		'http if set|text|a"b\tc\\d',
	],
	['nginx', "a 'b\\'c' d\\ e ${f}g \"\";", '|name|a', "a|text|b'c", 'a|text|d\\ e', 'a|text|${f}g', 'a|text|'],
	['nginx', 'rewrite ^a b last;', '|name|rewrite', 'rewrite|name|^a', 'rewrite|text|b', 'rewrite|text|last'],
	['nginx', 'if (a = "b") { c; }', '|name|if', 'if|text|(a', 'if|text|=', 'if|text|b', 'if|text|)', 'if|name|c'],
	[
		'rc.conf',
		"# c\na=b'c d'\"e\\$\\\\\\f\"\\g # h\n\nb=\n[ -e x ] && c='$y\n'\n",
		'|name|a',
		'a|text|bc de$\\\\fg',
		'|name|b',
		'b|text|',
		'|name|c',
		'c|text|$y\n',
	],
	['text', ' a  b\n', '|text|a', '|text|b'],
	[
		'newsyslog',
		'# c\n/x a:b 640 7 * @T00 J /p 30 # d\n/y 640 7 * @T00\n<include> /z\n',
		...['logfile|text|/x', 'owner|text|a:b', 'mode|text|640', 'count|text|7', 'size|text|*', 'when|text|@T00'],
		...['flags|text|J', 'pidfile|text|/p', 'signal|text|30'],
		...['logfile|text|/y', 'mode|text|640', 'count|text|7', 'size|text|*', 'when|text|@T00'],
		...['include|text|<include>', 'include|text|/z'],
	],
	[
		'crontab',
		'# c\nA = b c\n0 1 * * * root x y\n@daily u cat%a\\%b%c\n',
		...['|name|A', 'A|text|b c'],
		...[
			'when|text|0',
			'when|text|1',
			'when|text|*',
			'when|text|*',
			'when|text|*',
			'user|text|root',
			'command|text|x y',
		],
		...['when|text|@daily', 'user|text|u', 'command|text|cat', 'input|text|a\\%b', 'input|text|c'],
	],
	[
		'html',
		'<!doctype html><!-- c --><p a="&quot;b" c=\'d\' e=f g>h &#65;&#x42;&lt;&eacute;<br/><B>i</b></p>j<script>k</script>',
		...['p@a|text|"b', 'p@c|text|d', 'p@e|text|f', 'p@g|text|', 'p|text|h AB<&eacute;', 'b|text|i', '|text|j'],
	],
	['hcl', '{"a": {"b": [true, "c"]}}', '|name|a', 'a|name|b', 'a.b[]|native|true', 'a.b[]|text|c'],
	[
		'toml',
		'a = "b\\n"\n[c.d]\ne = [ 1, \'f\' ] # g\n[[h]]\ni = true\n',
		...['|name|a', 'a|text|b\n', '|name|c', 'c|name|d', 'c.d|name|e', 'c.d.e[]|native|1', 'c.d.e[]|text|f'],
		...['|name|h', 'h[]|name|i', 'h[].i|native|true'],
	],
	['ini', '; c\n[a b]\nk = v w\nl=x # y\n', '|name|k', 'k|text|v', 'k|text|w', '|name|l', 'l|text|x'],
	[
		'syslog-ng',
		'@version: 4.8\na { ip("b\\"c``$$") file(d template("$$x")); }; # e\n',
		...['|name|a', 'a|name|ip', 'a ip|text|b"c`$$', 'a|name|file', 'a file|text|d', 'a file|name|template'],
		'a file template|text|$x',
	],
	[
		'sshd_config',
		'# a\nX "b c" d\nMatch User e\n\tY f#g\n',
		...['|name|X', 'X|text|b c', 'X|text|d', '|name|Match', 'Match|text|User', 'Match|text|e', '|name|Y', 'Y|text|f#g'],
	],
	[
		'sudoers',
		'# a\nDefaults x="b c"\ne ALL=(f) /g h\n',
		...['|name|Defaults', 'Defaults|text|x=b c', '|name|e', 'e|text|ALL=(f)', 'e|text|/g', 'e|text|h'],
	],
	['sh', 'a=b c "d $e\\"" \'f\' # g\n', '|name|a', 'a|text|b', '|name|c', 'c|text|d $e"', 'c|text|f'],
	['postgresql.conf', "a = 'b''c\\n' # d\ne = 1\n", '|name|a', "a|text|b'c\n", '|name|e', 'e|native|1'],
	[
		'pg_hba.conf',
		'# a\nhost "b c" d,e 10.0.0.0/8 f\n',
		...['|name|host', 'host|text|b c', 'host|text|d,e', 'host|text|10.0.0.0/8', 'host|text|f'],
	],
	['redis', '# a\nb "c\\n" d\n', '|name|b', 'b|text|c\n', 'b|text|d'],
	['turnserver', '# a\nb=c\nd="e f"\ng\n', '|name|b', 'b|text|c', '|name|d', 'd|text|e f', '|name|g'],
]
for (const [format, text, ...want] of readings) {
	const { readings: found, faults } = formats[format].read(text)
	t.same([found.map(short), faults], [want, []], `reads ${format} ${showText(text)}`)
}

const faults: readonly (readonly [FormatName, text: string, offset: number, got: string])[] = [
	['yaml', 'a: "b\n', 6, 'Missing closing "quote'],
	['json', '{"a": tru}', 9, '}'],
	['json', '{"a": "b', 8, 'the end'],
	['json', '["a" "b"]', 5, '"'],
	['json', '1 2', 2, '2'],
	['nginx', 'a "b"c;', 2, '"'],
	['nginx', 'a "b', 2, '"'],
	['nginx', 'a b', 2, 'b'],
	['nginx', `a ${'b'.repeat(4096)};`, 2, 'a longer one'],
	['nginx', `a "${'é'.repeat(2047)}b";`, 2, 'a longer one'],
	['nginx', '{ }', 0, '{'],
	['nginx', 'a {', 3, 'the end'],
	['rc.conf', 'a=b\nc\n', 4, 'c'],
	['rc.conf', 'a="$b"\n', 0, 'a="$b"'],
	['rc.conf', 'a=b c=d\n', 0, 'a=b c=d'],
	['rc.conf', 'a=b;c\n', 0, 'a=b;c'],
	['rc.conf', "a='b\n", 0, "a='b"],
	['rc.conf', '[ `x` ] && a=b\n', 0, '[ `x` ] && a=b'],
	['newsyslog', '\n/x 640\n', 1, '2 words'],
	['newsyslog', '/x a:b 640 7 * @T00 J /p 30 x\n', 0, '10 words'],
	['crontab', '\n0 1 * * root\n', 1, '0 1 * * root'],
	['html', 'a <b c=>', 2, '<b c=>'],
	['html', '<p></b>', 3, '</b>'],
]
for (const [format, text, offset, got] of faults) {
	const [first] = formats[format].read(text).faults
	t.same([first?.offset, first?.got], [offset, got], `refuses ${format} ${showText(text)}`)
}
t.same(formats.nginx.read(`a "${'b'.repeat(4093)}";`).faults, [], 'reads the longest word of nginx')
