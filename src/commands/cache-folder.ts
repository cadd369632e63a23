import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where flavourist keeps what it can do without, and `scripts/setup` puts what rehearsals need and Debian does not package. */
export const cacheFolder = (env: NodeJS.ProcessEnv): string =>
	env['FLAVOURIST_CACHE'] ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'flavourist')
