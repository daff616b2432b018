/** The version of the consent text that the form shows; it changes whenever the text does. */
export const consentVersion = "2026-11";
/** "Ask me before each body", or "go ahead". */
export const disclosures = ["ask-each", "go-ahead"] as const;
export type Disclosure = (typeof disclosures)[number];
