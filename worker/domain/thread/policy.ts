import { type Actor as AccountActor, actsFor, isAdmin, isPerson } from "#domain/account/actor.ts";
import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import { seenByBody } from "#domain/introduction/open.ts";
import type { Actor } from "#domain/introduction/policy.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { ThreadAct, ThreadParty } from "./acts.ts";
import { threadActs } from "./acts.ts";
import { whoMay } from "./who-may.ts";

/** The thread of an introduction: whose it is, and how things stand. */
export type Thread = {
  id: string;
  request: string;
  body: string;
  /** The account of whoever filed for the person, while they follow the request. */
  relay: string | null;
  state: IntroductionState;
  requestState: string;
  /** The team was called, and has not left. */
  isCalled: boolean;
  /** A word was reported, and the team has not decided. */
  isReported: boolean;
};

/** What somebody does in a thread, as which of its parties: the door says it, and whoever comes through must be one. */
type Doing = { actor: Actor; as: ThreadParty; act: ThreadAct };

/** Whether it may be done now; if not, whether it is for somebody else, or for another time. */
export function mayDo({ actor, as, act }: Doing, thread: Thread): Outcome<"may"> {
  if (!whoMay[act].includes(as) || !isParty[as](actor, thread)) return refused({ code: "not_yours" });
  return isTime[act](as, thread) ? granted("may") : refused({ code: "not_now", state: thread.state });
}

/** All that somebody may do in a thread now. */
export const actsNow = ({ actor, as }: Omit<Doing, "act">, thread: Thread): readonly ThreadAct[] =>
  threadActs.filter((act) => mayDo({ actor, as, act }, thread).ok);

const isParty: Record<ThreadParty, (actor: Actor, thread: Thread) => boolean> = {
  body: (actor, { id, body }) =>
    isAccount(actor) ? actsFor(actor, body) : actor.role === "holder" && actor.introduction === id,
  innovator: (actor, { request }) => actor.role === "innovator" && actor.requestId === request,
  relay: (actor, { relay }) => relay !== null && isAccount(actor) && isPerson(actor, relay),
  admin: (actor) => isAccount(actor) && isAdmin(actor),
};

const isAccount = (actor: Actor): actor is AccountActor => actor.role === "person" || actor.role === "visitor";

/** From the moment a body has accepted until something ends it for good. */
export const isUnderWay = ({ state, requestState }: Pick<Thread, "state" | "requestState">): boolean =>
  requestState === "submitted" && writable.includes(state);
const writable: readonly IntroductionState[] = ["accepted", "helped", "not-helped", "unreachable"];

/** A body reads what it was put to, but not once that was taken back, or handed over. The team reads while it is needed. */
const isReadable: Record<ThreadParty, (thread: Thread) => boolean> = {
  body: ({ state, requestState }) => shown.includes(state) && requestState !== "withdrawn" && requestState !== "erased",
  innovator: () => true,
  relay: () => true,
  admin: ({ isCalled, isReported }) => isCalled || isReported,
};
const shown: readonly IntroductionState[] = seenByBody.filter((each) => each !== "withdrawn" && each !== "handed-over");

const isTime: Record<ThreadAct, (as: ThreadParty, thread: Thread) => boolean> = {
  read: (as, thread) => isReadable[as](thread),
  write: (as, thread) => isReadable[as](thread) && isUnderWay(thread) && (as !== "admin" || thread.isCalled),
  call: (_, thread) => isUnderWay(thread) && !thread.isCalled,
  report: (as, thread) => isReadable[as](thread),
  hide: (_, { isReported }) => isReported,
  "let-stand": (_, { isReported }) => isReported,
  leave: (_, { isCalled }) => isCalled,
};
