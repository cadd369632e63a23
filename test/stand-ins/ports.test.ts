import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { inJail } from '../fixtures/in-jail.ts'

const ports = fileURLToPath(new URL('../../flavours/ports', import.meta.url))
const origins = readdirSync(ports, { withFileTypes: true })
	.filter(entry => entry.isDirectory())
	.flatMap(({ name }) => readdirSync(`${ports}/${name}`).map(port => `${name}/${port}`))

t.test('every port has what pkg and the machine ask of it', async t => {
	for (const origin of origins) {
		const files = readdirSync(`${ports}/${origin}`)
		t.ok(
			['install', 'needs', 'port.ini'].every(file => files.includes(file)),
			origin,
		)
		const ini = readFileSync(`${ports}/${origin}/port.ini`, 'utf8')
		t.match(
			ini,
			/^\[port\]\nname = \S+\n(version = \S+\n)?comment = [^\n]+\n(depends = [^\n]+\n)?$/,
			`${origin}/port.ini`,
		)
		for (const needed of /^depends = (.*)$/m.exec(ini)?.[1]?.split(' ') ?? [])
			t.ok(origins.includes(needed), `${origin} depends on ${needed}, which is there`)
	}
})

/** A venv with a homeserver of a few lines, which does what the rc script counts on. */
const fakeSynapse = `
S=/var/cache/flavourist/synapse-9.9.1
mkdir -p $S/lib/python3.11/site-packages/synapse/app $S/bin /var/cache/flavourist/synapse-9.10.0
: >$S/lib/python3.11/site-packages/synapse/__init__.py
: >$S/lib/python3.11/site-packages/synapse/app/__init__.py
for m in ldap_auth_provider.py matrix_synapse_ldap3-1.dist-info txredisapi.py hiredis lxml authlib; do : >$S/lib/python3.11/site-packages/$m; done
cat >$S/lib/python3.11/site-packages/synapse/app/homeserver.py <<'END'
import os, signal, sys
conf = sys.argv[sys.argv.index('-c') + 1]
pid_file = [line.split()[1] for line in open(conf) if line.startswith('pid_file:')][0]
if '--daemonize' in sys.argv and os.fork(): sys.exit()
os.setsid()
for fd in 0, 1, 2: os.close(fd)
open(pid_file, 'w').write(str(os.getpid()))
signal.pause()
END
printf '#!%s/bin/python\\nimport synapse, sys\\nprint(sys.prefix, synapse.__file__)\\n' $S >$S/bin/synapse_homeserver
echo 'synapse 9.9.1' >/var/db/flavourist/versions
`

inJail('the Synapse package has paths, user, scripts and habits of FreeBSD', (t, jail) => {
	t.match(
		jail.run('pkg install -qy net-im/py-matrix-synapse').stderr,
		/needs Synapse in \/var\/cache\/flavourist\/synapse-VERSION/,
	)
	jail.ask(`${fakeSynapse} pkg install -qy py311-matrix-synapse`)
	t.equal(jail.ask("pkg query '%n %v' net-im/py-matrix-synapse"), 'py311-matrix-synapse 9.9.1')
	t.equal(
		jail.ask('pw usershow synapse; pw groupshow synapse'),
		'synapse:*:126:141::0:0:Matrix synapse pseudo-user:/nonexistent:/usr/sbin/nologin\nsynapse:*:141:',
	)
	t.equal(jail.ask('synapse_homeserver'), '/usr/local /usr/local/lib/python3.11/site-packages/synapse/__init__.py')
	t.equal(jail.ask('head -n 1 /usr/local/bin/synapse_homeserver'), '#!/usr/local/bin/python3.11')
	t.equal(jail.ask("awk -F= '/^command=/{print $2;exit}' /usr/local/etc/rc.d/synapse"), '/usr/local/bin/python3.11')
	t.equal(jail.ask('ls /usr/local/lib/python3.11/site-packages'), 'synapse', 'what FreeBSD packs by itself is left out')
	t.equal(
		jail.ask('ls /usr/local/etc/matrix-synapse'),
		'log.config\nlog.config.sample',
		'no homeserver.yaml is shipped',
	)
	t.equal(jail.run('ls -d /var/*/matrix-synapse').status, 2, 'its folders are made at the first start')
	jail.ask('pkg install -qy net/py-matrix-synapse-ldap3 databases/py-txredisapi devel/py-lxml security/py-authlib')
	t.equal(
		jail.ask('ls /usr/local/lib/python3.11/site-packages | tr "\\n" " "'),
		'authlib hiredis ldap_auth_provider.py lxml matrix_synapse_ldap3-1.dist-info synapse txredisapi.py ',
	)

	const conf = '/usr/local/etc/matrix-synapse/homeserver.yaml'
	jail.ask(`echo 'pid_file: /var/run/matrix-synapse/homeserver.pid # CHANGEME' >${conf}; service synapse enable`)
	const refused = jail.run('service synapse start')
	t.equal(refused.status, 1, 'CHANGEME is refused')
	t.equal(refused.stdout, `Error: Default secret values in config.\nPlease replace the CHANGEME values in ${conf}\n`)
	jail.ask(`echo 'pid_file: /var/run/matrix-synapse/homeserver.pid' >${conf}; rmdir /var/log/matrix-synapse`)
	jail.ask('install -d -o www -m 700 /var/log/matrix-synapse; service synapse start')
	t.equal(
		jail.ask('stat -f "%Su:%Sg %Lp" /var/run/matrix-synapse /var/db/matrix-synapse /var/log/matrix-synapse'),
		'synapse:wheel 755\nsynapse:wheel 755\nwww:wheel 700',
		'what is there is left alone',
	)
	jail.ask('until service synapse status; do sleep 0.05; done')
	t.equal(jail.ask('ps -o user= -p $(cat /var/run/matrix-synapse/homeserver.pid)'), 'synapse')
	t.match(jail.run('service synapse reload').stderr, /unknown directive 'reload'/)
	t.match(jail.ask('service synapse stop'), /Stopping synapse\./)
	t.equal(jail.run('service synapse status').status, 1)
	t.equal(
		jail.run(`echo 'synapse_conf="${conf} -c /etc"' >/etc/rc.conf.local; service synapse onestart`).status,
		0,
		'the configuration may be several words',
	)
	t.equal(
		jail.ask('rm /var/db/flavourist/versions; . /usr/libexec/flavourist/port.subr; port_version synapse'),
		'9.10.0',
		'unasked, the newest',
	)
})

inJail('the nginx package has paths, user and habits of FreeBSD', (t, jail) => {
	t.strictSame(jail.run('pkg install -qy www/nginx ftp/curl'), { status: 0, stdout: '', stderr: '' })
	t.match(jail.ask("pkg query '%n %v' nginx"), /^nginx \d+\.\d+\.\d+$/)
	t.equal(jail.ask('stat -f "%Su:%Sg %Lp" /var/log/nginx /var/tmp/nginx'), 'www:www 755\nwww:www 755')
	t.equal(
		jail.ask(
			'cd /usr/local/etc/nginx; ls -d mime.types mime.types-dist nginx.conf nginx.conf-dist fastcgi_params | wc -l',
		),
		'5',
	)
	t.equal(jail.run('service nginx configtest').status, 0, 'a disabled service says 0 to configtest')
	t.match(jail.run('service nginx oneconfigtest').stderr, /nginx\.conf test is successful/)
	jail.ask('service nginx enable; service nginx start')
	t.match(jail.ask('curl -fsS http://127.0.0.1/'), /nginx is installed/)
	t.equal(jail.ask('ps -o user= -C nginx | sort -u | tr -d " " | tr "\\n" " "'), 'root www ')
	t.match(jail.ask('service nginx status'), /^nginx is running as pid \d+\.$/)
	const pid = jail.ask('cat /var/run/nginx.pid')
	t.equal(jail.run('service nginx reload').status, 0)
	t.equal(jail.ask('cat /var/run/nginx.pid'), pid)
	jail.ask('echo nonsense >>/usr/local/etc/nginx/nginx.conf')
	t.equal(jail.run('service nginx reload').status, 1, 'a broken configuration stops reload')
	t.equal(jail.run('service nginx restart').status, 1, 'and restart')
	t.equal(jail.ask('cat /var/run/nginx.pid'), pid, 'and nginx goes on as it was')
	t.match(
		jail.run('sysrc nginx_reload_quiet=YES >/dev/null; service nginx configtest').stderr,
		/unknown directive "nonsense"|unexpected end of file/,
	)
	jail.ask('cp /usr/local/etc/nginx/nginx.conf-dist /usr/local/etc/nginx/nginx.conf; service nginx gracefulstop')
	t.equal(jail.run('service nginx status').status, 1)
	t.match(jail.run('service nginx onestart extra').stdout, /: extra argument ignored\n/)
	jail.ask('service nginx stop')
})

inJail('nginx runs one process a profile', (t, jail) => {
	jail.ask(`pkg install -qy www/nginx ftp/curl
		for p in a b; do echo "events {} http { server { listen unix:/tmp/$p; return 200 $p; } }" >/tmp/$p.conf; done
		cat >/etc/rc.conf <<'END'
nginx_enable=YES
nginx_profiles="a b"
nginx_pid_prefix=nginx_
nginx_a_configfile=/tmp/a.conf
nginx_b_configfile=/tmp/b.conf
END
		service nginx start`)
	t.equal(
		jail.ask('for p in a b; do curl -s --unix-socket /tmp/$p http://x/; done; ls /var/run/*.pid'),
		'ab/var/run/nginx_a.pid\n/var/run/nginx_b.pid',
	)
	t.equal(
		jail.run('service nginx stop a >/dev/null; service nginx status').status,
		0,
		'all profiles together are always 0',
	)
	t.equal(jail.run('service nginx status a').status, 1)
	t.equal(jail.run('service nginx status b').status, 0)
	t.strictSame(jail.run('service nginx start c').stdout, 'You must define a configuration file (nginx_c_configfile)\n')
	jail.ask('service nginx stop b')
})

inJail('the node_exporter package serves as nobody, and is stopped by its own pid file', (t, jail) => {
	jail.ask('pkg install -qy sysutils/node_exporter ftp/curl; service node_exporter enable')
	jail.ask(
		'sysrc node_exporter_listen_address=127.0.0.1:9105 node_exporter_args=--log.level=warn; service node_exporter start',
	)
	t.match(jail.ask('service node_exporter status'), /^node_exporter is running as pid \d+\.$/)
	t.match(
		jail.ask(
			'curl -fsS --retry 20 --retry-connrefused --retry-delay 0 --retry-max-time 5 http://127.0.0.1:9105/metrics',
		),
		/^node_/m,
	)
	t.equal(
		jail.ask('stat -f "%Su %Mp%Lp" /var/tmp/node_exporter; ps -o user= -p $(cat /var/run/node_exporter.pid)'),
		'nobody 1755\nnobody',
	)
	t.match(jail.ask('service node_exporter stop'), /Stopping node_exporter\./)
	const leftover = jail.run(
		'rm /var/run/node_exporter.pid; install -m 600 /dev/null /var/run/node_exporter.pid; service node_exporter start',
	)
	t.equal(leftover.status, 1, "a pid file of another user's stops it")
	t.match(leftover.stderr, /daemon: pidfile ``\/var\/run\/node_exporter\.pid''\n.*failed to start node_exporter/)
})

/** A consul that is dash: \`consul agent ...\` runs the script /agent, which notes its words and the signals HUP. */
const fakeConsul = `
C=/var/cache/flavourist/consul-9.9.1/bin
mkdir -p $C
cp /bin/dash $C/consul
cat >/agent <<'END'
echo "$*" >>/tmp/words
trap 'echo HUP >>/tmp/words' HUP
echo up >>/tmp/words
while :; do sleep 0.05; done
END
: >/tmp/words
chmod 666 /tmp/words
`

inJail('the consul package has user, folders and rc script of FreeBSD', (t, jail) => {
	t.match(
		jail.run('pkg install -qy sysutils/consul').stderr,
		/needs consul in \/var\/cache\/flavourist\/consul-VERSION/,
	)
	jail.ask(`${fakeConsul} pkg install -qy sysutils/consul`)
	t.equal(jail.ask("pkg query '%n %v' consul"), 'consul 9.9.1')
	t.equal(
		jail.ask('pw usershow consul; pw groupshow consul'),
		'consul:*:469:469::0:0:Consul Daemon:/var/tmp/consul:/usr/sbin/nologin\nconsul:*:469:',
	)
	t.equal(jail.run('ls -d /usr/local/etc/consul.d /var/db/consul').status, 2, 'its folders are made at the first start')
	const start = 'service consul start; until grep -q up /tmp/words; do sleep 0.05; done'
	jail.ask(`sysrc consul_enable=YES consul_args=-config-dir=/mnt/more; ${start}`)
	t.equal(
		jail.ask('head -n 1 /tmp/words'),
		'-data-dir=/var/db/consul -config-dir=/usr/local/etc/consul.d -config-dir=/mnt/more',
	)
	t.equal(
		jail.ask('stat -f "%Su:%Sg %Lp" /usr/local/etc/consul.d /var/db/consul /var/run/consul.pid'),
		'consul:consul 750\nconsul:consul 755\nconsul:consul 755',
	)
	t.match(jail.ask('service consul status'), /^consul is running as pid \d+\.$/)
	t.equal(jail.ask('ps -o user= -p $(cat /var/run/consul.pid)'), 'consul')
	jail.ask('service consul reload; until grep -q HUP /tmp/words; do sleep 0.05; done')
	t.match(jail.ask('service consul stop'), /Stopping consul\./)

	jail.ask(`chown root /usr/local/etc/consul.d; chmod 700 /usr/local/etc/consul.d; : >/tmp/words
		sysrc consul_datadir=/mnt/data consul_dir=/mnt/old consul_syslog_output_enable=YES; ${start}`)
	t.match(jail.ask('head -n 1 /tmp/words'), /^-data-dir=\/mnt\/old /, 'the old name of the data folder wins')
	t.equal(
		jail.ask('stat -f "%Su %Lp" /usr/local/etc/consul.d'),
		'root 700',
		'a folder that is there is left alone, also one that consul cannot read',
	)
	t.match(jail.ask('ps -o args= -C daemon'), /daemon -f -t consul -T consul -p /, 'its output can go to syslog')
	jail.ask('service consul stop')
	const leftover = jail.run(
		'rm -f /var/run/consul.pid; install -m 600 /dev/null /var/run/consul.pid; service consul start',
	)
	t.equal(leftover.status, 1, "a pid file of another user's stops it")
	t.match(leftover.stderr, /daemon: pidfile ``\/var\/run\/consul\.pid''\n.*failed to start consul/)
})

inJail('what FreeBSD has only as a package is there only when that is installed', (t, jail) => {
	for (const name of ['curl', 'jq', 'nginx', 'python3', 'bash', 'perl'])
		t.equal(jail.run(`command -v ${name}`).stdout, '', name)
	jail.ask(
		'umount /usr/libexec/flavourist/host/usr; printf "#!/bin/sh\\necho web" >/usr/sbin/web; chmod +x /usr/sbin/web',
	)
	const install = '. /usr/libexec/flavourist/port.subr; port_program /usr/sbin/web /usr/local/sbin/web'
	t.equal(
		jail.ask(`${install}; ${install}; ls /usr/sbin/web; which web; web`),
		'/usr/local/sbin/web\nweb',
		'also where nothing is hidden',
	)
	t.match(
		jail.run('PORT_ORIGIN=www/web; . /usr/libexec/flavourist/port.subr; port_program /usr/sbin/gone x').stderr,
		/^www\/web: needs \/usr\/sbin\/gone of this machine; see the file www\/web\/needs/,
	)
})

inJail('the small packages put programs where FreeBSD has them', (t, jail) => {
	jail.ask('pkg install -qy ftp/curl textproc/jq security/ca_root_nss')
	t.equal(
		jail.ask('echo \'{"a":1}\' | /usr/local/bin/jq .a; /usr/local/bin/curl -fsS file:///etc/rc.conf; which curl jq'),
		'1\n/usr/local/bin/curl\n/usr/local/bin/jq',
	)
	t.match(
		jail.ask(
			'cat /usr/local/share/certs/ca-root-nss.crt /etc/ssl/cert.pem /usr/local/etc/ssl/cert.pem | grep -c BEGIN',
		),
		/^\d\d+$/,
	)
})
