import t from 'tap'
import { openProving } from '../fixtures/proving.ts'

const proving = await openProving(t, 'website', 'busybox ash')
const given = { DOMAIN: 'www.example.org' }
let jail = await proving.boot('first', given)
t.teardown(() => jail.stop())

const folder = '/mnt/certificates/trusted'
const copy = '/usr/local/etc/ssl/certs'

/** An authority in /tmp/NAME.pem, with its key. */
const make = (name: string): Promise<string> =>
	jail.ask(
		`cd /tmp; openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=${name} -keyout ${name}.key -out ${name}.pem 2>/dev/null`,
	)

/** Which of the authorities OpenSSL trusts in the jail. */
const trusted = async (...names: readonly string[]): Promise<readonly string[]> => {
	const judged = await Promise.all(names.map(name => jail.sh(`openssl verify /tmp/${name}.pem`)))
	return names.filter((_, index) => judged[index]?.exitCode === 0)
}

const apply = async (): Promise<string> => (await jail.cook('apply')).output

t.test('what lies in certificates/trusted is trusted, and no longer when it is gone', async t => {
	t.equal(await jail.ask(`stat -f '%Su:%Sg %Lp' ${folder}`), 'root:wheel 700')
	await make('one')
	await make('two')
	t.strictSame(await trusted('one', 'two'), [])
	await jail.ask(`cp /tmp/one.pem ${folder}/one.crt; cp /tmp/two.pem ${folder}/two-2.crt`)
	t.equal(await apply(), 'cook: healthy\n')
	t.strictSame(await trusted('one', 'two'), ['one', 'two'])
	t.equal(await jail.ask(`stat -f '%Lp %N' ${copy}/cook.*`), `644 ${copy}/cook.one.crt\n644 ${copy}/cook.two-2.crt`)
	await jail.ask(`cp /tmp/one.pem ${copy}/of-the-administrator.crt; rm ${folder}/two-2.crt`)
	t.equal(await apply(), 'cook: healthy\n')
	t.strictSame(await trusted('one', 'two'), ['one'])
	await jail.ask(
		`mv /tmp/two.pem ${folder}/one.crt; cp ${folder}/one.crt /tmp/two.pem; rm ${copy}/of-the-administrator.crt`,
	)
	t.equal(await apply(), 'cook: healthy\n')
	t.strictSame(await trusted('one', 'two'), ['two'], 'another one under the same name')
})

t.test('it is done again only for a reason, and without a process', async t => {
	await jail.ask(`for name in openssl certctl; do
		printf '#!/bin/sh\\necho %s >>/tmp/calls\\nexec /tmp/%s "$@"\\n' $name $name >/usr/local/bin/$name
		cp $(command -v $name) /tmp/$name; rm -f /usr/sbin/$name; cp /usr/local/bin/$name /usr/sbin/$name; chmod 755 /usr/sbin/$name
	done`)
	const calls = () => jail.ask('cat /tmp/calls 2>/dev/null; rm -f /tmp/calls')
	// certctl has calls of its own
	const done = /^openssl\ncertctl(\nopenssl)+$/
	t.equal(await apply(), 'cook: healthy\n')
	t.equal(await calls(), '', 'unchanged')
	await jail.ask(`rm ${copy}/cook.one.crt`)
	t.equal(await apply(), 'cook: healthy\n')
	t.match(await calls(), done, 'a copy was gone')
	t.strictSame(await trusted('two'), ['two'])
	await calls()
	await jail.ask(': >/usr/local/etc/ssl/cook.trusted')
	t.equal(await apply(), 'cook: healthy\n')
	t.match(await calls(), done, 'a cook was killed before it had done all')
	await jail.stop()
	jail = await proving.boot('first', given)
	t.match(jail.log, /^cook: healthy$/m)
	t.equal(await calls(), '', 'nor at the next boot')
})

t.test('a new jail trusts them too', async t => {
	await jail.stop()
	jail = await proving.boot('second', given)
	t.match(jail.log, /^cook: healthy$/m)
	await jail.ask(`cp ${folder}/one.crt /tmp/two.pem`)
	t.strictSame(await trusted('two'), ['two'])
})

const refusals: readonly (readonly [what: string, script: string, want: RegExp])[] = [
	['no certificate', 'echo x >a.crt', /a\.crt: want a certificate in PEM, got what openssl cannot read/],
	['half of one', 'head -n 3 one.crt >a.crt', /a\.crt: want a certificate in PEM/],
	['two in one', 'cat one.crt one.crt >a.crt', /a\.crt: want one certificate, got several/],
	['a key', 'cat one.crt /tmp/one.key >a.crt', /a\.crt: want a certificate, got a private key beside it/],
	['a name with a blank', 'cp one.crt "a b.crt"', /a b\.crt: want a name of letters, digits and \. _ -/],
	['a folder', 'mkdir a.crt', /a\.crt: want a file with one certificate, got something else/],
	['a long file', 'head -c 100000 /dev/zero | tr "\\0" a >a.crt', /a\.crt: want a file with one certificate/],
]
t.test('a broken one is named and refused, and all stays as it was', async t => {
	await make('one')
	for (const [what, script, want] of refusals) {
		await jail.ask(`cd ${folder}; ${script}`)
		const { exitCode, output } = await jail.cook('apply')
		t.equal(exitCode, 78, what)
		t.match(output, want)
		t.match(output, `${folder}/a`, 'by its name')
		t.strictSame(await trusted('two'), ['two'])
		await jail.ask(`rm -r ${folder}/a*`)
		t.equal(await apply(), 'cook: healthy\n', `${what} is taken away`)
	}
	await jail.ask(`cp /tmp/one.pem ${folder}/one.pem`)
	t.equal(
		await apply(),
		`cook: ${folder}/one.pem is not used: the name of a trusted certificate ends in .crt\ncook: healthy\n`,
	)
	t.strictSame(await trusted('one'), [])
})
