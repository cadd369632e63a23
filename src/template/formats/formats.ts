import type { FormatName } from '../../model/definition.ts'
import type { Format } from './format.ts'
import { htmlText } from './html.ts'
import { json } from './json.ts'
import { nginx } from './nginx.ts'
import { rcConf } from './rc-conf.ts'
import { crontab, newsyslog, plainText } from './words.ts'
import { yaml } from './yaml.ts'

/** Every format of a file that a template may have. */
export const formats: Readonly<Record<FormatName, Format>> = {
	yaml,
	json,
	nginx,
	'rc.conf': rcConf,
	text: plainText,
	html: htmlText,
	newsyslog,
	crontab,
}
