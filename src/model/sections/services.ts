import type { NamedSchema } from '../schema-type.ts'
import { values } from '../schema-values.ts'
import { about, keys, named, script, unlessWritten, when } from './keys.ts'

/** What runs in a jail, and where it listens. */
export const serviceSections = {
	service: named(
		values.name,
		keys(
			'[service.NAME]',
			'A service that cook starts and watches.',
			{
				rc: about(values.rc, 'Its rc script.'),
				health: about(values.health, 'How cook asks whether it works.'),
			},
			{
				needs: about(values.names, 'Services that must be healthy before it starts.'),
				check: about(values.text, 'An sh file that judges all its files before any of them is replaced.'),
				timeout: unlessWritten(values.seconds, '60', 'Seconds until it must be healthy.'),
				'on-change': unlessWritten(values.change, 'restart', 'What happens when one of its files changed.'),
				log: about(values.path, 'Its log, whose end is shown when it does not get healthy.'),
				before: unlessWritten(
					values.yesno,
					'yes',
					"Whether cook's rc script names it after BEFORE; no when its own provides another name.",
				),
				when,
			},
		),
	),
	port: named(
		values.name,
		keys(
			'[port.NAME]',
			'A listener that the jail opens on purpose.',
			{
				port: about(values.port, 'Its number.'),
				description: about(values.line, 'Who speaks what there.'),
			},
			{
				protocol: unlessWritten(values.protocol, 'tcp', 'Its transport.'),
				public: unlessWritten(values.yesno, 'no', 'Whether it is meant for the world.'),
				when,
			},
		),
	),
	step: named(
		values.name,
		keys(
			'[step.NAME]',
			'A small sh file that runs at a named moment; safe to run twice.',
			{
				at: about(values.moment, 'When it runs.'),
				script,
				summary: about(values.line, 'What it does.'),
			},
			{ when },
		),
	),
} as const satisfies Readonly<Record<string, NamedSchema>>
