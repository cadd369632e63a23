import { writeFileSync } from 'node:fs'
import t from 'tap'
import { loadDefinition } from '../../src/load/load-definition.ts'
import type { Source } from '../../src/model/written.ts'
import { asLines } from '../fixtures/definitions.ts'

const sourceIn = (folder: string): Source => ({ kind: 'component', name: 'a', folder, file: `${folder}/component.ini` })

t.test('loads a definition with the texts of its folder, but not its own', async t => {
	const folder = t.testdir({
		'component.ini': '[manifest]\nsummary = x\n',
		steps: { 'a.sh': 'true', 'component.ini': '' },
	})
	const { definition, issues } = await loadDefinition(sourceIn(folder))
	t.strictSame(issues, [])
	t.match(definition, { kind: 'component', name: 'a', folder, summary: 'x' })
	t.strictSame([...(definition?.texts.keys() ?? [])], ['steps/a.sh', 'steps/component.ini'])
})

t.test('hands on what scanning and resolving find', async t => {
	const folder = t.testdir({ 'component.ini': '[manifest]\nsummary = x;\n' })
	t.strictSame(asLines((await loadDefinition(sourceIn(folder))).issues), [
		`${folder}/component.ini:2 [manifest] summary: want a value without ; # " ' \\ or space of other kinds, or a JSON string, got one with ;; write summary = "x;"`,
	])
	writeFileSync(`${folder}/component.ini`, '[manifest]\n')
	const { definition, issues } = await loadDefinition(sourceIn(folder))
	t.equal(definition, undefined)
	t.strictSame(asLines(issues), [`${folder}/component.ini:1 [manifest]: want summary = one line of text, got nothing`])
	writeFileSync(`${folder}/component.ini`, Uint8Array.of(0x5b, 0xe9))
	t.strictSame(asLines((await loadDefinition(sourceIn(folder))).issues), [
		`${folder}/component.ini: want text in UTF-8, got other bytes`,
	])
})
