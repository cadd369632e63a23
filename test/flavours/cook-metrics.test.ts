import t from 'tap'
import { type Booted, openProving } from '../fixtures/proving.ts'

const proving = await openProving(t, 'website', 'dash')
const given = { DOMAIN: 'www.example.org', IP: '10.77.0.2' }
let jail: Booted

t.before(async () => {
	jail = await proving.boot('first', given)
})
t.teardown(() => jail.stop())

const place = '/var/db/node_exporter'
const health = async (): Promise<string> =>
	jail.ask("curl -s http://10.77.0.2:9100/metrics | sed -n 's/^flavourist_cook_healthy //p'")

t.test('after a good boot node_exporter tells the flavour, its version, its health and when that was', async t => {
	const metrics = await jail.ask('curl -s http://10.77.0.2:9100/metrics')
	t.match(metrics, '\nflavourist_cook_info{flavour="website",version="0.1.0"} 1\n')
	t.match(metrics, '\nflavourist_cook_healthy 1\n')
	const [, time] = /\nnode_textfile_mtime_seconds\{file="[^"]*cook\.prom"\} (\S+)\n/.exec(metrics) ?? []
	t.ok(Math.abs(Number(time) - Date.now() / 1000) < 600, 'the time of the last apply is that of the file')
	t.match(metrics, '\nnode_textfile_scrape_error 0\n')
})

t.test('only root can write there, since root writes there: a link would lead it elsewhere', async t => {
	t.equal(await jail.ask(`stat -f '%Su:%Sg %Lp' ${place} ${place}/cook.prom`), 'root:wheel 755\nroot:wheel 644')
})

t.test('a service that does not get healthy is told by the metric, until an apply ends well', async t => {
	await jail.ask('mv /usr/local/sbin/nginx /usr/local/sbin/nginx.away; service nginx stop')
	t.equal((await jail.cook('apply')).exitCode, 69)
	t.equal(await health(), '0')
	await jail.ask('mv /usr/local/sbin/nginx.away /usr/local/sbin/nginx')
	t.equal((await jail.cook('apply')).exitCode, 0)
	t.equal(await health(), '1')
})

t.test('when the certificate ends is told as openssl tells it, also after another was given', async t => {
	const told = (): Promise<string> =>
		jail.ask(
			'curl -s http://10.77.0.2:9100/metrics | sed -n \'s/^flavourist_certificate_end_timestamp_seconds{name="www.example.org"} //p\'',
		)
	const ends = async (folder: string): Promise<number> => {
		const date = await jail.ask(`openssl x509 -in /mnt/certificates/${folder}/fullchain.pem -noout -enddate`)
		return Date.parse(date.replace('notAfter=', '')) / 1000
	}
	// of one that cook made itself the end is reckoned, not read
	t.ok(Math.abs(Number(await told()) - (await ends('self-signed'))) < 10)
	await jail.ask(
		`openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=given \
			-addext subjectAltName=DNS:www.example.org -keyout /mnt/certificates/given/privkey.pem \
			-out /mnt/certificates/given/fullchain.pem 2>/dev/null`,
	)
	t.equal((await jail.cook('apply')).exitCode, 0)
	t.equal(Number(await told()), await ends('given'))
	await jail.give({ ...given, NOSSL: 'true' })
	t.equal((await jail.cook('apply')).exitCode, 0)
	t.equal(await told(), '', 'without TLS there is none')
	await jail.give(given)
	t.equal((await jail.cook('apply')).exitCode, 0)
})

t.test('what cook refuses changes nothing there: the jail goes on as it was', async t => {
	await jail.give({ ...given, DOMAIN: 'example' })
	t.equal((await jail.cook('apply')).exitCode, 78)
	t.equal(await health(), '1')
	await jail.give(given)
})
