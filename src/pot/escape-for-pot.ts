/**
 * Escapes one value for `pot set-env -E NAME=VALUE`, so that the shell in the jail reads back the same bytes.
 * pot writes `export "NAME=VALUE"` for that shell and escapes `"` itself; what else is live between double quotes
 * is escaped here. Values that `refuseForPot` refuses do not survive, escaped or not.
 */
export const escapeForPot = (value: string): string => value.replace(/[\\$`]/g, '\\$&')
