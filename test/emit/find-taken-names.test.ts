import t from 'tap'
import { findTakenNames } from '../../src/emit/find-taken-names.ts'
import { asLines } from '../fixtures/definitions.ts'
import { planOfParts } from '../fixtures/plans.ts'

const library = [
	'# commented=1\n#\tlocal noted\nshare=/usr\nrender_only() {\n\tlocal first second\n\tfirst=$1 third=2\n}\n',
	'for one in $list; do\n\tread -r two <"$one" || (four=4)\ndone\nhealth_all() {\n\techo "five=5"\n}\n',
]
const derived = (...names: readonly string[]): readonly string[] =>
	names.map(name => `[derived.${name}]\ntype = port\ndescription = x\n`)
const file = (name: string): string => `[file.${name}]\ntemplate = a\nformat = text\npath = ${name}\n`
const service = (name: string): string => `[service.${name}]\nrc = ${name}\nhealth = command true\n`

t.strictSame(
	asLines(
		findTakenNames(
			planOfParts(
				...derived('share', 'first', 'second', 'third', 'one', 'two', 'four', 'wanted', 'renderers', 'list', 'noted'),
				file('only'),
				file('all'),
				service('all'),
				service('only'),
				...derived('commented'),
			),
			library,
		),
	).map(line => line.replace(/^.*?\[/, '[')),
	[
		...['share', 'first', 'second', 'third', 'one', 'two', 'four', 'wanted', 'renderers'].map(
			name => `[derived.${name}]: want a name that is free in cook's library, got ${name}`,
		),
		"[file.only]: want a name that is free in cook's library, got render_only",
		"[service.all]: want a name that is free in cook's library, got health_all",
	],
	'functions, variables, loops and what is read or local are taken; comments and words are not',
)
t.strictSame(findTakenNames(planOfParts(...derived('folder'), file('page')), library), [])
