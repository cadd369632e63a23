import t from 'tap'
import { formatPlace } from '../../src/model/format-place.ts'

const keys = new Map([['type', 7]])
for (const [place, key, want] of [
	[{ file: 'a.ini', line: 3, section: '' }, undefined, 'a.ini:3'],
	[{ file: 'a.ini', line: 3, section: '' }, 'b', 'a.ini:3 b'],
	[{ file: 'a.ini', line: 3, section: 'env.A', keys }, undefined, 'a.ini:3 [env.A]'],
	[{ file: 'a.ini', line: 3, section: 'env.A', keys }, 'type', 'a.ini:7 [env.A] type'],
	[{ file: 'a.ini', line: 3, section: 'env.A', keys }, 'min', 'a.ini:3 [env.A] min'],
] as const)
	t.equal(formatPlace(place, key), want, want)
