import type { FormatName } from '../../model/definition.ts'
import type { Format } from './format.ts'
import { htmlText } from './html.ts'
import { ini } from './ini.ts'
import { hcl, json } from './json.ts'
import { nginx } from './nginx.ts'
import { pgHba, postgresqlConf } from './postgresql.ts'
import { rcConf } from './rc-conf.ts'
import { redis } from './redis.ts'
import { sh } from './sh.ts'
import { sshdConfig } from './sshd-config.ts'
import { sudoers } from './sudoers.ts'
import { syslogNg } from './syslog-ng.ts'
import { toml } from './toml.ts'
import { turnserver } from './turnserver.ts'
import { crontab, newsyslog, plainText } from './words.ts'
import { yaml } from './yaml.ts'

/** Every format of a file that a template may have. */
export const formats: Readonly<Record<FormatName, Format>> = {
	yaml,
	json,
	hcl,
	toml,
	ini,
	nginx,
	'syslog-ng': syslogNg,
	sshd_config: sshdConfig,
	sudoers,
	'rc.conf': rcConf,
	sh,
	'postgresql.conf': postgresqlConf,
	'pg_hba.conf': pgHba,
	redis,
	turnserver,
	text: plainText,
	html: htmlText,
	newsyslog,
	crontab,
}
