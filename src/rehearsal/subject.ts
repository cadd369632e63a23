import type { EmittedFile } from '../emit/emitted-file.ts'

/** What makes a pot: its flavour's files, and its variables as the env file gives them. */
export interface Pot {
	readonly potname: string
	readonly files: readonly EmittedFile[]
	readonly given: ReadonlyMap<string, string>
}

/** A row of the table that a component's script makes, from outside. */
export interface ScriptedCheck {
	readonly id: string
	readonly title: string
	/** Path below the checks' folder. */
	readonly script: string
	readonly phase: 'boot' | 'reborn'
	/** Checks of one lane run in their order, beside those of others; one without a lane runs alone, after all of them. */
	readonly lane?: string
	/** Checks without an overlay, above this one, whose traces it uses. */
	readonly after?: readonly string[]
	/** Its own values of variables, laid over those that the env file gives; an empty one removes the variable. */
	readonly overlay?: ReadonlyMap<string, string>
}

/** A server that the rehearsal runs in place of a real one, where one of the variables points. */
export interface PartnerPlan {
	readonly name: string
	readonly variable: string
	/** The lane of the checks that come with it; none for those of the flavour itself. */
	readonly lane?: string
	/** What the variable says: a host's name or an IPv4 address. */
	readonly host: string
	/** A program, as its path below the checks' folder; or another pot. */
	readonly runs: { readonly program: string } | { readonly pot: Pot }
}

/** All that a rehearsal needs to know of a flavour; nothing of it is about one service. */
export interface Subject extends Pot {
	/** The variables as cook resolves them. */
	readonly resolved: ReadonlyMap<string, string>
	/** The same for other values of them. */
	readonly resolve: (given: ReadonlyMap<string, string>) => ReadonlyMap<string, string>
	readonly secretVariables: readonly string[]
	readonly ownedFiles: readonly string[]
	/** Folders of the dataset, relative to it, in which nobody but cook writes. */
	readonly keptFolders: readonly string[]
	readonly services: readonly { readonly name: string; readonly rc: string }[]
	readonly ports: readonly { readonly port: number; readonly protocol: 'tcp' | 'udp' }[]
	readonly checks: readonly ScriptedCheck[]
	readonly partners: readonly PartnerPlan[]
	/** Texts of the components by `component/path`: the checks' scripts run from there. */
	readonly texts: ReadonlyMap<string, string>
}
