import t from 'tap'
import { suggestName } from '../../src/model/suggest-name.ts'

t.strictSame(suggestName('ngnix', ['apache', 'nginx']), { next: 'did you mean nginx?' })
t.strictSame(suggestName('ngnix', ['apache']), {})
