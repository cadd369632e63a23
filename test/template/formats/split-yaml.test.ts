import t from 'tap'
import { splitYaml } from '../../../src/template/formats/split-yaml.ts'
import { showText } from '../../fixtures/show-text.ts'

/** A text, marked where it is cut. */
const cases: readonly (readonly [title: string, marked: string])[] = [
	['keys in the first column', 'a: 1\n‖b:\n  c: 2\n‖d: [\n]\n'],
	['what stands before the first key is a part', '# x\n\n‖a: 1\n‖b: 2\n'],
	['no key', '- a: 1\n- b: 2\n'],
	['two documents', 'a: 1\n---\nb: 2\n'],
	['the end of one', 'a: 1\n...\nb: 2\n'],
	['a directive', 'a: 1\n%YAML 1.2\nb: 2\n'],
	['a key of several words', 'a: 1\n? b\n: 2\nc: 3\n'],
]
for (const [title, marked] of cases)
	t.same(splitYaml(marked.replaceAll('‖', '')), marked.split('‖'), `${title}: ${showText(marked)}`)
