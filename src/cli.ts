import { Command, CommanderError, Option } from 'commander'
import { escapeControls, showIssue, UserError } from './errors.ts'

const flavoursOption = () =>
	new Option('--flavours <folder>', 'folder of definitions (default: ./flavours, then the shipped ones)')

/** The program: each command is imported only when it is called, so that none waits for another's libraries. */
const program = (done: (code: number) => void): Command => {
	const cli = new Command('flavourist')
		.description('Makes, tries and publishes pot jails from short declarations.')
		.version('0.1.0')
		.showSuggestionAfterError()
		.exitOverride()
		.configureHelp({ helpWidth: 80 })
		.configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'flavourist: ')) })
	cli
		.command('build')
		.description('turn definitions into pot flavours')
		.argument('[name...]', 'flavours')
		.option('--all', 'every flavour of the folder of definitions')
		.option('--out <folder>', 'where to write', 'dist')
		.option('--check', 'write nothing; exit 1 when what is there differs')
		.addOption(flavoursOption())
		.action(async (names, options) => done(await (await import('./commands/build.ts')).build(names, options)))
	cli
		.command('check')
		.description('name every fault of every definition')
		.argument('[name...]', 'flavours (default: all)')
		.option('--json', 'for programs')
		.addOption(flavoursOption())
		.action(async (names, options) => done(await (await import('./commands/check.ts')).check(names, options)))
	cli
		.command('show')
		.description('tell what a flavour is made of, and why')
		.argument('<name>', 'flavour')
		.option('--json', 'for programs')
		.addOption(flavoursOption())
		.action(async (name, options) => done(await (await import('./commands/show.ts')).show(name, options)))
	const env = cli.command('env').description("check a jail's variables, and hand them to pot")
	env
		.command('check')
		.description('check an env file against a flavour')
		.argument('<name>', 'flavour')
		.argument('<file>', 'lines of NAME=value, quoted as sh quotes')
		.addOption(flavoursOption())
		.action(async (name, file, options) =>
			done(await (await import('./commands/env.ts')).envCheck(name, file, options)),
		)
	env
		.command('set')
		.description('check an env file, then hand the whole set to `pot set-env`')
		.argument('<name>', 'flavour')
		.argument('<file>', 'lines of NAME=value, quoted as sh quotes')
		.requiredOption('-p, --pot <pot>', 'the pot')
		.option('--print', 'only print the command')
		.option('--host <address>', 'where pot is, as ssh://user@machine (default: here)')
		.addOption(new Option('--become <program>', 'run pot as root by it').choices(['doas', 'sudo']))
		.addOption(flavoursOption())
		.action(async (name, file, options) => done(await (await import('./commands/env.ts')).envSet(name, file, options)))
	cli
		.command('rehearse')
		.description('build, boot and check a flavour on this machine, with the real services (root, Linux)')
		.argument('<name>', 'flavour')
		.requiredOption('--env-file <file>', "the jail's variables")
		.option('--keep', 'leave it running, and tell how to enter, reach and end it')
		.option('--exec <command>', 'run a command in the jail at the end')
		.addOption(
			new Option('--use <name=version...>', 'take this version of a program that several are installed of').default(
				[],
				'the newest',
			),
		)
		.option('--json', 'the table for programs')
		.addOption(flavoursOption())
		.action(async (name, options) => done(await (await import('./commands/rehearse.ts')).rehearse(name, options)))
	return cli
}

/** One message for a user's mistake (1: the input, 2: the call or the machine), a stack only for a bug (70). */
const report = (error: unknown): number => {
	if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
	if (error instanceof UserError) {
		for (const issue of error.issues) console.error(showIssue(issue))
		console.error(`flavourist: ${escapeControls(error.message)}`)
		return error.issues.length > 0 ? 1 : 2
	}
	console.error(error)
	console.error('flavourist: this is a bug; please report it with the lines above')
	return 70
}

/** Runs one command; the only place that sets the exit code. */
export const main = async (argv: readonly string[]): Promise<void> => {
	let code = 0
	process.stdout.on('error', error => {
		// a reader that has seen enough closes the pipe: no fault of ours
		if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(code)
		console.error(`flavourist: cannot write the output: ${error.message}`)
		process.exit(2)
	})
	try {
		await program(value => {
			code = value
		}).parseAsync([...argv])
	} catch (error) {
		code = report(error)
	}
	process.exitCode = code
}
