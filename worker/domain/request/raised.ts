/**
 * Why a request is put before the team, beside its proposals: nothing was found, its author contests what a body reported or
 * has answered the team's question, the body that had it is suspended, or one that accepted it gives no news; somebody calls
 * the team to a conversation, or reports a word of it; or its author is stuck on what nothing was found for.
 */
export const raisedWhys = [
  "dead-end",
  "contested",
  "answered",
  "suspended",
  "silent",
  "called",
  "reported",
  "stuck",
] as const;
export type RaisedWhy = (typeof raisedWhys)[number];
