import { inJail } from '../fixtures/in-jail.ts'

/** In this order, on one jail: each sees what those above have made. */
const cases: readonly (readonly [script: string, status: number, stdout?: string, stderr?: string])[] = [
	['pw groupadd blue -g 141', 0],
	['pw groupshow blue', 0, 'blue:*:141:\n'],
	['pw groupadd blue', 65, '', "pw: group name `blue' already exists\n"],
	['pw groupadd red -g 141', 65, '', "pw: gid `141' has already been allocated\n"],
	['pw groupadd red -g x', 64, '', "pw: Bad id 'x': invalid\n"],
	['pw groupadd free && pw groupshow free', 0, 'free:*:1000:\n'],
	['pw useradd ann -u 126 -g blue -G www,free -c "Ann B" -d /nonexistent -s /usr/sbin/nologin -w no -h -', 0],
	['pw usershow ann', 0, 'ann:*:126:141::0:0:Ann B:/nonexistent:/usr/sbin/nologin\n'],
	['pw usershow ann -7', 0, 'ann:*:126:141:Ann B:/nonexistent:/usr/sbin/nologin\n'],
	['pw user show -n ann -7', 0, 'ann:*:126:141:Ann B:/nonexistent:/usr/sbin/nologin\n'],
	['pw usershow 126 -7', 0, 'ann:*:126:141:Ann B:/nonexistent:/usr/sbin/nologin\n'],
	['id -Gn ann', 0, 'blue www free\n'],
	['getent passwd ann', 0, 'ann:*:126:141:Ann B:/nonexistent:/usr/sbin/nologin\n'],
	['pw useradd ann', 65, '', "pw: login name `ann' already exists\n"],
	['pw useradd bob -u 126', 65, '', "pw: uid `126' has already been allocated\n"],
	['pw useradd bob -o -u 126 -g blue', 0],
	['pw useradd cid -g nogroups', 67, '', "pw: group `nogroups' does not exist\n"],
	['pw useradd cid -G nogroups', 67, '', "pw: group `nogroups' does not exist\n"],
	['pw userdel cid', 0],
	["pw useradd 'a b'", 65, '', "pw: invalid character in user/group name `a b'\n"],
	['pw useradd', 65, '', 'pw: login name required\n'],
	['pw user add -n control -c "Control Account" -d /mnt/home/control -G wheel -m -s /bin/sh', 0],
	['pw usershow control -7', 0, 'control:*:1000:1001:Control Account:/mnt/home/control:/bin/sh\n'],
	['stat -f "%Su:%Sg %Lp" /mnt/home/control', 0, 'control:control 755\n'],
	['pw groupshow wheel', 0, 'wheel:*:0:root,control\n'],
	[
		'pw usermod control -s /bin/csh -d /elsewhere && pw usershow control -7',
		0,
		'control:*:1000:1001:Control Account:/elsewhere:/bin/csh\n',
	],
	['pw usermod control -G operator && id -Gn control', 0, 'control operator\n'],
	['pw groupmod blue -m control,bob && pw groupshow blue', 0, 'blue:*:141:control,bob\n'],
	['pw groupmod blue -m control && pw groupshow blue', 0, 'blue:*:141:control,bob\n'],
	['pw groupmod blue -d bob && pw groupshow blue', 0, 'blue:*:141:control\n'],
	['pw groupmod blue -M ann && pw groupshow blue', 0, 'blue:*:141:ann\n'],
	['pw groupmod free -g 1500 && pw groupshow free', 0, 'free:*:1500:ann\n'],
	['pw groupmod blue -m ghost', 67, '', "pw: user `ghost' does not exist\n"],
	['pw usershow ghost', 67, '', "pw: no such user `ghost'\n"],
	['pw usershow 999', 67, '', "pw: no such user `999'\n"],
	['pw -q usershow ghost', 64, '', 'pw stand-in: -q is not done here\n'],
	['pw usershow ghost -q', 67],
	['pw groupshow ghosts', 65, '', "pw: unknown group `ghosts'\n"],
	['pw groupmod ghosts -m ann', 65, '', "pw: unknown group `ghosts'\n"],
	['pw userdel ann && pw groupshow blue', 0, 'blue:*:141:\n'],
	['pw usershow ann', 67, '', "pw: no such user `ann'\n"],
	['pw userdel root', 65, '', "pw: cannot remove user 'root'\n"],
	['pw groupdel free && pw groupshow free', 65, '', "pw: unknown group `free'\n"],
	['echo secret | pw useradd dee -h 0', 64, '', 'pw stand-in: passwords are not done here, only -h -\n'],
	['pw lock control', 64, '', 'pw stand-in: lock is not done here\n'],
	['pw useradd dee -D', 64, '', 'pw stand-in: -D is not done here for useradd\n'],
	["su -m nobody -c 'pw groupadd eve'", 77, '', 'pw: you must be root to run this program\n'],
	["su -m nobody -c 'pw groupshow www'", 0, 'www:*:80:\n'],
]

inJail("pw edits users and groups, with FreeBSD's exit codes", (t, jail) => {
	for (const [script, status, stdout = '', stderr = ''] of cases)
		t.strictSame(jail.run(script), { status, stdout, stderr }, script)
	t.equal(jail.ask('ls /etc/*.new 2>/dev/null | wc -l'), '0', 'leaves no half-made file')
	t.equal(jail.ask('stat -f "%Su:%Sg %Lp" /etc/passwd /etc/group'), 'root:wheel 644\nroot:wheel 644')
})
