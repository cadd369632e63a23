import type { Limits, Type } from './type.ts'

/** What is asked of a flavour's variable when an environment is checked; the model's has more. */
export interface EnvironmentVariable {
	readonly name: string
	readonly type: Type
	readonly limits: Limits
	readonly required: boolean
	/** Its value is never shown. */
	readonly secret: boolean
	readonly default?: string
	readonly defaultFrom?: string
	readonly description: string
	readonly example?: string
}

export interface GivenValue {
	readonly value: string
	/** Where it was given, as `file:line`. */
	readonly at: string
	/** A fault of its line was told: it is given, and what it would be is not known. */
	readonly unknown?: boolean
}
