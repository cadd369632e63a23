import type { VariableName, VariableRule } from '../variables/rule.ts'
import type { Limits, Type } from '../variables/type.ts'

/** Where something was written: a path as given to the loader, and a line from 1. */
export interface Place {
	readonly file: string
	readonly line: number
	/** The section's heading without brackets, as `env.DOMAIN`. */
	readonly section: string
	/** The lines of the section's keys. */
	readonly keys?: ReadonlyMap<string, number>
}

/** `when = VAR` or `when = not VAR`: a boolean that is true, any other variable that is not empty. */
export interface Condition {
	readonly variable: string
	readonly negated: boolean
}

interface Declared {
	readonly name: string
	readonly at: Place
	readonly when?: Condition
}

/** One environment variable of the jail. */
export interface Variable {
	readonly name: string
	readonly at: Place
	readonly type: Type
	readonly limits: Limits
	readonly required: boolean
	/** Nobody may see its value: its type is secret, or the definition says so. */
	readonly secret: boolean
	/** Used as it is written when the variable is not set. */
	readonly default?: string
	/** The variable whose value stands in when this one is not set. */
	readonly defaultFrom?: string
	readonly description: string
	readonly example?: string
}

/** A value that a step at `settings` computes from variables, for templates: `[derived.certificate_folder]`. */
export interface Derived extends Declared {
	readonly type: Type
	readonly limits: Limits
	readonly description: string
}

export interface Package {
	/** Port origin, as `category/name`, or `origin@flavour`. */
	readonly origin: string
	readonly reason: string
	readonly at: Place
}

/** A path below the dataset when it is relative, else absolute in the jail. */
export type JailPath = string

export interface OwnedFile extends Declared {
	/** Template's path relative to its component. */
	readonly template: string
	readonly path: JailPath
	readonly format: FormatName
	/** `user:group`. */
	readonly owner: string
	/** Four octal digits, as `0640`. */
	readonly mode: string
	/** Services that must take notice when it changes. */
	readonly notify: readonly string[]
}

export interface Directory extends Declared {
	readonly path: JailPath
	readonly owner: string
	readonly mode: string
	/** A service that writes there as root: what lies in it is not cook's alone. */
	readonly writtenBy?: string
}

/** How a secret comes to be: random bytes in base64 or hex, or what a command prints. */
export type Generate =
	| { readonly kind: 'base64' | 'hex'; readonly bytes: number }
	| { readonly kind: 'command'; readonly command: string }
	/** Never made: it is there as long as a variable gives it. */
	| { readonly kind: 'given' }

/** Kept on the dataset as `secrets/NAME`, 0600, made once. */
export interface Secret extends Declared {
	readonly generate: Generate
	/** The variable that gives it; generated only when that is not set. */
	readonly from?: string
	readonly owner: string
	/** Services that read its file, and must take notice when it changes. */
	readonly notify: readonly string[]
	readonly description: string
}

/**
 * How cook asks whether a service works: an HTTP answer of 2xx over TCP or a unix socket, the process that a pid file
 * names, or a command of exit 0.
 */
export type Health =
	| { readonly kind: 'http'; readonly url: string }
	| { readonly kind: 'unix'; readonly socket: string; readonly path: string }
	| { readonly kind: 'pid'; readonly file: string }
	| { readonly kind: 'command'; readonly command: string }

export interface Service extends Declared {
	/** Name of its rc script. */
	readonly rc: string
	/** Services that must be healthy before it starts. */
	readonly needs: readonly string[]
	/** sh file of the component that checks the whole staged set; see docs. */
	readonly check?: string
	readonly health: Health
	/** Seconds. */
	readonly timeout: number
	/** `reload` when the rc script can, else `restart`. */
	readonly onChange: 'reload' | 'restart'
	/** The service's own log, its end is shown when it does not get healthy. */
	readonly log?: JailPath
	/** rc's script of cook names it after BEFORE. rcorder(8) complains at each boot of a name that no script provides. */
	readonly before: boolean
}

/** A listener that the jail opens on purpose. */
export interface Port extends Declared {
	readonly port: number
	readonly protocol: 'tcp' | 'udp'
	readonly description: string
	/** Meant for the world: named in the README's `pot export-ports` line. */
	readonly public: boolean
}

/** `settings` runs right after the variables were checked, also for check and diff: it sets derived values and writes nothing. */
export const moments = [
	'build',
	'settings',
	'before-files',
	'after-files',
	'before-start',
	'after-start',
	'command',
] as const
export type Moment = (typeof moments)[number]

/** A small sh file of the component, run at a named moment. */
export interface Step extends Declared {
	readonly moment: Moment
	/** For `command`: the word that the operator types after `cook`. */
	readonly command?: string
	readonly script: string
	readonly summary: string
}

/** What must never change by accident, kept on the dataset. */
export interface Marker extends Declared {
	/** The variable whose value is marked, or a fixed value. */
	readonly value: { readonly kind: 'variable' | 'fixed'; readonly text: string }
	/** Path on the dataset: while it does not exist, the marker may still change. */
	readonly guards: string
	readonly advice: string
}

/** What must hold between variables. */
export type Rule = VariableRule & { readonly name: string; readonly at: Place }

/** A name that a variable had before: `[env.OLD]` with `deprecated = NEW`. */
export interface OldName extends VariableName {
	readonly at: Place
}

/** A server outside of the jail that a service in it uses. Whether it can be reached is shown, and decides nothing. */
export interface Remote extends Declared {
	/** A template in plain text. */
	readonly address: string
	/** sh file of the component that fails, with the reason on standard output, when it is of no use. */
	readonly script: string
	readonly description: string
}

/** What stands in for a remote server in a rehearsal: another flavour's jail, or a program beside the jail. */
export type Partner = Declared & {
	/** The variable by which the jail finds it: without a value there is no partner. */
	readonly variable: string
	readonly summary: string
} & (
		| { readonly kind: 'program'; readonly program: string }
		| { readonly kind: 'flavour'; readonly flavour: string; readonly env: string }
	)

/** One row of the rehearsal's table, made by a script that looks from outside. */
export interface Check extends Declared {
	readonly title: string
	readonly script: string
	/** `boot`: after the first boot; `reborn`: after the jail was made anew on the same dataset. */
	readonly phase: 'boot' | 'reborn'
	/** Checks without such a file whose traces it uses. */
	readonly after: readonly string[]
	/** An env file of the component that is laid over the one of the rehearsal. */
	readonly variables?: string
}

export const formatNames = [
	'yaml',
	'json',
	'hcl',
	'toml',
	'ini',
	'nginx',
	'syslog-ng',
	'sshd_config',
	'sudoers',
	'rc.conf',
	'sh',
	'postgresql.conf',
	'pg_hba.conf',
	'redis',
	'turnserver',
	'text',
	'html',
	'newsyslog',
	'crontab',
] as const
export type FormatName = (typeof formatNames)[number]

interface Parts {
	readonly name: string
	/** The folder that it was read from, as given. */
	readonly folder: string
	readonly file: string
	/** The manifest. */
	readonly at: Place
	readonly summary: string
	/** Components of a flavour, or what a component requires. */
	readonly requires: readonly string[]
	readonly variables: readonly Variable[]
	readonly oldNames: readonly OldName[]
	readonly derived: readonly Derived[]
	readonly packages: readonly Package[]
	readonly files: readonly OwnedFile[]
	readonly directories: readonly Directory[]
	readonly secrets: readonly Secret[]
	readonly services: readonly Service[]
	readonly ports: readonly Port[]
	readonly steps: readonly Step[]
	readonly markers: readonly Marker[]
	readonly rules: readonly Rule[]
	readonly remotes: readonly Remote[]
	readonly partners: readonly Partner[]
	readonly checks: readonly Check[]
	/** Texts of templates, steps, checks and other files of the folder, by path relative to it. */
	readonly texts: ReadonlyMap<string, string>
}

export interface Component extends Parts {
	readonly kind: 'component'
}

/** A flavour is a component that can be built: it has a manifest, and may have parts of its own. */
export interface Flavour extends Parts {
	readonly kind: 'flavour'
	readonly potname: string
	readonly author: string
	readonly version: string
	readonly origin: string
	readonly runsInNomad: boolean
	/** Where the dataset is mounted in the jail. */
	readonly dataset: string
}

/** All that was loaded: what plan works on. */
export interface Library {
	readonly flavours: ReadonlyMap<string, Flavour>
	readonly components: ReadonlyMap<string, Component>
}
