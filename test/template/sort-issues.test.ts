import t from 'tap'
import { sortIssues } from '../../src/template/sort-issues.ts'

const sorted = (...places: readonly string[]): readonly string[] =>
	sortIssues(places.map(at => ({ at, want: '' }))).map(({ at }) => at)

t.same(
	sorted('b:2:1', 'a:1:1', 'b:1:12', 'b:1:2', 'b:10:1'),
	['b:1:2', 'b:1:12', 'b:2:1', 'b:10:1', 'a:1:1'],
	'by line and column, files as they came',
)
t.same(sorted('x:12 [section] health:1:9', 'x:12 [section] health:1:2').length, 2, 'a file may be any text')
