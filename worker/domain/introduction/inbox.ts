import type { Instant } from "#domain/time/local-date.ts";
import type { IntroductionState } from "./lifecycle.ts";
import { disclosedIn, type seenByBody } from "./open.ts";

/** How a body's inbox is laid out, from what is the most pressing to what is over: each state that a body sees stands in one part. */
export const inboxParts = {
  "to-answer": ["sent"],
  asked: ["asked"],
  "in-progress": ["accepted"],
  done: ["helped", "not-helped", "unreachable", "declined", "lapsed", "withdrawn", "handed-over"],
} as const satisfies Record<string, readonly (typeof seenByBody)[number][]>;
export type InboxPart = keyof typeof inboxParts;
export const inboxPartNames = Object.keys(inboxParts) as readonly InboxPart[];

/** The states in which somebody of the body has a case in hand, and may hand it to a colleague. */
export const assignableIn: readonly IntroductionState[] = ["sent", "asked", "accepted"];

/**
 * Whether somebody of the body sees how to reach the person: it has accepted; of a case that is over, only those who
 * belonged to it then. `joinedAt`: since when they do; `null`: they do not.
 */
export const seesContact = (
  { state, since }: { state: IntroductionState; since: Instant },
  joinedAt: Instant | null,
): boolean => disclosedIn.includes(state) && joinedAt !== null && (state === "accepted" || joinedAt <= since);
