import type { RequestStep } from "./lifecycle.ts";

/** Who is asking. An innovator is known by the code and PIN of one request, and has a say in that one only. */
export type Actor =
  | { role: "visitor" }
  | { role: "innovator"; requestId: string }
  | { role: "admin"; id: string }
  | { role: "clock" };

/** Whether somebody may take a step; whether the step can be taken now is for the lifecycle to say. */
export const mayAdvance = (actor: Actor, step: RequestStep, request: { id: string }): boolean =>
  whoMay[step](actor, request);

type Rule = (actor: Actor, request: { id: string }) => boolean;

const isAnyone: Rule = ({ role }) => role === "visitor" || role === "innovator";
const isAuthor: Rule = (actor, { id }) => actor.role === "innovator" && actor.requestId === id;
const isAdmin: Rule = ({ role }) => role === "admin";
const isTheClock: Rule = ({ role }) => role === "clock";
const isAuthorOrTheClock: Rule = (actor, request) => isAuthor(actor, request) || isTheClock(actor, request);

const whoMay: Record<RequestStep, Rule> = {
  submit: isAnyone,
  correct: isAuthor,
  withdraw: isAuthor,
  close: isAuthorOrTheClock,
  "set-aside": isAdmin,
  reopen: isAdmin,
  erase: isAuthor,
};
