import { parse } from 'ini'
import t from 'tap'
import { emitPotFiles } from '../../src/emit/emit-pot-files.ts'
import type { Flavour } from '../../src/model/definition.ts'
import { planOfParts } from '../fixtures/plans.ts'

const emitWith = (change: Partial<Flavour> = {}) => {
	const plan = planOfParts()
	const files = emitPotFiles({ ...plan, flavour: { ...plan.flavour, ...change } })
	return new Map(files.map(({ path, text }) => [path, text]))
}

const files = emitWith({ potname: 'hello' })
t.strictSame([...files.keys()], ['hello', 'hello.ini'], 'commands and manifest')
const lines = files.get('hello')?.split('\n') ?? []
t.equal(lines.pop(), '', "the last line is ended, for pot's read")
t.strictSame(
	lines,
	[
		'copy-in -s /usr/local/etc/pot/flavours/hello.d/local -d /root/.pot_local',
		'set-attribute -A exec_stop -V /usr/local/share/cook/bin/stop||true',
		'set-attribute -A stop_timeout -V 30',
		'set-attribute -A enforce_statfs -V 1',
	],
	'without comments and quotes, which pot does not know',
)

const nomad = emitWith({ potname: 'hello', runsInNomad: true })
t.equal(nomad.get('hello+4'), 'set-cmd -c /usr/local/bin/cook\n', 'in Nomad cook is what the jail runs')
t.match(nomad.get('hello.ini'), /^runs_in_nomad="true"$/m)

t.equal(
	files.get('hello.ini'),
	'[manifest]\npotname="hello"\nauthor="x"\nversion="1.0"\norigin="x"\nruns_in_nomad="false"\n',
	"the manifest has potluck's keys",
)
const author = 'Ann "the one" O\'Hara; C:\\ # = ünï'
t.equal(
	parse(emitWith({ author }).get('x.ini') ?? '')['manifest'].author,
	author,
	'an awkward author is read back by ini',
)
