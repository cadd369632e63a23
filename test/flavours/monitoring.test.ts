import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import t, { type Test } from 'tap'
import { parse, stringify } from 'yaml'
import { cacheFolder } from '../../src/commands/cache-folder.ts'
import { requireProgram } from '../fixtures/require-program.ts'
import { definitionsOf, loadShipped } from '../fixtures/shipped.ts'

interface Rule {
	readonly alert: string
	readonly expr: string
	readonly labels: { readonly severity: string }
	readonly annotations: { readonly summary: string }
}
interface Panel {
	readonly id: number
	readonly title: string
	readonly description: string
	readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
	readonly datasource: { readonly uid: string }
	readonly targets: readonly {
		readonly expr: string
		readonly refId: string
		readonly datasource: { readonly uid: string }
	}[]
}
interface Dashboard {
	readonly uid: string
	readonly title: string
	readonly description: string
	readonly templating: { readonly list: readonly { readonly name: string }[] }
	readonly panels: readonly Panel[]
}

const promtool = join(cacheFolder(process.env), 'promtool')
requireProgram('promtool', [promtool, '--version'])

const folder = t.testdir({})
/** Runs promtool in the folder of a component's files; its complaint, or nothing. */
const ask = (place: string, ...words: readonly string[]): string => {
	const { status, stdout, stderr } = spawnSync(promtool, words, { cwd: place, encoding: 'utf8', timeout: 60_000 })
	return status === 0 ? '' : `${stdout}${stderr}`
}

/** As Grafana would send it: its variables are put in before Prometheus sees an expression. */
const fillIn = (expr: string): string =>
	expr.replaceAll('$instance', '.*').replaceAll('$__rate_interval', '5m').replaceAll('$__range', '1h')

const overlap = (a: Panel['gridPos'], b: Panel['gridPos']): boolean =>
	a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

const seen = { dashboards: new Set<string>(), alerts: new Set<string>() }

const judgeDashboard = (t: Test, place: string, text: string): void => {
	const { uid, title, description, panels, templating }: Dashboard = JSON.parse(text)
	t.match(uid, /^flavourist-[a-z-]+$/)
	t.notOk(seen.dashboards.has(uid), 'no other has its uid: importing one would replace the other')
	seen.dashboards.add(uid)
	t.ok(title !== '' && description !== '', 'says what it shows')
	t.ok(panels.length > 3, 'has panels')
	t.equal(new Set(panels.map(panel => panel.id)).size, panels.length, 'each panel has an id of its own')
	for (const [index, one] of panels.entries()) {
		t.ok(one.title !== '' && one.description !== '', `${one.title} is explained`)
		t.ok(one.gridPos.x + one.gridPos.w <= 24, `${one.title} is on the grid`)
		const other = panels.slice(0, index).find(({ gridPos }) => overlap(gridPos, one.gridPos))
		t.equal(other, undefined, `${one.title} lies on no other panel`)
		for (const { uid } of [one.datasource, ...one.targets.map(target => target.datasource)])
			t.match(uid, /^\$\{datasource\}$/, `${one.title} asks the data source that is chosen above`)
		t.ok(one.targets.length > 0, `${one.title} asks something`)
	}
	const variables = templating.list.map(({ name }) => name)
	const exprs = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))
	for (const expr of exprs) {
		const used = [...expr.matchAll(/\$(\w+)/g)].map(([, name = '']) => name).filter(name => !name.startsWith('__'))
		t.same(
			used.filter(name => !variables.includes(name)),
			[],
			`${expr} uses variables that are there`,
		)
		t.match(expr, /instance=~"\$instance"/, `${expr} is of the jails that are chosen`)
	}
	const rules = exprs.map((expr, index) => ({ record: `panel:${index}`, expr: fillIn(expr) }))
	writeFileSync(join(place, 'panels.yml'), stringify({ groups: [{ name: 'panels', rules }] }))
	t.equal(ask(place, 'check', 'rules', 'panels.yml'), '', 'Prometheus understands each expression')
}

const judgeRules = (t: Test, place: string, name: string, text: string): void => {
	const { groups }: { readonly groups: readonly { readonly rules: readonly Rule[] }[] } = parse(text)
	const rules = groups.flatMap(group => group.rules)
	t.equal(ask(place, 'check', 'rules', 'alerts.yml'), '', 'Prometheus understands the rules')
	for (const { alert, labels, annotations } of rules) {
		t.notOk(seen.alerts.has(alert), `${alert} is the only one of its name`)
		seen.alerts.add(alert)
		t.match(labels.severity, /^(warning|critical)$/, `${alert} says how bad it is`)
		t.match(annotations.summary, /\{\{ \$labels\.\w+ \}\}/, `${alert} says of what`)
	}
	const tests = readFileSync(join(import.meta.dirname, `../fixtures/monitoring/${name}.yml`), 'utf8')
	writeFileSync(join(place, 'tests.yml'), tests)
	t.equal(ask(place, 'test', 'rules', 'tests.yml'), '', 'each alert fires when it should, and not before')
	const cases: readonly { readonly alertname: string; readonly exp_alerts?: readonly unknown[] }[] = parse(
		tests,
	).tests.flatMap((test: { readonly alert_rule_test: readonly unknown[] }) => test.alert_rule_test)
	for (const { alert } of rules) {
		const own = cases.filter(({ alertname }) => alertname === alert)
		t.ok(
			own.some(({ exp_alerts }) => exp_alerts === undefined) && own.some(({ exp_alerts }) => exp_alerts !== undefined),
			`${alert} is tried before and after its time`,
		)
	}
}

for (const { name, texts } of definitionsOf(await loadShipped())) {
	const files = [...texts].filter(([path]) => path.startsWith('monitoring/'))
	if (files.length === 0) continue
	t.test(`what ${name} has for Prometheus and Grafana`, async t => {
		const place = join(folder, name)
		for (const [path, text] of files) {
			const full = join(place, path.replace('monitoring/', ''))
			mkdirSync(dirname(full), { recursive: true })
			writeFileSync(full, text)
		}
		for (const [path, text] of files) {
			if (!path.endsWith('.json')) t.match(text, /^# \S.*\n/, `${path} begins with what it is for`)
			if (path.endsWith('.json')) judgeDashboard(t, place, text)
			else if (path === 'monitoring/alerts.yml') judgeRules(t, place, name, text)
			else t.equal(ask(place, 'check', 'config', path.replace('monitoring/', '')), '', `Prometheus understands ${path}`)
		}
	})
}

t.test('the checker finds what is wrong', async t => {
	const place = t.testdir({
		'alerts.yml': 'groups: [{name: x, rules: [{alert: X, expr: "up{ == 0"}]}]\n',
		'scrape.yml': 'scrape_configs: [{jobname: x}]\n',
	})
	t.match(ask(place, 'check', 'rules', 'alerts.yml'), /parse error/)
	t.match(ask(place, 'check', 'config', 'scrape.yml'), /jobname not found/)
})
