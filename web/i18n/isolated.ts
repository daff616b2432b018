/** A name kept in its own direction inside a sentence, whatever the language of either: Unicode's first strong isolate. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
