/** Why the team sets a request aside; its author is told. */
export const setAsideReasons = ["spam", "duplicate", "out-of-scope"] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];
