import t from 'tap'
import { findUnsoundDefaults } from '../../src/emit/find-unsound-defaults.ts'
import { asLines } from '../fixtures/definitions.ts'
import { loadPlan, planOfParts, sampleFlavours } from '../fixtures/plans.ts'

const cases: readonly (readonly [title: string, from: string, to: string, isSound: boolean])[] = [
	['the same type', 'type = domain', 'type = domain', true],
	['a wider type', 'type = string', 'type = domain', false],
	['another secrecy', 'type = secret', 'type = string', false],
	['a list for one', 'type = list of port', 'type = port', false],
	['one for a list', 'type = port', 'type = list of port', false],
	['equal limits', 'type = port\nmin = 80\nmax = 90', 'type = port\nmin = 80\nmax = 90', true],
	['narrower limits', 'type = port\nmin = 85\nmax = 86', 'type = port\nmin = 80\nmax = 90', true],
	['no limits for some', 'type = port', 'type = port\nmin = 80', false],
	['a lower minimum', 'type = port\nmin = 79\nmax = 90', 'type = port\nmin = 80\nmax = 90', false],
	['a higher maximum', 'type = port\nmin = 80\nmax = 91', 'type = port\nmin = 80\nmax = 90', false],
	['some limits for none', 'type = port\nmin = 80', 'type = port', true],
	['fewer words', 'type = enum\nvalues = a, b', 'type = enum\nvalues = b, c, a', true],
	['other words', 'type = enum\nvalues = a, d', 'type = enum\nvalues = a, b', false],
]
for (const [title, from, to, isSound] of cases) {
	const plan = planOfParts(
		`[env.FROM]\n${from}\ndescription = x\n`,
		`[env.TO]\n${to}\ndefault-from = FROM\ndescription = x\n`,
	)
	const want = isSound
		? []
		: [/^part\.ini:\d+ \[env\.TO\] default-from: want a variable .*, got FROM, declared at part\.ini:4 \[env\.FROM\]$/]
	t.match(asLines(findUnsoundDefaults(plan)), want, `${isSound ? 'accepts' : 'refuses'} a default from ${title}`)
	t.equal(findUnsoundDefaults(plan).length, isSound ? 0 : 1)
}
for (const { name } of sampleFlavours)
	t.strictSame(findUnsoundDefaults(await loadPlan(name)), [], `${name} has sound defaults`)
