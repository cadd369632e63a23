import type { Plan } from '../plan/plan.ts'

/** The name of a sh function or variable for something named with `-`. */
export const shName = (prefix: string, name: string): string => `${prefix}_${name.replaceAll('-', '_')}`

/** A path of a definition as it is in the jail: below the dataset when it is relative. */
export const jailPath = (plan: Plan, path: string): string =>
	path.startsWith('/') ? path : `${plan.flavour.dataset}/${path}`

/** Where a component's step lies below share/cook/steps. */
export const stepPath = (component: string, script: string): string => `${component}/${script.replace(/^steps\//, '')}`
