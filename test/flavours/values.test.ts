import t from 'tap'
import { exampleOf } from '../../src/emit/example-of.ts'
import type { Variable } from '../../src/model/definition.ts'
import { checkEnvironment } from '../../src/variables/check-environment.ts'
import { checkValue } from '../../src/variables/check-value.ts'
import { readValues } from '../fixtures/read-values.ts'
import { runTake, type Taken } from '../fixtures/run-take.ts'
import { shells } from '../fixtures/shells.ts'
import { buildShipped, definitionsOf, loadShipped } from '../fixtures/shipped.ts'
import { showText } from '../fixtures/show-text.ts'

const library = await loadShipped()
const built = await buildShipped(library)
const isSecret = ({ secret }: Variable): boolean => secret

/** A value of a variable, and its normal form; undefined: it must be refused. */
interface Case {
	readonly variable: Variable
	readonly value: string
	readonly normal: string | undefined
}

const titleOf = ({ variable, value, normal }: Case): string =>
	`${variable.name} ${normal === undefined ? 'refuses' : 'accepts'} ${showText(value)}`

/** What is wrong with flavourist's answer to a value, each as a line. */
const judgeChecker = ({ variable, value, normal }: Case): readonly string[] => {
	const { name, type, limits } = variable
	if (normal !== undefined)
		return [value, normal].flatMap(given => {
			const verdict = checkValue(type, limits, given)
			return verdict.ok && verdict.value === normal ? [] : [`got ${JSON.stringify(verdict)}`]
		})
	const { values, issues } = checkEnvironment([variable], new Map([[name, { value, at: 'x.env:1' }]]))
	const [issue, ...others] = issues
	if (values.has(name) || issue === undefined || others.length > 0) return [`got ${JSON.stringify(issues)}`]
	return [
		...(issue.at === `x.env:1 ${name}` ? [] : [`it is not named: ${issue.at}`]),
		...(isSecret(variable) || issue.next?.startsWith(`for example ${name}=`) ? [] : [`no example: ${issue.next}`]),
	]
}

/** What is wrong with cook's answer to it. */
const judgeCook = ({ variable, normal }: Case, { value, problems }: Taken): readonly string[] => {
	const [problem, ...others] = problems
	if (normal !== undefined) return value === normal && problem === undefined ? [] : [`got ${value} ${problem}`]
	if (value !== '' || problem === undefined || others.length > 0) return [`got ${value} ${problems}`]
	const [example = ''] = exampleOf(variable).split('\n')
	return [
		...(problem.startsWith(`${variable.name}: want `) ? [] : [`it is not named: ${problem}`]),
		...(problem.endsWith(`; for example ${variable.name}=${example}`) ? [] : [`no example: ${problem}`]),
	]
}

/** Secrets of which a refusal says more than that of another value: what it says depends on the value. */
const findTellTales = (refusals: readonly (readonly [Variable, string])[]): readonly string[] =>
	refusals.flatMap(([variable, text]) => {
		const [, first] = refusals.find(([other]) => other === variable) ?? []
		return isSecret(variable) && text !== first ? [`${variable.name}: ${text}`] : []
	})

for (const definition of definitionsOf(library)) {
	const { kind, name, variables, texts } = definition
	const described = [...texts.keys()].flatMap(path => /^values\/(.*)\.json$/.exec(path)?.[1] ?? [])
	const wanted = variables.map(variable => variable.name).sort()
	const complete = t.same(described.sort(), wanted, `${kind} ${name} has values of each variable, and of no other`)
	if (!complete) continue
	const cases: readonly Case[] = variables.flatMap(variable => {
		const { good, bad } = readValues(definition, variable.name)
		return [
			...good.map(([value, normal]) => ({ variable, value, normal })),
			...bad.map(value => ({ variable, value, normal: undefined })),
		]
	})
	if (cases.length === 0) continue
	const refused = cases.filter(({ normal }) => normal === undefined)

	t.test(`${kind} ${name}: what flavourist says of ${cases.length} values`, async t => {
		t.same(
			cases.flatMap(one => judgeChecker(one).map(fault => `${titleOf(one)}: ${fault}`)),
			[],
		)
		const refusals = refused.map(({ variable, value }) => {
			const { issues } = checkEnvironment([variable], new Map([[variable.name, { value, at: '' }]]))
			return [variable, JSON.stringify(issues)] as const
		})
		t.same(findTellTales(refusals), [], 'no message depends on what a secret is')
	})

	const { plan, files } =
		built.find(one => one.plan.components.some(({ component }) => component.name === name)) ??
		built.find(one => one.plan.flavour.name === name) ??
		{}
	t.ok(plan, `${kind} ${name} is part of a flavour that ships`)
	if (plan === undefined || files === undefined) continue
	const required = new Map(plan.variables.filter(v => v.required).map(v => [v.name, exampleOf(v)]))

	for (const shell of shells) {
		t.test(`${kind} ${name}: what cook says of them in ${shell.name}`, async t => {
			const given = cases.map(({ variable, value }) => ({ name: variable.name, value }))
			const taken = new Map(runTake(shell, files, required, given).map((one, index) => [cases[index], one]))
			const answer = (one: Case): Taken => taken.get(one) ?? { value: '', problems: [] }
			t.same(
				cases.flatMap(one => judgeCook(one, answer(one)).map(fault => `${titleOf(one)}: ${fault}`)),
				[],
			)
			const refusals = refused.map(one => [one.variable, answer(one).problems.join('\n')] as const)
			t.same(findTellTales(refusals), [], 'no message depends on what a secret is')
		})
	}
}
