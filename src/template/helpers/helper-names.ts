/** The closed list of helpers that change a value: `{{lower NAME}}`. */
export const helperNames = ['lower', 'join', 'base-dn', 'base64', 'mailto'] as const
export type HelperName = (typeof helperNames)[number]
