/** A code kept in its own direction inside Arabic words: "2026-11" would read "11-2026". */
export const leftToRight = (code: string): string => `\u2066${code}\u2069`;
