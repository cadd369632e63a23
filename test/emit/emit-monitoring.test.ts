import t from 'tap'
import { emitFlavour } from '../../src/emit/emit-flavour.ts'
import { describeMonitoring, emitMonitoring } from '../../src/emit/emit-monitoring.ts'
import { emitReadme } from '../../src/emit/emit-readme.ts'
import { UserError } from '../../src/errors.ts'
import { loadBootstrap } from '../../src/load/load-bootstrap.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { planOfParts } from '../fixtures/plans.ts'

const withTexts = (texts: Readonly<Record<string, string>>): Plan => ({
	...planOfParts(),
	texts: new Map(Object.entries(texts)),
})
const dashboard = '{"title": "Pages"}'

const plan = withTexts({
	'part/a': 'x\n',
	'part/monitoring/alerts.yml': '# when pages are slow\ngroups: []\n',
	'part/monitoring/dashboards/pages.json': dashboard,
	'top/monitoring/scrape.yml': 'scrape_configs: []\n',
	'part/values/PAGE.json': '{}',
})

t.strictSame(
	emitMonitoring(plan).map(({ path, mode }) => [path, mode]),
	[
		['monitoring/part/alerts.yml', 0o644],
		['monitoring/part/dashboards/pages.json', 0o644],
		['monitoring/top/scrape.yml', 0o644],
	],
	'the files of each component, in a folder of its own',
)
t.strictSame(
	emitMonitoring(plan).map(describeMonitoring),
	['when pages are slow', 'a dashboard for Grafana: Pages', ''],
	'a file tells what it is for',
)

const readme = emitReadme(plan)
t.match(readme, '\n# Monitoring\n')
t.match(
	readme,
	'\n- `monitoring/part/alerts.yml`: when pages are slow\n- `monitoring/part/dashboards/pages.json`: a dashboard',
)
t.notMatch(emitReadme(withTexts({})), /Monitoring/, 'a flavour without any has no such section')

const files = emitFlavour(plan, await loadBootstrap())
t.ok(
	files.some(({ path, text }) => path === 'monitoring/part/dashboards/pages.json' && text === dashboard),
	'they lie beside the flavour, as they are',
)
const inJail = files.filter(({ path }) => path.startsWith('x.d/')).map(({ path }) => path)
t.ok(inJail.length > 10 && !inJail.some(path => /monitoring|values\/|PAGE/.test(path)), 'nothing of it is in the jail')
t.notOk(
	files.some(({ path }) => path.includes('PAGE')),
	'nor are the values that a variable is tested with',
)

const broken = withTexts({ 'part/monitoring/pages.json': '{' })
t.throws(() => emitReadme(broken), new UserError('monitoring/part/pages.json is no dashboard: it is not JSON'))
