import t from 'tap'
import { openProving } from '../fixtures/proving.ts'

const p = await openProving(t, 'proving', process.env['JAIL_SH'])
const b = await p.boot('first', { DOMAIN: 'www.example.org' })
console.log(b.log)
console.log(await b.cook('diff'))
console.log(await b.cook('apply'))
console.log(await b.cook('diff'))
console.log('stopping')
await b.stop()
console.log('stopped')
t.ok(true)
