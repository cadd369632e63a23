import { type EnvFile, parseEnvFile } from '../variables/parse-env-file.ts'
import { readBytes } from './read-bytes.ts'

/** Reads an env file. What is wrong in it is an issue of the result; a file that cannot be read is a UserError. */
export const loadEnvFile = async (path: string): Promise<EnvFile> => parseEnvFile(await readBytes(path), path)
