import type { Issue } from '../errors.ts'
import {
	type Check,
	type Component,
	type Derived,
	type Directory,
	type Flavour,
	formatNames,
	type Marker,
	moments,
	type OwnedFile,
	type Package,
	type Partner,
	type Port,
	type Remote,
	type Secret,
	type Service,
	type Step,
} from './definition.ts'
import type { Fault } from './fault.ts'
import { findFaults } from './find-faults.ts'
import { parseGenerate } from './parse-generate.ts'
import { parseHealth } from './parse-health.ts'
import { readSection, type SectionReader } from './read-section.ts'
import { resolveOldName } from './resolve-old-name.ts'
import { resolveRule } from './resolve-rule.ts'
import { resolveType } from './resolve-type.ts'
import { resolveVariable } from './resolve-variable.ts'
import { schemaOf } from './schema-of.ts'
import type { WrittenDefinition, WrittenSection } from './written.ts'

const resolveDerived = (section: SectionReader): Derived => ({
	name: section.name,
	at: section.at,
	...resolveType(section),
	description: section.text('description'),
})

const resolveFile = (section: SectionReader): OwnedFile => ({
	name: section.name,
	at: section.at,
	template: section.file('template'),
	path: section.text('path'),
	format: formatNames.find(name => name === section.text('format')) ?? 'text',
	owner: section.text('owner'),
	mode: section.text('mode'),
	notify: section.list('notify'),
	...section.when,
})

const resolveDirectory = (section: SectionReader): Directory => ({
	name: section.name,
	at: section.at,
	path: section.text('path'),
	owner: section.text('owner'),
	mode: section.text('mode'),
	...section.optional('written-by', 'writtenBy'),
	...section.when,
})

const generateOf = (section: SectionReader): Secret['generate'] => {
	const generate = parseGenerate(section.text('generate'))
	if (generate.kind === 'given' && !section.has('from'))
		section.fault('generate', { want: 'from = VARIABLE beside given', got: 'nothing that gives it' })
	return generate
}

const resolveSecret = (section: SectionReader): Secret => ({
	name: section.name,
	at: section.at,
	generate: generateOf(section),
	...section.optional('from', 'from'),
	owner: section.text('owner'),
	notify: section.list('notify'),
	description: section.text('description'),
	...section.when,
})

const resolveService = (section: SectionReader): Service => ({
	name: section.name,
	at: section.at,
	rc: section.text('rc'),
	needs: section.list('needs'),
	...(section.has('check') ? { check: section.file('check') } : {}),
	health: parseHealth(section.text('health')),
	timeout: Number(section.text('timeout')),
	onChange: section.text('on-change') === 'reload' ? 'reload' : 'restart',
	...section.optional('log', 'log'),
	before: section.flag('before'),
	...section.when,
})

const resolvePort = (section: SectionReader): Port => ({
	name: section.name,
	at: section.at,
	port: Number(section.text('port')),
	protocol: section.text('protocol') === 'udp' ? 'udp' : 'tcp',
	description: section.text('description'),
	public: section.flag('public'),
	...section.when,
})

const resolveStep = (section: SectionReader): Step => {
	const [word, command] = section.text('at').split(' ')
	if (word === 'build' && section.has('when'))
		section.fault('when', { want: 'no condition at build, where no variable is set', got: section.text('when') })
	if (word === 'command' && section.has('when'))
		section.fault('when', {
			want: 'no condition of a command: its script says what it lacks',
			got: section.text('when'),
		})
	return {
		name: section.name,
		at: section.at,
		moment: moments.find(moment => moment === word) ?? 'build',
		...(command === undefined ? {} : { command }),
		script: section.file('script'),
		summary: section.text('summary'),
		...section.when,
	}
}

const resolveMarker = (section: SectionReader): Marker => ({
	name: section.name,
	at: section.at,
	value: section.has('variable')
		? { kind: 'variable', text: section.text('variable') }
		: { kind: 'fixed', text: section.text('value') },
	guards: section.text('guards'),
	advice: section.text('advice'),
})

const resolveRemote = (section: SectionReader): Remote => ({
	name: section.name,
	at: section.at,
	address: section.text('address'),
	script: section.file('script'),
	description: section.text('description'),
	...section.when,
})

const resolvePartner = (section: SectionReader): Partner => {
	const { name, at } = section
	if (section.has('program') && section.has('env'))
		section.fault('env', {
			want: 'no env beside program, which gets the variables themselves',
			got: section.text('env'),
		})
	const common = { name, at, variable: section.text('variable'), summary: section.text('summary') }
	return section.has('program')
		? { ...common, kind: 'program', program: section.file('program') }
		: { ...common, kind: 'flavour', flavour: section.text('flavour'), env: section.file('env') }
}

const resolveCheck = (section: SectionReader): Check => {
	if (section.has('variables') && section.text('phase') === 'reborn')
		section.fault('variables', {
			want: 'no other variables for a new jail, which shows what the first one left',
			got: section.text('variables'),
		})
	return {
		name: section.name,
		at: section.at,
		title: section.text('title'),
		script: section.file('script'),
		phase: section.text('phase') === 'reborn' ? 'reborn' : 'boot',
		after: section.list('after'),
		...(section.has('variables') ? { variables: section.file('variables') } : {}),
		...section.when,
	}
}

const resolvePackages = ({ at }: SectionReader, { keys }: WrittenSection): readonly Package[] =>
	[...keys].map(([origin, { text, line }]) => ({
		origin,
		reason: text,
		at: { file: at.file, line, section: at.section },
	}))

/**
 * What a definition says, from its written sections and the texts of its folder by relative path. All issues come
 * at once, in the order of the file; a section whose form is wrong is not judged further.
 */
export const resolveDefinition = (
	written: WrittenDefinition,
	texts: ReadonlyMap<string, string>,
): { readonly definition?: Component | Flavour; readonly issues: readonly Issue[] } => {
	const { file, folder, name } = written
	const faults: Fault[] = [...findFaults(written)]
	const unreadable = new Set(faults.map(({ heading }) => heading))
	const schemas = schemaOf(written.kind).properties
	const resolveAll = <T>(kind: string, resolve: (section: SectionReader, written: WrittenSection) => T): readonly T[] =>
		written.sections
			.filter(section => section.kind === kind && !unreadable.has(section.heading))
			.map(section => resolve(readSection(section, { file, schema: schemas[kind], texts, faults }), section))

	const parts = {
		name,
		folder,
		file,
		variables: resolveAll('env', section => (section.has('deprecated') ? [] : [resolveVariable(section)])).flat(),
		oldNames: resolveAll('env', section => (section.has('deprecated') ? [resolveOldName(section)] : [])).flat(),
		derived: resolveAll('derived', resolveDerived),
		packages: resolveAll('packages', resolvePackages).flat(),
		files: resolveAll('file', resolveFile),
		directories: resolveAll('directory', resolveDirectory),
		secrets: resolveAll('secret', resolveSecret),
		services: resolveAll('service', resolveService),
		ports: resolveAll('port', resolvePort),
		steps: resolveAll('step', resolveStep),
		markers: resolveAll('marker', resolveMarker),
		rules: resolveAll('rule', resolveRule),
		remotes: resolveAll('remote', resolveRemote),
		partners: resolveAll('partner', resolvePartner),
		checks: resolveAll('check', resolveCheck),
		texts,
	}
	const [definition] = resolveAll('manifest', (manifest): Component | Flavour => {
		const { at } = manifest
		const summary = manifest.text('summary')
		return written.kind === 'component'
			? { kind: 'component', ...parts, at, summary, requires: manifest.list('requires') }
			: {
					kind: 'flavour',
					...parts,
					at,
					summary,
					requires: manifest.list('components'),
					potname: manifest.text('potname'),
					author: manifest.text('author'),
					version: manifest.text('version'),
					origin: manifest.text('origin'),
					runsInNomad: manifest.flag('runs_in_nomad'),
					dataset: manifest.text('dataset'),
				}
	})
	const issues = faults.sort((a, b) => a.line - b.line).map(({ issue }) => issue)
	return definition && issues.length === 0 ? { definition, issues } : { issues }
}
