/** The name of the site that an address leads to; the address itself where it has none. Never throws: it was typed. */
export const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;
