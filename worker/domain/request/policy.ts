import type { RequestStep } from "./lifecycle.ts";
import { type RequestParty, whoMay } from "./who-may.ts";

/** Who is asking. An innovator is known by the code and PIN of one request, and has a say in that one only. */
export type Actor =
  | { role: "visitor" }
  | { role: "innovator"; requestId: string }
  | { role: "admin"; id: string }
  | { role: "clock" };

/** Whether somebody may take a step; whether the step can be taken now is for the lifecycle to say. */
export const mayAdvance = (actor: Actor, step: RequestStep, request: { id: string }): boolean =>
  whoMay[step].some((party) => isOf[party](actor, request));

const isOf: Record<RequestParty, (actor: Actor, request: { id: string }) => boolean> = {
  anyone: ({ role }) => role === "visitor" || role === "innovator",
  author: (actor, { id }) => actor.role === "innovator" && actor.requestId === id,
  admin: ({ role }) => role === "admin",
  clock: ({ role }) => role === "clock",
};
