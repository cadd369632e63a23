import t, { type Test } from 'tap'
import type { FormatName } from '../../../src/model/definition.ts'
import { formats } from '../../../src/template/formats/formats.ts'
import { type ProvenFile, type ProvenPlace, renderPlaces, sameValues } from '../../fixtures/prove-places.ts'

// nothing on this machine reads these as FreeBSD does: our own readers follow its manual pages
const narrow = ['domain', 'port', 'ip', 'boolean', 'size', 'duration']

/** What our own reader finds in the lines of each file at one of these places. */
const find = (format: FormatName, files: readonly ProvenFile[], path: string): readonly (readonly string[])[] =>
	files.map(({ text }) =>
		text.split('\n').flatMap(
			line =>
				formats[format]
					.read(line)
					.readings.filter(reading => reading.path === path)
					.at(-1)?.value ?? [],
		),
	)

const prove = (
	t: Test,
	format: FormatName,
	path: string,
	write: (value: string) => string,
	more: readonly ProvenPlace[] = [],
): void => {
	const places: readonly ProvenPlace[] = [
		{
			name: 'a bare word',
			type: 'string',
			only: formats[format].harmless,
			maxBytes: 900,
			write: name => write(`{{${name}}}`),
		},
		...narrow.map(type => ({ name: `a ${type}`, type, write: (name: string) => write(`{{${name}}}`) })),
		...more,
	]
	const files = renderPlaces(t, { format, places })
	sameValues(t, 'our own reader', files, find(format, files, path))
}

prove(t, 'text', '', value => `hello ${value}\n`)
prove(t, 'newsyslog', 'count', value => `/var/log/x root:wheel 640 ${value} * @T00 J\n`)
prove(t, 'newsyslog', 'pidfile', value => `/var/log/x 640 7 * @T00 J ${value} # a comment\n`)
prove(t, 'crontab', 'NAME', value => `NAME = ${value}\n`)
const command = (words: string): ProvenPlace => ({
	name: 'words of a command',
	type: 'string',
	only: formats.crontab.harmless,
	maxBytes: 400,
	write: name => `@daily root ${words.replaceAll('X', `{{${name}}}`)}\n`,
	wanted: value => words.replaceAll('X', value),
})
const commands = renderPlaces(t, { format: 'crontab', places: [command('cat X a-Xb')] })
sameValues(t, 'our own reader', commands, find('crontab', commands, 'command'))
