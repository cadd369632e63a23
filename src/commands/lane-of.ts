import type { Plan } from '../plan/plan.ts'
import type { ScriptedCheck } from '../rehearsal/subject.ts'

/**
 * The lane of a component's checks and partners: components know nothing of each other, so theirs can be tried at one
 * time. The flavour's own checks may look at all of them, and have none.
 */
export const laneOf = ({ flavour }: Plan, component: string): Pick<ScriptedCheck, 'lane'> =>
	component === flavour.name ? {} : { lane: component }
