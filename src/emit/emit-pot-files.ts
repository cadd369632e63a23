import type { Plan } from '../plan/plan.ts'
import type { EmittedFile } from './emitted-file.ts'

/** Seconds that jail(8) gives the services after cook has stopped them in order. */
const stopTimeout = 30

/** NAME: pot's commands. No comments: pot says of each that it ignores it. The last line is ended: else pot skips it. */
const commands = (name: string): string =>
	[
		`copy-in -s /usr/local/etc/pot/flavours/${name}.d/local -d /root/.pot_local`,
		// the program is missing while a build that failed is stopped: that must not keep the jail from going
		'set-attribute -A exec_stop -V /usr/local/share/cook/bin/stop||true',
		`set-attribute -A stop_timeout -V ${stopTimeout}`,
		'',
	].join('\n')

/** NAME.ini, with the keys that potluck's tools read. */
const manifest = ({ flavour }: Plan): string =>
	[
		'[manifest]',
		`potname="${flavour.potname}"`,
		`author="${flavour.author}"`,
		`version="${flavour.version}"`,
		`origin="${flavour.origin}"`,
		`runs_in_nomad="${flavour.runsInNomad}"`,
		'',
	].join('\n')

/** The files that pot and potluck read beside the jail's own. */
export const emitPotFiles = (plan: Plan): readonly EmittedFile[] => {
	const name = plan.flavour.potname
	return [
		{ path: name, text: commands(name), mode: 0o644 },
		{ path: `${name}.ini`, text: manifest(plan), mode: 0o644 },
		...(plan.flavour.runsInNomad
			? [{ path: `${name}+4`, text: 'set-cmd -c /usr/local/bin/cook\n', mode: 0o644 as const }]
			: []),
	]
}
