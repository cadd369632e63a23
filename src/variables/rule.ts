/** `VAR` or `VAR = word`, or `not` before either. Without a word: a boolean that is true, any other that is given. */
export interface RuleCondition {
	readonly variable: string
	readonly negated: boolean
	/** In the normal form of the variable's type. */
	readonly word?: string
}

/**
 * What must hold between variables: given all or none; not without others; at least one of them; at most one of them;
 * not left out while a condition holds. A boolean counts as given when it is true; a default is as good as a value.
 */
export type VariableRule =
	| { readonly kind: 'together'; readonly together: readonly string[] }
	| { readonly kind: 'requires'; readonly variable: string; readonly requires: readonly string[] }
	| { readonly kind: 'either'; readonly either: readonly string[] }
	| { readonly kind: 'excludes'; readonly excludes: readonly string[] }
	| { readonly kind: 'required-when'; readonly variable: string; readonly requiredWhen: RuleCondition }

/** A name that a variable had before: what is given to it is taken for the other. */
export interface VariableName {
	readonly name: string
	readonly replacedBy: string
}
