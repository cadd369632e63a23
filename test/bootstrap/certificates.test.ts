import t from 'tap'
import { type Booted, openProving, takeNginx } from '../fixtures/proving.ts'

const proving = await openProving(t, 'website', 'dash')
const good = { DOMAIN: 'www.example.org' }
let jail: Booted

t.before(async () => {
	jail = await proving.boot('first', good)
})
t.teardown(() => jail.stop())

/** Subject and names of the certificate that port 443 shows, and the headers of a page. */
const ask = (name: string): Promise<string> =>
	jail.ask(
		`openssl s_client -connect 127.0.0.1:443 -servername ${name} </dev/null 2>/dev/null |
			openssl x509 -noout -subject -ext subjectAltName
		curl -skq -D - -o /dev/null --resolve ${name}:443:127.0.0.1 https://${name}/`,
	)

/** The same as soon as it matches: nginx answers the signal to reload in its own time. */
const askUntil = async (name: string, want: RegExp): Promise<string> => {
	let answer = ''
	for (let attempt = 0; attempt < 20 && !want.test(answer); attempt += 1) answer = await ask(name)
	return answer
}

const hsts = /^strict-transport-security: max-age=31536000\r?$/im

/** Puts a program before openssl that notes each call; its answer is that of openssl, unless `instead` says otherwise. */
const watchOpenssl = (instead = 'exec /usr/bin/openssl "$@"'): Promise<string> =>
	jail.ask(`cat >/usr/sbin/openssl <<'END'
#!/bin/sh
echo "$1" >>/tmp/calls
${instead}
END
chmod 755 /usr/sbin/openssl`)

/** What openssl was called for since the last look. */
const opensslCalls = async (): Promise<readonly string[]> => {
	const calls = await jail.ask('cat /tmp/calls 2>/dev/null; rm -f /tmp/calls')
	return calls.split('\n').filter(line => line !== '')
}

/** The end of a self-made certificate, given in days from now, in certificates/FOLDER. */
const put = (folder: string, days: number, subject = 'old'): Promise<string> =>
	jail.ask(
		`cd /mnt/certificates/${folder}
		openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days ${days} -subj /CN=${subject} \\
			-addext subjectAltName=DNS:other.example.org -keyout privkey.pem -out fullchain.pem 2>/dev/null`,
	)

t.test('without a given certificate it is self-signed, and browsers are told to insist on nothing', async t => {
	const answer = await askUntil('www.example.org', /^subject=CN ?= ?self-signed$/m)
	t.match(answer, /^subject=CN ?= ?self-signed$/m)
	t.match(answer, /DNS:www\.example\.org$/m)
	t.match(answer, /^HTTP\/\S+ 200/m)
	t.notMatch(answer, hsts)
	t.equal(await jail.ask('stat -f "%Su %Lp" /mnt/certificates/self-signed/privkey.pem'), 'root 600')
})

t.test('a certificate that is put into certificates/given is served after cook apply, by a reload', async t => {
	const { master, workers } = await takeNginx(jail)
	await jail.ask(
		`openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=given \\
			-addext subjectAltName=DNS:www.example.org -keyout /mnt/certificates/given/privkey.pem \\
			-out /mnt/certificates/given/fullchain.pem 2>/dev/null`,
	)
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	const answer = await askUntil('www.example.org', /^subject=CN ?= ?given$/m)
	t.match(answer, /^subject=CN ?= ?given$/m)
	t.match(answer, hsts, 'browsers may insist on TLS now')
	const after = await takeNginx(jail)
	t.equal(after.master, master)
	t.not(after.workers, workers)
})

t.test('another given certificate is served too, although no file of cook changes', async t => {
	const { master } = await takeNginx(jail)
	await jail.ask(
		`openssl req -x509 -key /mnt/certificates/given/privkey.pem -days 30 -subj /CN=renewed \\
			-addext subjectAltName=DNS:www.example.org -out /mnt/certificates/given/fullchain.pem 2>/dev/null`,
	)
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.match(await askUntil('www.example.org', /renewed/), /^subject=CN ?= ?renewed$/m)
	const processes = await takeNginx(jail)
	t.equal(processes.master, master)
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.strictSame(await takeNginx(jail), processes, 'once')
})

t.test('a given certificate that nginx cannot use is refused with its words, and the one before stays', async t => {
	const processes = await takeNginx(jail)
	await jail.ask('cp /mnt/certificates/given/fullchain.pem /tmp/; echo nonsense >/mnt/certificates/given/fullchain.pem')
	for (const time of ['at once', 'and again']) {
		const { exitCode, output } = await jail.cook('apply')
		t.equal(exitCode, 78, time)
		t.match(output, /nginx: \[emerg\] cannot load certificate "\/mnt\/certificates\/given\/fullchain\.pem"/)
	}
	t.match(await ask('www.example.org'), /^subject=CN ?= ?renewed$/m)
	t.strictSame(await takeNginx(jail), processes)
	await jail.ask('cp /tmp/fullchain.pem /mnt/certificates/given/')
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
})

t.test('when it is taken away the self-signed one is back', async t => {
	await jail.ask('rm /mnt/certificates/given/*')
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	const answer = await askUntil('www.example.org', /^subject=CN ?= ?self-signed$/m)
	t.match(answer, /^subject=CN ?= ?self-signed$/m)
	t.notMatch(answer, hsts)
})

t.test('the self-signed certificate is made anew for another name, and only then', async t => {
	const key = await jail.ask('cat /mnt/certificates/self-signed/privkey.pem')
	await jail.cook('apply')
	t.equal(await jail.ask('cat /mnt/certificates/self-signed/privkey.pem'), key)
	await jail.give({ DOMAIN: 'other.example.org' })
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.match(await askUntil('other.example.org', /DNS:other/), /DNS:other\.example\.org$/m)
	t.not(await jail.ask('cat /mnt/certificates/self-signed/privkey.pem'), key)
	await jail.stop()
	jail = await proving.boot('second', { DOMAIN: 'other.example.org' })
	t.match(jail.log, /^cook: healthy$/m, 'and it is kept by the dataset')
	t.match(await ask('other.example.org'), /DNS:other\.example\.org$/m)
})

t.test('one that ends within 30 days is made anew, and not a day before', async t => {
	for (const [days, want] of [
		[31, /^subject=CN ?= ?old$/m],
		[29, /^subject=CN ?= ?self-signed$/m],
	] as const) {
		await put('self-signed', days)
		t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
		t.match(await askUntil('other.example.org', want), want, `${days} days`)
	}
})

t.test('openssl is asked about a certificate once', async t => {
	await watchOpenssl()
	await jail.cook('apply')
	t.strictSame(await opensslCalls(), [], 'its own was noted when it was made')
	const noted = await jail.ask('head -n 1 /mnt/certificates/checked')
	const end = await jail.ask(
		'date -d "$(openssl x509 -in /mnt/certificates/self-signed/fullchain.pem -noout -enddate | cut -d= -f2)" +%s; rm /tmp/calls',
	)
	t.ok(Math.abs(Number(noted) - Number(end)) < 120, 'when it ends')

	await put('given', 400)
	await opensslCalls()
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
	t.strictSame(await opensslCalls(), ['x509'], 'once, for one that was given')
	t.equal(
		await jail.ask('head -n 1 /mnt/certificates/checked'),
		await jail.ask(
			'date -d "$(/usr/bin/openssl x509 -in /mnt/certificates/given/fullchain.pem -noout -enddate | cut -d= -f2)" +%s',
		),
	)
	await jail.cook('apply')
	t.strictSame(await opensslCalls(), [])
	await jail.stop()
	jail = await proving.boot('second', { DOMAIN: 'other.example.org' })
	t.match(jail.log, /^cook: healthy$/m)
	t.strictSame(await opensslCalls(), [], 'nor at the next boot')
})

t.test('a given certificate that has ended is told at every run', async t => {
	await jail.ask(`cd /mnt/certificates/given
		/usr/bin/openssl x509 -in fullchain.pem -signkey privkey.pem -days 0 -out new.pem 2>/dev/null; mv new.pem fullchain.pem`)
	for (const time of ['at once', 'and again'])
		t.match((await jail.cook('apply')).output, /^cook: the certificate in \S+ has ended or cannot be read/m, time)
	await jail.ask('rm /mnt/certificates/given/*')
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
})

t.test('when no certificate can be made, openssl tells why', async t => {
	await watchOpenssl('echo ...; echo "req: No space left on device" >&2; exit 1')
	await jail.give({ DOMAIN: 'third.example.org' })
	const { exitCode, output } = await jail.cook('apply')
	t.equal(exitCode, 70)
	t.equal(output, 'cook: the self-signed certificate could not be made: req: No space left on device\n')
	await jail.ask('rm /usr/sbin/openssl')
	t.equal((await jail.cook('apply')).output, 'cook: healthy\n')
})
