import t from 'tap'
import { refuseForPot } from '../../src/pot/refuse-for-pot.ts'
import { show } from '../fixtures/pot/show.ts'

t.test('what pot cannot carry is refused with what to do', async t => {
	const cases: readonly (readonly [name: string, value: string, want: RegExp])[] = [
		['X-Y', '1', /letters, digits and _/],
		['1X', '1', /no digit first/],
		['', '1', /letters, digits and _/],
		['X\n', '1', /letters, digits and _/],
		['Ä', '1', /letters, digits and _/],
		['_POT_IP', '1', /does not start with _/],
		['PATH', '/bin', /another name/],
		['IFS', ':', /another name/],
		['DOMAIN', 'a\nb', /without a newline.*set DOMAIN_FILE/],
		['DOMAIN', 'a\n', /without a newline.*set DOMAIN_FILE/],
		['DOMAIN_FILE', '/a\nb', /without a newline.*whose path has none/],
		['DOMAIN', 'a\0b', /NUL/],
		['DOMAIN', 'a\ud800b', /UTF-8/],
		['DOMAIN', '\udc00', /UTF-8/],
	]
	for (const [name, value, want] of cases)
		t.match(refuseForPot(name, value), want, `refuses ${show(name)} ${show(value)}`)
})

t.test('a refusal never shows the value', async t => {
	for (const end of ['\n', '\0', '\ud800']) t.notMatch(refuseForPot('DOMAIN', `hunter2${end}`), /hunter2/)
})

t.test('all else is accepted', async t => {
	const values = ['', ' ', '\t', '\r', '$(id)', '\u0001\u007f\u0080', '\u2028\ufffe\uffff', '😀', 'a'.repeat(1 << 20)]
	for (const value of values) t.equal(refuseForPot('DOMAIN', value), undefined, `accepts ${show(value)}`)
	for (const name of ['a', 'A1', 'Path', 'a_', 'PATHS']) t.equal(refuseForPot(name, ''), undefined, `accepts ${name}`)
})
