// Which tests should notice a mutation of a file of src/template.
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const lines = ['formats/lines', 'formats/html', 'formats/nginx', 'formats/yaml']
/** Tests of files that have no name in common with theirs. */
const others = {
	'encode-value': ['emit-renderer-library'],
	'place-value': [...lines, 'formats/characters', 'language'],
	'check-lines': ['check-lines'],
	'nginx-directives': ['formats/nginx', 'formats/nginx-directives'],
	'syslog-ng-options': ['formats/syslog-ng', 'formats/syslog-ng-options'],
	'split-yaml': ['formats/split-yaml', 'check-skeleton'],
	'unescape-letters': ['formats/readers', 'readers/redis', 'readers/syslog-ng'],
	'sh-lexer': ['formats/sh', 'formats/rc-conf', 'readers/sh'],
	'syslog-ng-macro': ['formats/syslog-ng', 'readers/syslog-ng'],
	'line-lexer': ['formats/lines', 'formats/characters', 'formats/readers', 'readers/toml'],
	lines: [...lines, 'formats/characters', 'readers/redis', 'readers/sshd-config', 'readers/toml', 'readers/turnserver'],
}
/** Formats whose tests are in a test with others. */
const inLines = ['ini', 'postgresql', 'redis', 'sshd-config', 'sudoers', 'toml', 'turnserver']
const beside = { 'sh-quotes': ['sh', 'rc-conf'], 'nginx-lexer': ['nginx'] }

/** Their paths below `root`, the quickest first. Throws where one does not exist. */
export const testsOf = (root, file) => {
	const own = basename(file, '.ts')
	const format = () => {
		const names = beside[own] ?? [own]
		return [
			'formats/characters',
			...names.map(name => `formats/${inLines.includes(name) ? 'lines' : name}`),
			'check-lines',
			...names.map(name => `readers/${name}`),
		]
	}
	const chosen = others[own] ?? (basename(dirname(file)) === 'helpers' ? ['helpers', 'language'] : format())
	return chosen.map(name => {
		const test = `test/template/${name}.test.ts`
		if (!existsSync(join(root, test))) throw new Error(`no test ${test}; add it or name another in tests-of.mjs`)
		return test
	})
}
