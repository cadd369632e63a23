import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { findSources } from '../../src/load/find-sources.ts'
import { readTexts } from '../../src/load/read-texts.ts'
import { scanIni } from '../../src/load/scan-ini.ts'
import { resolveDefinition } from '../../src/model/resolve-definition.ts'
import type { Source } from '../../src/model/written.ts'
import { asLines } from '../fixtures/definitions.ts'

/** Lines that only repeat what holds without them: to delete one changes nothing, to alter it does. */
const defaults: ReadonlySet<string> = new Set([
	...['manifest dataset /mnt', 'env required no', 'env required false', 'env required off', 'env required 0'],
	...['file owner root:wheel', 'directory owner root:wheel', 'secret owner root:wheel'],
	...['file mode 0644', 'directory mode 0755', 'service timeout 60', 'service on-change restart'],
	...['port protocol tcp', 'port public no', 'port public false', 'check phase boot'],
])

/** All that a text means, without places; or what is wrong with it. */
const meaningOf = (text: string, source: Source, texts: ReadonlyMap<string, string>): string => {
	const { written, issues } = scanIni(text, source)
	if (!written) return asLines(issues).join('\n')
	const resolved = resolveDefinition(written, texts)
	return resolved.definition
		? JSON.stringify(resolved.definition, (key, value) => (key === 'at' || key === 'texts' ? undefined : value))
		: asLines(resolved.issues).join('\n')
}

/** Other texts of a line: none at all, another name, another value. */
const alter = (line: string): readonly (readonly [how: string, line: string | undefined])[] => {
	if (line.startsWith('['))
		return [
			['deleting', undefined],
			['renaming', line.replace(']', 'X]')],
		]
	const [, key = '', space = '', value = ''] = /^(.*?)(\s*=\s*)(.*)$/.exec(line) ?? []
	return [
		['deleting', undefined],
		['renaming', `${key}x${space}${value}`],
		['adding to', `${key}${space}${value.endsWith('"') ? `${value.slice(0, -1)}x"` : `${value}x`}`],
		['emptying', `${key}${space}""`],
	]
}

const tryEveryLine = async (t: Test, source: Source): Promise<void> => {
	const text = readFileSync(source.file, 'utf8')
	const texts = await readTexts(source.folder)
	const lines = text.split('\n')
	const meaning = meaningOf(text, source, texts)
	t.match(meaning, /^\{/, `${source.file} has no fault`)
	let section = ''
	const silent: string[] = []
	for (const [index, line] of lines.entries()) {
		if (/^\s*([#;]|$)/.test(line)) continue
		section = /^\[([a-z]+)/.exec(line)?.[1] ?? section
		for (const [how, other] of alter(line)) {
			const said = `${section} ${line.replace(/\s*=\s*/, ' ')}`
			if (how === 'deleting' && defaults.has(said)) continue
			const altered = [...lines.slice(0, index), ...(other === undefined ? [] : [other]), ...lines.slice(index + 1)]
			if (meaningOf(altered.join('\n'), source, texts) === meaning) silent.push(`${how} line ${index + 1}: ${line}`)
		}
	}
	t.strictSame(silent, [], `every line of ${source.file} counts`)
}

const root = join(import.meta.dirname, '../..')
for (const folder of ['test/fixtures/flavours', 'flavours'].map(one => join(root, one)))
	t.test(`altering or deleting any line in ${folder.slice(root.length + 1)} shows`, async t => {
		const found = [
			await findSources(folder, 'flavour', name => name === 'components'),
			await findSources(join(folder, 'components'), 'component'),
		]
		const sources = found.flatMap(({ sources }) => sources)
		t.ok(sources.length > 2, 'there are definitions')
		for (const source of sources) await tryEveryLine(t, source)
	})
