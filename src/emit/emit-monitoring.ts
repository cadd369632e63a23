import { UserError } from '../errors.ts'
import type { Plan } from '../plan/plan.ts'
import type { EmittedFile } from './emitted-file.ts'

/**
 * What Prometheus and Grafana import, as the components have it in their folders `monitoring`: beside the pot flavour,
 * never in the jail.
 */
export const emitMonitoring = (plan: Plan): readonly EmittedFile[] =>
	[...plan.texts].flatMap(([path, text]) => {
		const [, component, rest] = /^([^/]+)\/monitoring\/(.+)$/.exec(path) ?? []
		return component === undefined ? [] : [{ path: `monitoring/${component}/${rest}`, text, mode: 0o644 as const }]
	})

const readTitle = (path: string, text: string): unknown => {
	try {
		const { title }: { readonly title?: unknown } = JSON.parse(text)
		return title
	} catch (cause) {
		throw new UserError(`${path} is no dashboard: it is not JSON`, { cause })
	}
}

/** What such a file is for, in its own words: the title of a dashboard, or the first comment of any other. */
export const describeMonitoring = ({ path, text }: EmittedFile): string => {
	if (!path.endsWith('.json')) return /^# *(.*)/.exec(text)?.[1] ?? ''
	return `a dashboard for Grafana: ${readTitle(path, text)}`
}
