import type { Plan } from '../plan/plan.ts'
import type { EmittedFile } from './emitted-file.ts'

/** Seconds that jail(8) gives the services after cook has stopped them in order. */
const stopTimeout = 30

/** NAME: pot's commands. No comments: pot says of each that it ignores it. The last line is ended: else pot skips it. */
const emitCommands = (name: string): string =>
	[
		`copy-in -s /usr/local/etc/pot/flavours/${name}.d/local -d /root/.pot_local`,
		// the program is missing while a build that failed is stopped: that must not keep the jail from going
		'set-attribute -A exec_stop -V /usr/local/share/cook/bin/stop||true',
		`set-attribute -A stop_timeout -V ${stopTimeout}`,
		// else the jail does not see how full its dataset is
		'set-attribute -A enforce_statfs -V 1',
		'',
	].join('\n')

/** NAME.ini, with the keys that potluck's tools read. */
const emitManifest = ({ flavour }: Plan): string => {
	const { potname, author, version, origin, runsInNomad } = flavour
	const keys = { potname, author, version, origin, runs_in_nomad: String(runsInNomad) }
	const lines = Object.entries(keys).map(([key, value]) => `${key}=${JSON.stringify(value)}\n`)
	return `[manifest]\n${lines.join('')}`
}

/** The files that pot and potluck read beside the jail's own. */
export const emitPotFiles = (plan: Plan): readonly EmittedFile[] => {
	const { potname, runsInNomad } = plan.flavour
	return [
		{ path: potname, text: emitCommands(potname), mode: 0o644 },
		{ path: `${potname}.ini`, text: emitManifest(plan), mode: 0o644 },
		...(runsInNomad ? [{ path: `${potname}+4`, text: 'set-cmd -c /usr/local/bin/cook\n', mode: 0o644 as const }] : []),
	]
}
