import { type Actor as AccountActor, actsFor, isAdmin, isRelay } from "#domain/account/actor.ts";
import type { IntroductionStep } from "./lifecycle.ts";
import { type IntroductionParty, whoMay } from "./who-may.ts";

/**
 * Who is acting on an introduction: somebody with an account, the clock, the author of a request (by code and PIN, or by a
 * link), whoever holds the link that a body was sent, or what follows by itself.
 */
export type Actor =
  | AccountActor
  | { role: "innovator"; requestId: string }
  | { role: "holder"; introduction: string; recipient: string }
  | { role: "system" };

/** `relay`: the account of the relay who filed its request, and still sees it. */
type Introduction = { id: string; request: string; body: string; relay?: string | null };

/** Whether somebody may take a step; whether it can be taken now is for the lifecycle to say. */
export const mayAdvance = (actor: Actor, step: IntroductionStep, introduction: Introduction): boolean =>
  whoMay[step].some((party) => isOf[party](actor, introduction));

const isOf: Record<IntroductionParty, (actor: Actor, introduction: Introduction) => boolean> = {
  system: ({ role }) => role === "system",
  admin: (actor) => isAccount(actor) && isAdmin(actor),
  innovator: (actor, { request }) => actor.role === "innovator" && actor.requestId === request,
  relay: (actor, { relay = null }) => isAccount(actor) && isRelay(actor, relay),
  body: (actor, { id, body }) =>
    isAccount(actor) ? actsFor(actor, body) : actor.role === "holder" && actor.introduction === id,
  clock: ({ role }) => role === "clock",
};

/** Whether it is somebody known by an account, or nobody in person. */
export const isAccount = (actor: Actor): actor is AccountActor =>
  actor.role === "person" || actor.role === "visitor" || actor.role === "clock";

/** Who took a step, as its history holds it: the id of an account or of a body's contact, or a word for nobody in person. */
export const authorOf = (actor: Actor): string => {
  switch (actor.role) {
    case "person":
      return actor.id;
    case "holder":
      return actor.recipient;
    default:
      return actor.role;
  }
};
