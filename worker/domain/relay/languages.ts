/** The languages in which people are received, spoken: more than those of the pages. */
export const spokenLanguages = ["arabic", "amazigh", "french", "english", "spanish"] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];
