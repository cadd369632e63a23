import type {
	Check,
	Component,
	Derived,
	Directory,
	Flavour,
	Marker,
	OldName,
	OwnedFile,
	Package,
	Partner,
	Port,
	Remote,
	Rule,
	Secret,
	Service,
	Step,
	Variable,
} from '../model/definition.ts'

/** A part and the component that it comes from; the flavour counts as a component of its own name. */
export type Planned<T> = T & { readonly component: string }

/** A component and the names that lead to it: the flavour, what it lists, …, the component itself. */
export interface PlannedComponent {
	readonly component: Component
	readonly why: readonly string[]
}

/** One flavour with all that its components bring, free of conflicts. What is required comes first, the flavour last. */
export interface Plan {
	readonly flavour: Flavour
	readonly components: readonly PlannedComponent[]
	readonly variables: readonly Planned<Variable>[]
	/** Each once; none is the name of a variable. */
	readonly oldNames: readonly Planned<OldName>[]
	readonly derived: readonly Planned<Derived>[]
	/** Each origin once, with the reasons of all that want it. */
	readonly packages: readonly Planned<Package>[]
	readonly files: readonly Planned<OwnedFile>[]
	readonly directories: readonly Planned<Directory>[]
	readonly secrets: readonly Planned<Secret>[]
	/** Each after those that it needs. */
	readonly services: readonly Planned<Service>[]
	readonly ports: readonly Planned<Port>[]
	readonly steps: readonly Planned<Step>[]
	readonly markers: readonly Planned<Marker>[]
	readonly rules: readonly Planned<Rule>[]
	readonly remotes: readonly Planned<Remote>[]
	readonly partners: readonly Planned<Partner>[]
	readonly checks: readonly Planned<Check>[]
	/** By `component/path`. */
	readonly texts: ReadonlyMap<string, string>
}

/** The parts of a plan before they are found to fit together. */
export type Parts = Omit<Plan, 'flavour' | 'components' | 'texts'>
