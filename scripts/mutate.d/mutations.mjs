// The mutations of a file, each one that the compiler takes: what does not parse or has wrong types is no test's to notice.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'

/** Says whether a text has no fault in place of a file of a project. */
const makeCompiler = root => {
	const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
	const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root)
	const changed = { path: '', text: '', version: 0 }
	const service = ts.createLanguageService({
		// what a mutation leaves unused is no fault
		getCompilationSettings: () => ({ ...options, noUnusedLocals: false, noUnusedParameters: false }),
		getScriptFileNames: () => [changed.path],
		getScriptVersion: path => (path === changed.path ? String(changed.version) : '0'),
		getScriptSnapshot: path =>
			ts.ScriptSnapshot.fromString(path === changed.path ? changed.text : (ts.sys.readFile(path) ?? '')),
		getCurrentDirectory: () => root,
		getDefaultLibFileName: ts.getDefaultLibFilePath,
		fileExists: ts.sys.fileExists,
		readFile: ts.sys.readFile,
		directoryExists: ts.sys.directoryExists,
	})
	return (path, text) => {
		Object.assign(changed, { path, text, version: changed.version + 1 })
		return service.getSyntacticDiagnostics(path).length + service.getSemanticDiagnostics(path).length === 0
	}
}

const nodesOf = node => [node, ...node.getChildren().flatMap(nodesOf)]

const oneLine = text => text.replace(/\s+/g, ' ').trim()

/** `files` is a list of `{ file, ways }`; `isWanted` is given a name. */
export const findMutations = (root, files, isWanted) => {
	const compiles = makeCompiler(root)
	return files.flatMap(({ file, ways }) => {
		const path = join(root, file)
		const text = readFileSync(path, 'utf8')
		if (!compiles(path, text)) throw new Error(`${file} has faults of its own: run npm run lint`)
		const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
		const changes = Object.entries(ways).flatMap(([what, find]) =>
			nodesOf(source).flatMap(node => find(node).map(change => ({ what, ...change }))),
		)
		return changes.flatMap(({ what, from, to, put }) => {
			const line = source.getLineAndCharacterOfPosition(from).line + 1
			const name = oneLine(`${basename(file, '.ts')}:${line} ${what}: ${text.slice(from, to)}`)
			if (!isWanted(name)) return []
			const instead = put.find(one => compiles(path, text.slice(0, from) + one + text.slice(to)))
			return instead === undefined || instead === text.slice(from, to)
				? []
				: [
						{
							file,
							what,
							name: oneLine(`${name.slice(0, 70)} -> ${instead}`),
							text: text.slice(0, from) + instead + text.slice(to),
						},
					]
		})
	})
}
