/** The parser of handlebars alone: the package's own entry loads its compiler and runtime too, in three times the time. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
	/** @throws Error with the line in its message, or with `lineNumber` and `column` (from 0) */
	export const parse: (text: string) => { readonly body: readonly import('./parse-template.ts').Statement[] }
}
