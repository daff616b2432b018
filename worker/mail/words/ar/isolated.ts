/** A name in its own direction: many bodies have a French one. */
export const named = (name: string): string => `\u2068${name}\u2069`;
/** A code of letters and digits, as it is written. */
export const coded = (code: string): string => `\u2066${code}\u2069`;
