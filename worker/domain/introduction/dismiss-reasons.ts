/** Why an admin dismisses a proposal. Labels: `web/i18n/<locale>/review.ts`; what is not in the list is said in words. */
export const dismissReasons = [
  "not-suitable",
  "better-elsewhere",
  "already-helped",
  "body-not-now",
  "out-of-date",
  "not-wanted",
  "other",
] as const;
export type DismissReason = (typeof dismissReasons)[number];

/** The reason that stands in the history of an offer that was proposed though the rules refuse it; why, is in the words. */
export const despiteRules = "despite-rules";
