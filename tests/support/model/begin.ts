import type { Expected } from "./expected.ts";
import type { Dated, Facts } from "./facts.ts";
import { crowded, type Introduction, known, type Model, of, takeOrGive } from "./reference.ts";
import { whoTook } from "./who-took.ts";

type Row = Facts["introductions"][number];

/** An introduction begins: somebody asked for it, matching ran, an offer is new, or the ladder was to be climbed. */
export function begin(model: Model, facts: Facts, step: Dated, expected: Expected): readonly string[] {
  const row = facts.introductions.find(({ id }) => id === step.of);
  if (!row) return [`${step.of} has a history and is not there`];
  const crowd = crowded(model, row);
  const wrong = [
    ...mayBegin(model, facts, row, step, expected),
    ...(known(model.requests, row.request).state === "submitted" ? [] : ["its request has ended"]),
    ...(crowd ? [crowd] : []),
  ];
  const own = asBegun(row, step);
  model.introductions.set(own.id, own);
  takeOrGive(model, own, step.at);
  if (own.state === "accepted") known(model.bodies, own.body).lapses = 0;
  return wrong.map((why) => `${row.request} with ${row.body} begins (${row.origin}), though ${why}`);
}

const asBegun = ({ id, request, body, offer, origin, verdict }: Row, { step, at }: Dated): Introduction => ({
  ...{ id, request, body, offer, origin, verdict, version: 1, since: at },
  state: step === "walk-in" ? "accepted" : "proposed",
  ...{ spent: 0, hasAsked: false, holdsPlace: false, month: null, wasSent: false },
});

function mayBegin(model: Model, facts: Facts, row: Row, step: Dated, expected: Expected): readonly string[] {
  const { adds, came, matches, isClock } = expected;
  const by = whoTook(step);
  if (step.step === "walk-in") return came?.body === row.body && by === "body" ? [] : ["nobody came to its desk"];
  if (by === "admin") return adds?.request === row.request && adds.bodies.includes(row.body) ? [] : ["no admin did so"];
  if (by !== "system") return [`${step.by} proposed it`];
  const isNew = of(model, row.request).every(({ body }) => body !== row.body);
  if (row.origin === "match" || row.origin === "plan") {
    const isFiled = (matches === "new" || came !== undefined) && isFiledNow(facts, row, step);
    return isFiled || matches === row.request ? [] : ["matching was not asked for"];
  }
  if (row.origin === "new-offer") return isClock && isNew ? [] : ["no offer is new, or its body was tried"];
  if (!known(model.requests, row.request).climbs) return ["the ladder was not to be climbed"];
  return isNew ? [] : ["its body was tried before"];
}

const isFiledNow = ({ requestSteps }: Facts, { request }: Row, { at }: Dated): boolean =>
  requestSteps.some((step) => step.of === request && step.version === 1 && step.at === at);
