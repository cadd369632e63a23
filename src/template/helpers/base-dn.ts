import type { Helper } from './helper.ts'
import { wantOne } from './want-one.ts'

/** RFC 2247: one `dc` for every label of the name. Labels are letters, digits and hyphens: nothing to escape. */
export const baseDn: Helper = {
	name: 'base-dn',
	summary: 'a domain as the base of an LDAP directory, at any depth',
	example: { written: '{{base-dn DOMAIN}}', value: 'people.example.org', result: 'dc=people,dc=example,dc=org' },
	change: value =>
		wantOne(value) ??
		(value.type.name === 'domain' || value.type.name === 'hostname'
			? {
					...value,
					type: { name: 'dn', list: false },
					ascii: `${value.ascii.replaceAll('.', '')},=`,
					// as many labels as dots fit between single letters
					maxBytes: value.maxBytes + 4 * Math.ceil(value.maxBytes / 2),
				}
			: { want: 'a domain or a hostname', got: `${value.name} of type ${value.type.name}` }),
	apply: text =>
		text
			.split('.')
			.filter(label => label !== '')
			.map(label => `dc=${label}`)
			.join(','),
	sh: {
		comment: 'domain',
		body: `
	local label
	_e=
	IFS=.
	for label in $1; do
		[ -z "$label" ] || _e=$_e,dc=$label
	done
	IFS=
	_e=\${_e#,}
`,
	},
}
