import { quote } from '../shell/quote.ts'
import type { EnvironmentVariable } from './environment-variable.ts'
import { findExample } from './find-example.ts'

type Asked = Pick<EnvironmentVariable, 'name' | 'type' | 'limits' | 'example'>

/** A value that is accepted, to follow a fault; of a secret only one that its definition gives. */
export const suggestValue = ({ name, type, limits, example }: Asked): string | undefined => {
	const found = example ?? (type.name === 'secret' ? undefined : findExample({ type, limits }))
	return found === undefined ? undefined : `for example ${name}=${quote(found)}`
}

/** The same for one that is missing: where there is no example, how it is given. */
export const suggestGiving = (variable: Asked): string =>
	suggestValue(variable) ?? `set ${variable.name} or ${variable.name}_FILE`
