import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/commands/context.ts'
import { inJail } from '../fixtures/in-jail.ts'

const library = readFileSync(join(packageRoot, 'src/bootstrap/lib/reach.sh'), 'utf8')

/** An authority, and a certificate of it for that name, made in /tmp. */
const make = (name: string, alternative: string): string => `cd /tmp
[ -e ca.pem ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=ca -keyout ca.key -out ca.pem 2>/dev/null
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=${name} -CA ca.pem -CAkey ca.key \\
	-addext subjectAltName=${alternative} -addext basicConstraints=critical,CA:FALSE -keyout ${name}.key -out ${name}.pem 2>/dev/null
`
const serve = (name: string, port: number): string =>
	`openssl s_server -accept ${port} -cert ${name}.pem -key ${name}.key -quiet >/dev/null 2>&1 </dev/null & pids="$pids $!"\n`

/** Servers that speak a protocol as far as to the question for TLS; the last says nothing at all. */
const speakers = `/usr/libexec/flavourist/host/usr/bin/python3.11 - <<'END' & pids="$pids $!"
import socket, ssl, threading
tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
tls.load_cert_chain("/tmp/good.pem", "/tmp/good.key")
def smtp(connection, offer):
    connection.sendall(b"220 mail\\r\\n")
    connection.recv(1000)
    connection.sendall(b"250-mail\\r\\n250 STARTTLS\\r\\n" if offer else b"250 mail\\r\\n")
    connection.recv(1000)
    connection.sendall(b"220 go on\\r\\n" if offer else b"502 no\\r\\n")
    if not offer:
        connection.recv(1000)
        connection.sendall(b"500 what\\r\\n")
        return connection.close()
    tls.wrap_socket(connection, server_side=True).recv(1000)
def ldap(connection, offer):
    connection.recv(1000)
    code = b"\\x00" if offer else b"\\x34"
    connection.sendall(b"\\x30\\x0c\\x02\\x01\\x01\\x78\\x07\\x0a\\x01" + code + b"\\x04\\x00\\x04\\x00")
    tls.wrap_socket(connection, server_side=True).recv(1000)
def silent(connection, offer):
    connection.recv(1000)
    connection.recv(1000)
def listen(port, speak, offer):
    server = socket.create_server(("127.0.0.1", port))
    def answer(connection):
        try:
            speak(connection, offer)
        except OSError:
            connection.close()
    while True:
        threading.Thread(target=answer, args=(server.accept()[0],)).start()
for port, speak, offer in (25, smtp, True), (26, smtp, False), (389, ldap, True), (390, ldap, False), (99, silent, False):
    threading.Thread(target=listen, args=(port, speak, offer)).start()
END
`

/** Arguments of reach, then the obstacle and what is said about it; nothing when all is well. */
const cases: readonly (readonly [words: string, obstacle: string, said?: RegExp])[] = [
	['localhost 4431 tls /tmp/ca.pem', ''],
	['127.0.0.1 4431 tls /tmp/ca.pem', ''],
	['::1 4436 tls /tmp/ca.pem', ''],
	[
		"localhost 4431 tls ''",
		'issuer',
		/^its certificate comes from nobody who is trusted \(unable to get local issuer certificate\)$/,
	],
	['localhost 4431 tls /tmp/good.pem', 'issuer'],
	['localhost 4432 tls /tmp/ca.pem', 'name', /^its certificate is for another name \(.*mismatch\)$/],
	['127.0.0.1 4432 tls /tmp/ca.pem', 'name'],
	['localhost 4433 tls /tmp/ca.pem', 'certificate', /^its certificate cannot be used \(certificate has expired\)$/],
	['localhost 4431 none /tmp/ca.pem', ''],
	['localhost 9 tls /tmp/ca.pem', 'absent', /^nothing listens there$/],
	['localhost 9 none /tmp/ca.pem', 'absent', /^no answer$/],
	['no.such.name 9 tls /tmp/ca.pem', 'absent', /^its name cannot be resolved$/],
	['localhost 25 smtp /tmp/ca.pem', ''],
	['localhost 26 smtp /tmp/ca.pem', 'plain', /^it does not speak TLS there$/],
	['localhost 25 tls /tmp/ca.pem', 'plain'],
	["localhost 25 smtp ''", 'issuer'],
	['localhost 389 ldap /tmp/ca.pem', ''],
	['localhost 390 ldap /tmp/ca.pem', 'plain'],
	["localhost 389 ldap ''", 'issuer'],
	['localhost 4431 ldap /tmp/ca.pem', 'plain'],
]

inJail('reach tells whether a server elsewhere can be used, and why not, within 5 s', (t, jail) => {
	const calls = cases.map(([words]) => `reach ${words} && obstacle= _r=; printf '%s|%s\\n' "$obstacle" "$_r"\n`)
	const script = `exec 2>/dev/null; pids=
${make('good', 'DNS:localhost,IP:127.0.0.1,IP:::1')}${make('other', 'DNS:other.example')}
openssl req -new -key good.key -subj /CN=old -addext subjectAltName=DNS:localhost |
	openssl x509 -req -copy_extensions copy -CA ca.pem -CAkey ca.key -CAcreateserial -days -1 -out old.pem 2>/dev/null
cp good.key old.key
: >/etc/resolv.conf
${serve('good', 4431)}${serve('other', 4432)}${serve('old', 4433)}${speakers}
openssl s_server -6 -accept '[::1]:4436' -cert good.pem -key good.key -quiet >/dev/null 2>&1 </dev/null & pids="$pids $!"
for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do [ "$(ss -Hltn | wc -l)" -ge 9 ] || sleep 0.1; done
set -f; IFS=; nl='
'
${library}${calls.join('')}
date +%s; reach localhost 99 tls ''; date +%s
IFS=' '; kill $pids`
	const lines = jail.run(script).stdout.split('\n')
	for (const [index, [words, obstacle, said]] of cases.entries()) {
		const [got, reason = ''] = (lines[index] ?? '').split('|')
		t.equal(got, obstacle, words)
		if (said !== undefined) t.match(reason, said, words)
	}
	const [begin = 0, end = 0] = lines.slice(cases.length).map(Number)
	t.ok(end - begin <= 5, `a silent one: ${end - begin} s`)
})
