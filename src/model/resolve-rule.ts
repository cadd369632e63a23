import type { RuleCondition } from '../variables/rule.ts'
import type { Rule } from './definition.ts'
import type { SectionReader } from './read-section.ts'

/** Reads `VAR`, `VAR = word`, and either with `not` before it. */
const parseRequirement = (text: string): RuleCondition => {
	const [, not, variable = '', word] = /^(not +)?([A-Z0-9_]+)(?: *= *(\S+))?$/.exec(text) ?? []
	return { variable, negated: not !== undefined, ...(word === undefined ? {} : { word }) }
}

/** Reads `[rule.NAME]`, whose form is one of the kinds; what belongs to another kind is a fault. */
export const resolveRule = (section: SectionReader): Rule => {
	const { name, at, has, text, list, fault } = section
	const alone = (kind: string, allowed: readonly string[] = []): void => {
		for (const key of at.keys?.keys() ?? [])
			if (key !== kind && !allowed.includes(key)) fault(key, { want: `no ${key} beside ${kind}`, got: text(key) })
	}
	const several = (kind: 'together' | 'either' | 'excludes'): readonly string[] => {
		const names = list(kind)
		alone(kind)
		if (names.length < 2) fault(kind, { want: 'two variables or more', got: names.join() })
		return names
	}
	if (has('together')) return { name, at, kind: 'together', together: several('together') }
	if (has('either')) return { name, at, kind: 'either', either: several('either') }
	if (has('excludes')) return { name, at, kind: 'excludes', excludes: several('excludes') }
	const variable = text('variable')
	if (has('requires')) {
		const requires = list('requires')
		if (requires.includes(variable)) fault('requires', { want: 'other variables', got: variable })
		return { name, at, kind: 'requires', variable, requires }
	}
	const requiredWhen = parseRequirement(text('required-when'))
	if (requiredWhen.variable === variable) fault('required-when', { want: 'another variable', got: variable })
	return { name, at, kind: 'required-when', variable, requiredWhen }
}
