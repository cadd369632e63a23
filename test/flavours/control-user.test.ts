import t from 'tap'
import { openStepRoot, type StepRoot } from '../fixtures/run-step.ts'
import { shells } from '../fixtures/shells.ts'

const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFV1T4bZzG0c5mYyqYjZk1uC2qXo0cU4s2rS1l8Q3v7m'
const rsa = 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDIaA== someone'
const keys = '/usr/local/etc/ssh/control.keys'
const kept = '/mnt/ssh/importauthkey'
const imported = '/root/importauthkey'
const passwd = 'root:*:0:0:Charlie &:/root:/bin/sh\nnobody:*:65534:65534::/nonexistent:/usr/sbin/nologin\n'
const added = '+ pw useradd control -c may log in and run cook -d /var/empty -s /bin/sh -h -'

const settings = ['control-user/steps/settings.sh']
const both = [...settings, 'control-user/steps/user.sh']
const none = { CONTROLKEY: '' }

const open = (t: Parameters<typeof openStepRoot>[0], shell: Parameters<typeof openStepRoot>[1]): StepRoot => {
	const root = openStepRoot(t, shell)
	root.write('/etc/passwd', passwd)
	return root
}

for (const shell of shells) {
	t.test(`CONTROLKEY is the key, and the user is made once (${shell.name})`, async t => {
		const root = open(t, shell)
		root.write(imported, `${rsa}\n`)
		t.strictSame(root.run(both, { CONTROLKEY: key }), [added])
		t.equal(root.read(keys), `${key}\n`)
		t.equal(root.read(kept), undefined, 'what is not used is not kept')
		root.write('/etc/passwd', `${passwd}control:*:1001:1001:may log in and run cook:/var/empty:/bin/sh\n`)
		t.strictSame(root.run(both, { CONTROLKEY: key }), [], 'the second time there is nothing to do')
		root.write(keys, `${key}\n${rsa}\n`)
		root.run(both, { CONTROLKEY: key })
		t.equal(root.read(keys), `${key}\n`, 'a key that someone added goes')
	})

	t.test(`the keys of /root/importauthkey serve, in this jail and in the next one (${shell.name})`, async t => {
		const root = open(t, shell)
		const lines = `# mine\n\n${key} a\r\nfrom="10.0.0.0/8" ${rsa}`
		root.write(imported, lines)
		t.strictSame(root.run(both, none), [added])
		t.equal(root.read(keys), `${key} a\nfrom="10.0.0.0/8" ${rsa}\n`)
		const next = open(t, shell)
		next.write(kept, root.read(kept) ?? '')
		t.strictSame(next.run(both, none), [added])
		t.equal(next.read(keys), root.read(keys))
		next.write(imported, `${key} b\n`)
		next.run(both, none)
		t.equal(next.read(keys), `${key} b\n`, 'a new file takes the place of what was kept')
		t.equal(next.read(kept), `${key} b\n`)
		next.run(both, { CONTROLKEY: key })
		t.equal(next.read(kept), '', 'CONTROLKEY takes its place for good')
	})

	t.test(`without any key, or with something else, it says what to do (${shell.name})`, async t => {
		const root = open(t, shell)
		const say = (text?: string): readonly string[] => {
			if (text !== undefined) root.write(imported, text)
			return root.run(settings, none)
		}
		const missing =
			/^CONTROLUSER: want a public key for the user control, got none; set CONTROLKEY, or .* \/root\/importauthkey$/
		t.match(say(), [missing])
		t.match(say('# nothing\n\n'), [missing])
		t.match(say(`${key}\n-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blb\n`), [
			/^\/root\/importauthkey: want the public key, .*, got a private one/,
		])
		t.match(say(`${key}\nhello\n`), [/^\/root\/importauthkey: want one public key a line/])
		t.match(say(`ssh-dss AAAAB3\n`), [/^\/root\/importauthkey: want one public key a line/])
		t.match(say(`${key} x\n`.repeat(1000)), [/^\/root\/importauthkey: want one public key a line|too long/])
	})

	t.test(`the host key is made once, and again only when it was never finished (${shell.name})`, async t => {
		const root = open(t, shell)
		const path = '/mnt/ssh/ssh_host_ed25519_key'
		const [begin, end] = ['BEGIN', 'END'].map(word => `-----${word} OPENSSH PRIVATE ${'KEY'}-----`)
		for (const [text, made] of [
			[undefined, true],
			['', true],
			[`${begin}\nb3B`, true],
			[`${begin}\nb3Blb\n${end}\n`, false],
		] as const) {
			if (text !== undefined) root.write(path, text)
			root.run(['control-user/steps/host-key.sh'])
			t.equal(/-t ed25519 -N {2}-C/.test(root.read('/told') ?? ''), made, `${text}`)
			root.write('/told', '')
		}
	})

	t.test(`CONTROLUSER=false takes away the user that cook made, and no other (${shell.name})`, async t => {
		const root = open(t, shell)
		const step = ['control-user/steps/remove.sh']
		t.strictSame(root.run(step), [], 'nothing is executed when there is none')
		root.write('/etc/passwd', `${passwd}control:*:1001:1001:Control Account:/home/control:/bin/sh\n`)
		t.strictSame(root.run(step), [], "somebody else's stays")
		root.write('/etc/passwd', `${passwd}control:*:1001:1001:may log in and run cook:/var/empty:/bin/sh\n`)
		root.write(keys, `${key}\n`)
		t.strictSame(root.run(step), ['+ pkill -KILL -u control', '+ pw userdel control'])
		t.equal(root.read(keys), undefined)
	})
}
