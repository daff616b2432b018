import { begin } from "./begin.ts";
import { differences } from "./differences.ts";
import type { Expected } from "./expected.ts";
import type { Dated, Facts } from "./facts.ts";
import { followLadders } from "./follow-ladders.ts";
import { followRequests } from "./follow-requests.ts";
import { goOn } from "./go-on.ts";
import { all, known, type Model, take, whyNot } from "./reference.ts";
import { isClear } from "./timers.ts";
import { isOf } from "./who-took.ts";

/**
 * Has the model do what the database says was done: first what was expected, then what followed by itself, if it may have.
 * Answers what should not be so.
 */
export function follow(model: Model, facts: Facts, expected: Expected): readonly string[] {
  const ofRequests = followRequests(model, facts, expected);
  const fresh = freshIn(model, facts);
  const way = expected.ways.find((taken) => taken.every((one) => fresh.some((step) => isOf(one, step))));
  const taken = (way ?? []).flatMap((one) => {
    const why = whyNot(model, one);
    if (why) return [`${one.step} was expected, though ${why}`];
    take(model, one, fresh.find((step) => isOf(one, step))?.at ?? model.now);
    return [];
  });
  if (expected.stands) stand(model, expected.stands);
  const rest = fresh.filter((step) => !way?.some((one) => isOf(one, step)));
  const ordered = inOrder(model, facts, rest);
  const followed = [...new Set(ordered.map(({ at }) => at))].flatMap((moment) => {
    model.now = Math.max(model.now, moment);
    // What is done at one moment is decided on what was so before it.
    const clear = new Set(all(model.introductions).flatMap((own) => (isClear(model, own) ? [own.id] : [])));
    return ordered
      .filter(({ at }) => at === moment)
      .flatMap((step) =>
        step.version === 1 ? begin(model, facts, step, expected) : goOn(model, step, expected, clear),
      );
  });
  return [
    ...ofRequests,
    ...(way ? taken : [`none of what was expected came true: ${JSON.stringify(expected.ways)}`]),
    ...followed,
    ...followLadders(model, facts),
    ...differences(model, facts),
  ];
}

/** Whether anything has happened that the model does not know of. */
export const isNews = (model: Model, facts: Facts): boolean =>
  freshIn(model, facts).length > 0 ||
  facts.requestSteps.some((step) => step.version > (model.requests.get(step.of)?.version ?? 0)) ||
  facts.bodies.some(({ id, standing }) => (model.bodies.get(id)?.standing ?? standing) !== standing);

const freshIn = (model: Model, { steps }: Facts): readonly Dated[] =>
  steps.filter((step) => step.version > (model.introductions.get(step.of)?.version ?? 0));

/** A pause that the body had taken itself comes back after a suspension. */
function stand(model: Model, { body, standing }: NonNullable<Expected["stands"]>): void {
  const own = known(model.bodies, body);
  if (standing !== "suspended" && own.standing !== "suspended") own.hadPaused = standing === "paused";
  own.standing = standing;
}

/** By the moment; of one moment, what gives places back first, what takes them later, and what has only begun last. */
function inOrder(model: Model, { introductions }: Facts, steps: readonly Dated[]): readonly Dated[] {
  const place = new Map(introductions.map(({ id }, at) => [id, at]));
  const rank = ({ of: id, version, step }: Dated): number => {
    const own = model.introductions.get(id);
    if (!own) return 10 + version;
    if (step !== "approve") return 0;
    return known(model.requests, own.request).asksEach ? 1 : 2;
  };
  return steps.toSorted(
    (one, other) =>
      one.at - other.at || rank(one) - rank(other) || (place.get(one.of) ?? 0) - (place.get(other.of) ?? 0),
  );
}
