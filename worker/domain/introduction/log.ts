/** What a body writes down once it has accepted: a meeting, an amount granted, a step that somebody is to take by a day. */
export const logKinds = ["meeting", "grant", "task"] as const;
export type LogKind = (typeof logKinds)[number];
/** Who takes such a step. */
export const taskOwners = ["body", "innovator"] as const;
export type TaskOwner = (typeof taskOwners)[number];
