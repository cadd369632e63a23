import fc from 'fast-check'
import t from 'tap'
import { formatIssue } from '../../src/errors.ts'
import { quote } from '../../src/shell/quote.ts'
import { parseEnvFile } from '../../src/variables/parse-env-file.ts'
import { assertProperty, thorough } from '../fixtures/assert-property.ts'
import { shells } from '../fixtures/shells.ts'
import { showText } from '../fixtures/show-text.ts'
import { sourceEnvFile } from '../fixtures/source-env-file.ts'

const nul = 'want text, got a NUL, which no variable can hold; if the file is UTF-16, save it as UTF-8'

const readA = (text: string): string | undefined => {
	const { variables, issues } = parseEnvFile(text, 'x.env')
	return issues.length === 0 ? variables.get('A')?.value : undefined
}

/** Each line gives A this value, here and in sh. */
const accepted: readonly (readonly [string, string])[] = [
	['A=b', 'b'],
	['A=', ''],
	["A=''", ''],
	['A=""', ''],
	['A=b\n', 'b'],
	['  A=b  ', 'b'],
	['\tA=b\t# why', 'b'],
	['A=b # it\'s "fine', 'b'],
	['A=b#c', 'b#c'],
	['A=#b', '#b'],
	['A="b"#c', 'b#c'],
	['export A=b', 'b'],
	['export \t A=b', 'b'],
	["A='b c'", 'b c'],
	['A="b c"', 'b c'],
	['A=b\\ c', 'b c'],
	['A=\'b\'"c"d\\e', 'bcde'],
	["A='it'\\''s'", "it's"],
	['A="it\'s"', "it's"],
	['A=\'say "hi"\'', 'say "hi"'],
	['A="say \\"hi\\""', 'say "hi"'],
	['A="\\$ \\` \\\\ \\n \\a"', '$ ` \\ \\n \\a'],
	["A='$HOME `id` \\'", '$HOME `id` \\'],
	['A=\\$HOME\\`\\\\', '$HOME`\\'],
	['A=b\\\nc', 'bc'],
	['A="b\\\nc"', 'bc'],
	["A='b\\\nc'", 'b\\\nc'],
	["A='b\nc\n'", 'b\nc\n'],
	['A="b\nc"', 'b\nc'],
	['A=\\\nb', 'b'],
	['A=b=c', 'b=c'],
	['A=*', '*'],
	['A=?x[a]{b,c}', '?x[a]{b,c}'],
	['A=a~b', 'a~b'],
	["A='~'", '~'],
	['A=\\~', '~'],
	['A="~":\\~', '~:~'],
	['A=!%@^_+,./-', '!%@^_+,./-'],
	['A=\\;\\&\\|\\<\\>\\(\\)', ';&|<>()'],
	['A=\\\'\\"', '\'"'],
	['A=äöü€😀', 'äöü€😀'],
	['A="\u00a0"\\é', '\u00a0é'],
	['A=\u00a0b', '\u00a0b'],
	['# A=x\n\n   # B\n\nA=b', 'b'],
	['B="\nA=c"\nA=b', 'b'],
	["A='#'", '#'],
	["A='\\'", '\\'],
	['A="\\\\"', '\\'],
	['A=-n', '-n'],
	['A=a"b c"\'d e\'f', 'ab cd ef'],
	['A=""""', ''],
	['A=\\\\n', '\\n'],
]
t.test('reads what sh reads', async t => {
	for (const [text, want] of accepted) {
		t.same(parseEnvFile(text, 'x.env').issues, [], `finds nothing wrong with ${showText(text)}`)
		t.equal(readA(text), want, `reads ${showText(text)}`)
		for (const shell of shells) t.same(sourceEnvFile(shell, text, ['A']), [want], `so does ${shell.name}`)
	}
})

const refused: readonly (readonly [string, string])[] = [
	['A=$B', 'x.env:1: want every $ and ` quoted, since nothing is expanded here, got a live one; write A='],
	['A=b$', 'x.env:1: want every $ and ` quoted'],
	['A="$B"', 'x.env:1: want every $ and ` quoted'],
	['A="\n$(id)"', 'x.env:2: want every $ and ` quoted'],
	['A=`id`', 'x.env:1: want every $ and ` quoted'],
	['A="`id`"', 'x.env:1: want every $ and ` quoted'],
	["A=$'b'", 'x.env:1: want every $ and ` quoted'],
	['A=~', 'x.env:1: want ~ quoted'],
	['A=~root/x', 'x.env:1: want ~ quoted'],
	['A=b:~/c', 'x.env:1: want ~ quoted'],
	['A=b=~', 'x.env:1: want ~ quoted'],
	['A=\\\n~', 'x.env:2: want ~ quoted'],
	['A=b:\\\n~', 'x.env:2: want ~ quoted'],
	['A=b c', "x.env:1: want one value, with its blanks quoted, and no blank after =, got more words; write A='…'"],
	['A= b', 'x.env:1: want one value'],
	['A=b B=c', 'x.env:1: want one value'],
	["A='b' 'c'", 'x.env:1: want one value'],
	['A=b;', 'x.env:1: want the characters ; & | < > ( ) quoted'],
	['A=b&', 'x.env:1: want the characters ;'],
	['A=b|c', 'x.env:1: want the characters ;'],
	['A=<b', 'x.env:1: want the characters ;'],
	['A=>b', 'x.env:1: want the characters ;'],
	['A=(b)', 'x.env:1: want the characters ;'],
	['export A=*', 'x.env:1: want * ? [ { quoted after export'],
	['export A=b[c', 'x.env:1: want * ? [ {'],
	["\nA='b\nB=c", 'x.env:2: want a closing quote'],
	['A="b', 'x.env:1: want a closing quote'],
	[
		'Z=1\nA="b\nB="c"\n',
		'x.env:3: want a closing quote, got none up to the end of the file; look at A of line 2, whose',
	],
	['A="b\nB=c"\nC=\'', 'x.env:3: want a closing quote, got none up to the end of the file; look at A of line 1, whose'],
	['A="b\\"', 'x.env:1: want a closing quote'],
	['A=b\\', 'x.env:1: want a character after \\'],
	['1A=b', 'x.env:1: want a name of letters'],
	['A-B=c', 'x.env:1: want a name of letters'],
	['Ä=c', 'x.env:1: want a name of letters'],
	['=c', 'x.env:1: want a name of letters'],
	['A+=c', 'x.env:1: want a name of letters'],
	[
		'A =b',
		'x.env:1: want a name of letters, digits and _ before =, not beginning with a digit; write no blank before =',
	],
	['A', 'x.env:1: want NAME=value, or # before a comment'],
	['export A', 'x.env:1: want NAME=value'],
	['b # A=c', 'x.env:1: want NAME=value'],
	['. /etc/rc.conf', 'x.env:1: want NAME=value'],
	['A=b\nB=c\nA=b', 'x.env:3: want A once, got it again, after line 1'],
	['A=b\n\nB=c\0d', `x.env:3: ${nul}`],
	['# b\0', `x.env:1: ${nul}`],
	['# b\nA=b\r\nB=c\r\n', "x.env:2: want lines that end in a newline, got a carriage return as well; use tr -d '\\r'"],
	['\ufeffA=b', 'x.env:1: want no byte order mark; save the file as UTF-8 without it'],
]
t.test('refuses what sh would expand, run, or read otherwise', async t => {
	for (const [text, want] of refused) {
		const { issues } = parseEnvFile(text, 'x.env')
		t.equal(issues.length, 1, `finds one fault in ${showText(text)}`)
		t.match(
			issues.map(formatIssue).join(),
			new RegExp(`^${want.replace(/[$`()|&?*[{.+^\\]/g, '\\$&')}`),
			'and says where and how',
		)
	}
})

t.test('reports all faults of a file at once, in the order of its lines, and shows no value', async t => {
	const text =
		'A=$hunter2\n1B=hunter2\nC="\nhunter2"\nhunter2\nC=hunter2\nD=hunter2 hunter2\nE=\'hunter2\nF=b\nG=\0hunter2'
	const { variables, issues } = parseEnvFile(text, 'my.env')
	t.same(
		issues.map(({ at }) => at),
		['my.env:1', 'my.env:2', 'my.env:5', 'my.env:6', 'my.env:7', 'my.env:8', 'my.env:10'],
	)
	t.notMatch(issues.map(formatIssue).join('\n'), 'hunter2')
	t.same(variables.get('C'), { value: '\nhunter2', line: 3 }, 'keeps the first of two')
	t.same(variables.get('F'), { value: 'b', line: 9 }, 'goes on after an open quote')
})

t.test('says whose value is not known, for a fault of its lines', async t => {
	const text = 'A=$b\nB=b\nC=b, c\nD="\n$b\n"\nE=b\nF=\0b\nG=b\nG=$c\nH="\nb'
	const unknown = [...parseEnvFile(text, 'x.env').variables].flatMap(([name, one]) => (one.unknown ? [name] : []))
	t.same(unknown, ['A', 'C', 'D', 'F', 'H'])
	const bytes = Buffer.from('A=\xff\nB=b', 'latin1')
	t.same(
		[...parseEnvFile(bytes, 'x.env').variables.values()].map(one => one.unknown),
		[true, undefined],
	)
})

t.test('takes bytes, and names each line that is not UTF-8', async t => {
	const bytes = Buffer.from('A=\xff\nB=\xc3\xa4\nC=\xed\xa0\x80', 'latin1')
	const { variables, issues } = parseEnvFile(bytes, 'x.env')
	t.same(issues.map(formatIssue), [
		'x.env:1: want UTF-8, got other bytes; save the file as UTF-8',
		'x.env:3: want UTF-8, got other bytes; save the file as UTF-8',
	])
	t.equal(variables.get('B')?.value, 'ä')
	t.same(parseEnvFile(Buffer.from('A=ä'), 'x.env').variables.get('A'), { value: 'ä', line: 1 })
	t.match(parseEnvFile(Buffer.from('\ufeffA=b'), 'x.env').issues, [{ want: 'no byte order mark' }])
})

const awkward = fc.constantFrom(
	...' \t\n\'"\\$`#=;&|<>()~*?[]{}!%\r\u0001\u007fäß€😀\u2028ab1',
	"'\\''",
	'\\\n',
	' #',
	'$(',
	'\u0081\u0088',
)
const value = fc
	.oneof(
		fc.array(awkward, { maxLength: 12 }).map(parts => parts.join('')),
		fc.string({ unit: 'binary' }).map(text => text.replaceAll('\0', '')),
	)
	.filter(text => !text.includes('\r\n') && Buffer.from(text).toString() === text)

t.test('reads back what quote writes, and so does sh', async () => {
	assertProperty(
		fc.property(fc.array(value, { minLength: 20, maxLength: 20 }), fc.boolean(), (values, exported) => {
			const names = values.map((_, i) => `V${i}`)
			const text = values.map((word, i) => `${exported ? 'export ' : ''}V${i}=${quote(word)}\n`).join('')
			const { variables, issues } = parseEnvFile(text, 'x.env')
			if (issues.length > 0) throw new Error(issues.map(formatIssue).join('\n'))
			const got = names.map(name => variables.get(name)?.value)
			if (JSON.stringify(got) !== JSON.stringify(values)) throw new Error(`read ${JSON.stringify(got)}`)
			for (const shell of shells) {
				const sourced = sourceEnvFile(shell, text, names)
				if (JSON.stringify(sourced) !== JSON.stringify(values))
					throw new Error(`${shell.name} read ${JSON.stringify(sourced)}`)
			}
		}),
		15,
	)
})

t.test('what is accepted means the same to sh, whatever its quoting', async t => {
	const fragments = fc.constantFrom(
		'a',
		'b',
		' ',
		"'",
		"'",
		'"',
		'"',
		'\\',
		'\\\n',
		'\n',
		'$',
		'`',
		'#',
		'~',
		':',
		';',
		'*',
		'=',
		'é',
		'\t',
		'{',
		'!',
	)
	let tried = 0
	assertProperty(
		fc.property(
			fc.array(
				fc.array(fragments, { maxLength: 10 }).map(parts => `A=${parts.join('')}\n`),
				{ minLength: 40, maxLength: 40 },
			),
			texts => {
				const good = texts.flatMap(text => {
					const { variables, issues } = parseEnvFile(text, 'x.env')
					return issues.length === 0 && variables.size === 1 ? [{ text, want: variables.get('A')?.value }] : []
				})
				tried += good.length
				for (const shell of shells) {
					// One file for all: each A is put aside before the next.
					const file = good.map(({ text }, i) => `${text}\nB${i}=$A\n`).join('')
					const sourced = sourceEnvFile(
						shell,
						file,
						good.map((_, i) => `B${i}`),
					)
					for (const [i, { text, want }] of good.entries()) {
						if (sourced[i] !== want) throw new Error(`${shell.name} read ${JSON.stringify([text, sourced[i], want])}`)
					}
				}
			},
		),
		8,
	)
	t.ok(tried > thorough(60), `with ${tried} files that were accepted`)
})

t.test('stays fast on a long file', async t => {
	const text = `${'# a comment\n'.repeat(20000)}A='${'x\n'.repeat(30000)}'\n${Array.from({ length: 5000 }, (_, i) => `V${i}="a\\\nb"`).join('\n')}`
	const start = process.hrtime.bigint()
	t.equal(parseEnvFile(text, 'x.env').variables.size, 5001)
	t.ok(process.hrtime.bigint() - start < 2_000_000_000n, 'in far less than two seconds')
})
