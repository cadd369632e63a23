import type { RuleCondition } from './rule.ts'

/** A condition for people, as `TLS is not true`; `isSwitch` tells which variables are a yes or no. */
export const describeCondition = (
	{ variable, negated, word }: RuleCondition,
	isSwitch: (name: string) => boolean,
): string => `${variable} is ${negated ? 'not ' : ''}${word ?? (isSwitch(variable) ? 'true' : 'given')}`
