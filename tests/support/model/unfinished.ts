import { dayOf } from "./days.ts";
import type { Facts } from "./facts.ts";
import { all, isOpen, type Model, of, whyNot } from "./reference.ts";
import { dueStep } from "./timers.ts";

/** What holds once the clock has come to rest: what was due is done, and no request has been left in silence. */
export function unfinished(model: Model, facts: Facts): readonly string[] {
  const day = dayOf(model.now);
  const undone = all(model.introductions).filter((own) => {
    const step = dueStep(own, day);
    return step !== null && step !== "approve" && whyNot(model, { introduction: own.id, step, by: "clock" }) === null;
  });
  const silent = facts.requests.filter(
    ({ id, state, dead }) =>
      state === "submitted" && !dead && !of(model, id).some((own) => isOpen(own) || own.state === "helped"),
  );
  return [
    ...undone.map(({ request, body, state }) => `${request} with ${body} is still ${state}, though its days are over`),
    ...silent.map(({ id }) => `${id} has ended in silence`),
  ];
}
