import type { TypeName, VariableType } from './type.ts'
import { cidr, ip, ipv4, ipv6 } from './types/address.ts'
import { base64 } from './types/base64.ts'
import { boolean } from './types/boolean.ts'
import { certificate } from './types/certificate.ts'
import { dn } from './types/dn.ts'
import { email } from './types/email.ts'
import { enumeration } from './types/enum.ts'
import { domain, host, hostname } from './types/host.ts'
import { ldapFilter } from './types/ldap-filter.ts'
import { integer, port } from './types/number.ts'
import { path } from './types/path.ts'
import { duration, size } from './types/quantity.ts'
import { sshKey } from './types/ssh-key.ts'
import { secret, string, text } from './types/text.ts'
import { url } from './types/url.ts'

/** The closed table of types. */
export const types: Readonly<Record<TypeName, VariableType>> = {
	string,
	text,
	secret,
	boolean,
	integer,
	port,
	hostname,
	host,
	domain,
	ip,
	ipv4,
	ipv6,
	cidr,
	url,
	email,
	path,
	duration,
	size,
	enum: enumeration,
	base64,
	'ssh-key': sshKey,
	certificate,
	dn,
	'ldap-filter': ldapFilter,
}
