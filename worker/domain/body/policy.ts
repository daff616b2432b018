import { type Actor, isAdmin, isClock, manages } from "#domain/account/actor.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { type BodyStep, type Circumstances, type Standing, stateAfter } from "./lifecycle.ts";
import { type BodyParty, whoMay } from "./who-may.ts";

type Body = { id: string };

/** Whether somebody may take a step of a body; whether it can be taken now is for the lifecycle to say. */
export const mayAdvance = (actor: Actor, step: BodyStep, body: Body): boolean =>
  whoMay[step].some((party) => isOf[party](actor, body));

const isOf: Record<BodyParty, (actor: Actor, body: Body) => boolean> = {
  manager: (actor, { id }) => manages(actor, id),
  admin: isAdmin,
  // What follows from something else that was allowed is asked of nobody.
  system: () => false,
  clock: isClock,
};

/** How a body stands after a step, if the table holds it and the actor may take it. */
export function advanceBody(
  body: Body & { standing: Standing },
  actor: Actor,
  step: BodyStep,
  circumstances?: Circumstances,
): Outcome<Standing> {
  if (!mayAdvance(actor, step, body)) return refused({ code: "not_yours" });
  const to = stateAfter(body.standing, step, circumstances);
  return to === undefined ? refused({ code: "not_now", state: body.standing }) : granted(to);
}
