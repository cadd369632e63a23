import { cacheFolder } from '../../src/commands/cache-folder.ts'
import { inJail } from '../fixtures/in-jail.ts'

/** A CA in /tmp/NAME.pem, and a server's certificate of it for localhost in /tmp/NAME.server.pem, with its key. */
const makeAuthority = (name: string): string => `cd /tmp
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=${name} -keyout ${name}.key -out ${name}.pem 2>/dev/null
openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=server -keyout ${name}.server.key -out ${name}.csr 2>/dev/null
printf 'subjectAltName=DNS:localhost' >${name}.ext
openssl x509 -req -in ${name}.csr -CA ${name}.pem -CAkey ${name}.key -CAcreateserial -extfile ${name}.ext -out ${name}.server.pem 2>/dev/null
`

const linksTo = (target: string) => `find /etc/ssl/certs -type l -lname '*/${target}' -printf '%f\\n'`

inJail('certctl rehash trusts what lies in the folders of /usr/local, and nothing that was taken away', (t, jail) => {
	jail.ask(`${makeAuthority('one')}${makeAuthority('two')}
		mkdir -p /usr/local/etc/ssl/certs /usr/local/share/certs
		cp one.pem /usr/local/etc/ssl/certs/one.crt
		cat two.pem one.pem >/usr/local/share/certs/two.pem
		cp one.pem /usr/local/share/certs/one.txt`)
	const before = jail.ask('ls /etc/ssl/certs | wc -l')
	t.strictSame(jail.run('certctl rehash'), {
		status: 0,
		stdout:
			'Scanning /usr/local/share/certs for certificates...\nScanning /usr/local/etc/ssl/certs for certificates...\n',
		stderr: '',
	})
	t.equal(jail.ask(linksTo('one.crt')), `${jail.ask('openssl x509 -noout -hash -in /tmp/one.pem')}.0`)
	t.equal(
		jail.ask(linksTo('two.pem')),
		`${jail.ask('openssl x509 -noout -hash -in /tmp/two.pem')}.0`,
		'the first in it',
	)
	t.equal(jail.ask(linksTo('one.txt')), '', 'not what has another ending')
	const after = jail.ask('ls /etc/ssl/certs')
	jail.ask('certctl rehash')
	t.equal(jail.ask('ls /etc/ssl/certs'), after, 'again: the same')
	t.match(jail.ask('certctl list'), /^Listing Trusted Certificates:\n(.*\n)*[0-9a-f]{8}\.0\tsubject=CN=one(\n|$)/)

	jail.ask('cp /tmp/two.pem /usr/local/etc/ssl/certs/two-again.crt; certctl rehash')
	const name = jail.ask('openssl x509 -noout -hash -in /tmp/two.pem')
	t.equal(jail.ask(`cd /etc/ssl/certs; echo ${name}.*`), `${name}.0 ${name}.1`, 'the same subject is counted')
	jail.ask('mkdir /usr/local/etc/ssl/untrusted; cp /tmp/two.pem /usr/local/etc/ssl/untrusted/')
	t.match(jail.ask('certctl rehash'), /^Skipping untrusted certificate \/usr\/local\/share\/certs\/two\.pem$/m)
	t.equal(jail.ask(`${linksTo('two.pem')}; ${linksTo('two-again.crt')}`), '')

	jail.ask('rm -r /usr/local/etc/ssl/certs /usr/local/share/certs; certctl rehash')
	t.ok(Number(before) - Number(jail.ask('ls /etc/ssl/certs | wc -l')) < 3, 'the machine’s own are still there')
	t.equal(jail.ask(linksTo('one.crt')), '')
})

inJail('certctl names what is no certificate, and goes on', (t, jail) => {
	jail.ask(
		`${makeAuthority('one')}mkdir -p /usr/local/etc/ssl/certs; cd /usr/local/etc/ssl/certs; cp /tmp/one.pem z.crt; echo x >a.crt`,
	)
	const { status, stderr } = jail.run('certctl rehash')
	t.equal(status, 1)
	t.equal(stderr, 'Error: /usr/local/etc/ssl/certs/a.crt\nEncountered 1 errors\n')
	t.not(jail.ask(linksTo('z.crt')), '')
	const links = jail.ask('ls /etc/ssl/certs')
	jail.run('rm a.crt; certctl -nv rehash')
	t.equal(jail.ask('ls /etc/ssl/certs'), links, '-n changes nothing')
	for (const words of ['', 'trust x', '-D / rehash', 'untrusted'])
		t.equal(jail.run(`certctl ${words}`).status, 64, words)
})

inJail('what certctl trusts, openssl, curl and both ways of python trust', (t, jail) => {
	const python = '/usr/libexec/flavourist/host/usr/bin/python3.11'
	const clients = {
		openssl: 'openssl s_client -connect localhost:4430 -servername localhost -verify_return_error </dev/null',
		curl: '/usr/libexec/flavourist/host/usr/bin/curl -q -sS -o /dev/null https://localhost:4430/',
		python: `${python} -c 'import socket, ssl; ssl.create_default_context().wrap_socket(socket.create_connection(("localhost", 4430)), server_hostname="localhost")'`,
		twisted: `PYTHONPATH=$(echo ${cacheFolder(process.env)}/synapse-*/lib/python3.11/site-packages | tr ' ' :) ${python} -c '
import socket
from OpenSSL import SSL
from twisted.internet.ssl import platformTrust
context = SSL.Context(SSL.TLS_METHOD)
platformTrust()._addCACertsToContext(context)
context.set_verify(SSL.VERIFY_PEER, lambda c, x, e, d, ok: bool(ok))
connection = SSL.Connection(context, socket.create_connection(("localhost", 4430)))
connection.set_tlsext_host_name(b"localhost")
connection.set_connect_state()
connection.do_handshake()'`,
	}
	jail.ask(`${makeAuthority('one')}
		openssl s_server -accept 4430 -cert one.server.pem -key one.server.key -www >/dev/null 2>&1 </dev/null &
		for try in 1 2 3 4 5 6 7 8 9; do ss -Hltn | grep -q :4430 || sleep 0.1; done`)
	const trusting = (): readonly string[] =>
		Object.keys(clients).filter(name => jail.run(clients[name as keyof typeof clients]).status === 0)
	t.strictSame(trusting(), [], 'none before')
	jail.ask('mkdir -p /usr/local/etc/ssl/certs; cp /tmp/one.pem /usr/local/etc/ssl/certs/one.crt; certctl rehash')
	t.strictSame(trusting(), Object.keys(clients))
	jail.ask('rm /usr/local/etc/ssl/certs/one.crt; certctl rehash')
	t.strictSame(trusting(), [], 'nor after')
	jail.ask('kill $(ps -eo pid,comm,args | awk \'/s_server/ && $2 == "openssl" { print $1 }\')')
})
