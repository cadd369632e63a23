import t from 'tap'
import { emitBuildScript } from '../../src/emit/emit-build-script.ts'
import { InternalError } from '../../src/errors.ts'
import { planOfParts } from '../fixtures/plans.ts'
import { runScript } from '../fixtures/run-script.ts'
import { shells } from '../fixtures/shells.ts'

const text = 'set -e\nfirst\n# @packages@\nmiddle\n# @steps@\nlast\n'
const plan = planOfParts(
	'[packages]\nwww/nginx = serves\nlang/python@py311 = "runs $HOME `id` $& it\'s"\n',
	'[step.one]\nat = build\nscript = a\nsummary = "picks \'modules\'"\n',
	'[step.two]\nat = settings\nscript = a\nsummary = x\n',
	'[step.three]\nat = build\nscript = a\nsummary = cleans\n',
)

t.equal(
	emitBuildScript(plan, text),
	`set -e
first
pkg install -y www/nginx         # serves
pkg install -y lang/python@py311 # runs $HOME \`id\` $& it's
middle
step 'picks '\\''modules'\\'''
. "$share/steps/part/a"
step cleans
. "$share/steps/part/a"
last
`,
	'packages and steps stand in their places, in order',
)
t.equal(
	emitBuildScript(planOfParts(), text),
	'set -e\nfirst\nmiddle\nlast\n',
	'without any, nothing is left of the places',
)

for (const shell of shells) {
	const stubs = ['first', 'middle', 'last', 'pkg', 'step'].map(name => `${name}() {\n\techo ${name} "$@"\n}\n`).join('')
	const script = emitBuildScript(plan, text).replaceAll('. "$share', 'echo "')
	t.equal(
		runScript(shell, stubs + script),
		[
			...['first', 'pkg install -y www/nginx', 'pkg install -y lang/python@py311', 'middle', "step picks 'modules'"],
			...['/steps/part/a', 'step cleans', '/steps/part/a', 'last', ''],
		].join('\n'),
		`no reason and no summary is taken for code (${shell.name})`,
	)
}

for (const name of ['packages', 'steps'])
	t.throws(
		() => emitBuildScript(plan, text.replace(`# @${name}@\n`, '')),
		new InternalError(`the build script of the bootstrap has no # @${name}@`),
		`a bootstrap without a place for ${name} is a bug`,
	)
