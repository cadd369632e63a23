import t from 'tap'
import { jailPath, shName, stepPath } from '../../src/emit/names.ts'
import { planOfParts } from '../fixtures/plans.ts'

for (const [prefix, name, want] of [
	['render', 'nginx', 'render_nginx'],
	['render', 'node-exporter-rc', 'render_node_exporter_rc'],
	['secret', 'a_b-c', 'secret_a_b_c'],
] as const)
	t.equal(shName(prefix, name), want, `a name of sh for ${name}`)

const plan = planOfParts()
for (const [path, want] of [
	['media', '/mnt/media'],
	['media/store', '/mnt/media/store'],
	['/usr/local/etc/x', '/usr/local/etc/x'],
] as const)
	t.equal(jailPath(plan, path), want, `${path} in the jail`)

for (const [script, want] of [
	['steps/check.sh', 'web/check.sh'],
	['check.sh', 'web/check.sh'],
	['more/steps/check.sh', 'web/more/steps/check.sh'],
] as const)
	t.equal(stepPath('web', script), want, `the step ${script}`)
