/** The languages of the product; French is the source of its words. */
export const localeCodes = ["fr", "ar", "en"] as const;
export type Locale = (typeof localeCodes)[number];

export const isLocale = (text: string): text is Locale => (localeCodes as readonly string[]).includes(text);
