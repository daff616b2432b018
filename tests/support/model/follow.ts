/** What is news to the model, or refused. */
export const isNews = (model: Model, { steps, requestSteps, bodies }: Facts): boolean =>
  steps.some((step) => step.version > (model.introductions.get(step.of)?.version ?? 0)) ||
  requestSteps.some((step) => step.version > (model.requests.get(step.of)?.version ?? 0)) ||
  bodies.some(({ id, standing }) => (model.bodies.get(id)?.standing ?? standing) !== standing);

/**
 * Has the model do what the database says was done: first what was expected, then what followed by itself, if it may have.
 * Answers what should not be so.
 */
export function follow(model: Model, facts: Facts, expected: Expected): readonly string[] {
  const wrong: string[] = [];
  const until = model.now;
  wrong.push(...followRequests(model, facts, expected));
  const fresh = facts.steps.filter((step) => step.version > (model.introductions.get(step.of)?.version ?? 0));
  const way = expected.ways.find((taken) => taken.every((one) => fresh.some((step) => isOf(one, step))));
  if (!way) wrong.push(`none of the expected came true: ${JSON.stringify(expected.ways)}`);
  for (const one of way ?? []) {
    const why = whyNot(model, one);
    if (why) wrong.push(`${one.step} was expected, though ${why}`);
    else take(model, one, fresh.find((step) => isOf(one, step))?.at ?? until);
  }
  if (expected.stands) stand(model, expected.stands);
  const rest = fresh.filter((step) => !way?.some((one) => isOf(one, step)));
  for (const step of inOrder(model, facts, rest)) {
    model.now = Math.max(model.now, step.at);
    wrong.push(...(step.version === 1 ? begin(model, facts, step, expected) : goOn(model, step, expected)));
  }
  model.now = Math.max(until, model.now);
  wrong.push(...followLadders(model, facts));
  return [...wrong, ...differences(model, facts)];
}

const isOf = ({ introduction, step, by }: Taken, taken: Dated): boolean =>
  taken.of === introduction && taken.step === step && whoIs(taken.by) === by;

/** Who an author of a step is to an introduction. */
function whoIs(by: string): Who {
  if (by === "clock" || by === "system") return by;
  if (by === "innovator") return "author";
  return by === "local-admin" ? "admin" : "body";
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

function followRequests(model: Model, facts: Facts, { request, matches, came, isClock }: Expected): string[] {
  const wrong: string[] = [];
  const fresh = facts.requestSteps.filter((step) => step.version > (model.requests.get(step.of)?.version ?? 0));
  let filed = 0;
  for (const { of: id, step, version, by } of fresh) {
    const own = model.requests.get(id);
    if (!own && step === "submit") {
      const asksEach = facts.requests.find((each) => each.id === id)?.disclosure === "ask-each";
      model.requests.set(id, { id, state: "submitted", version, asksEach, climbs: true });
      filed += 1;
    } else if (own && step === request?.step && id === request.id) {
      Object.assign(own, { version, state: ends[step] ?? "submitted" });
      if (step === "correct") own.asksEach = facts.requests.find((each) => each.id === id)?.disclosure === "ask-each";
      if (step === "correct" || step === "reopen") own.climbs = true;
    } else if (own && isClock && step === "close" && by === "clock" && !of(model, id).some(isOpen)) {
      Object.assign(own, { version, state: "closed" });
    } else wrong.push(`nobody asked for ${step} of ${id} by ${by}`);
  }
  if (request && !fresh.some(({ of: id, step }) => id === request.id && step === request.step)) {
    wrong.push(`${request.step} of ${request.id} did not come true`);
  }
  const files = matches === "new" || came ? 1 : 0;
  return filed === files ? wrong : [...wrong, `${filed} requests were filed instead of ${files}`];
}

const ends: Partial<Record<string, RequestState>> = {
  withdraw: "withdrawn",
  close: "closed",
  "set-aside": "set-aside",
};

function stand(model: Model, { body, standing }: NonNullable<Expected["stands"]>): void {
  const own = known(model.bodies, body);
  if (standing !== "suspended" && own.standing !== "suspended") own.hadPaused = standing === "paused";
  own.standing = standing;
}

/** An introduction begins: because somebody asked for it, because matching ran, or because the ladder was to be climbed. */
function begin(model: Model, facts: Facts, step: Dated, expected: Expected): readonly string[] {
  const row = facts.introductions.find(({ id }) => id === step.of);
  if (!row) return [`${step.of} has a history and is not there`];
  const wrong = [...mayBegin(model, facts, row, step, expected)];
  if (known(model.requests, row.request).state !== "submitted") wrong.push("it begins though its request has ended");
  const crowd = crowded(model, row);
  if (crowd) wrong.push(`it begins though ${crowd}`);
  const state = step.step === "walk-in" ? "accepted" : "proposed";
  const { id, request, body, offer, origin, verdict } = row;
  const own: Introduction = {
    ...{ id, request, body, offer, origin, verdict, state, version: 1, since: step.at },
    ...{ spent: 0, hasAsked: false, holdsPlace: false, month: null, wasSent: false },
  };
  model.introductions.set(id, own);
  takeOrGive(model, own, step.at);
  if (state === "accepted") known(model.bodies, body).lapses = 0;
  return wrong.map((why) => `${origin} to ${body}: ${why}`);
}

function mayBegin(
  model: Model,
  facts: Facts,
  row: Facts["introductions"][number],
  step: Dated,
  expected: Expected,
): readonly string[] {
  const { adds, addsOneOf, came, matches, isClock } = expected;
  const by = whoIs(step.by);
  if (step.step === "walk-in") return came?.body === row.body && by === "body" ? [] : ["nobody came to its desk"];
  if (by === "admin") {
    const isAdded = adds?.body === row.body && adds.request === row.request;
    const isOne = addsOneOf?.request === row.request && addsOneOf.bodies.includes(row.body);
    return isAdded || isOne ? [] : ["no admin added it"];
  }
  if (by !== "system") return [`${step.by} proposed it`];
  const isNew = of(model, row.request).every(({ body }) => body !== row.body);
  if (row.origin === "match" || row.origin === "plan") {
    const isFiled = facts.requestSteps.some(
      ({ of: id, version, at }) => id === row.request && version === 1 && at === step.at,
    );
    const asked = matches === row.request || ((matches === "new" || came !== undefined) && isFiled);
    return asked ? [] : ["matching was not asked for"];
  }
  if (row.origin === "new-offer") return isClock && isNew ? [] : ["no offer is new, or its body was tried"];
  if (!known(model.requests, row.request).climbs) return ["the ladder was not to be climbed"];
  return isNew ? [] : ["its body was tried before"];
}

/** A step that nobody took: the rules, or the clock. */
function goOn(model: Model, { of: id, step, by, at }: Dated, { isClock, adds }: Expected): readonly string[] {
  const own = known(model.introductions, id);
  const taken = { introduction: id, step, by: whoIs(by) };
  const why = whyNot(model, taken);
  if (why) return [`${by} took ${step} of ${own.request} with ${own.body}, though ${why}`];
  const told = mayGoOn(model, own, taken, { isClock: isClock === true, adds });
  take(model, taken, at);
  return told.map((each) => `${by} took ${step} of ${own.request} with ${own.body}, though ${each}`);
}

function mayGoOn(
  model: Model,
  own: Introduction,
  { step, by }: Taken,
  { isClock, adds }: { isClock: boolean; adds: Expected["adds"] },
): readonly string[] {
  if (by === "system") return step === "approve" && own.origin === "orientation" ? [] : ["nothing led to it"];
  if (by === "admin") return step === "approve" && adds?.goesOn && adds.body === own.body ? [] : ["no admin did so"];
  if (by !== "clock" || !isClock) return ["nobody did so"];
  if (dueStep(own, dayOf(model.now)) !== step) return ["it was not due"];
  return step === "approve" && !isClear(model, own) ? ["it was not clear"] : [];
}

/** What was to be climbed is, and leads somewhere; or it is still to be. */
function followLadders(model: Model, { requests }: Facts): readonly string[] {
  return requests.flatMap(({ id, climbs, dead, state }) => {
    const own = known(model.requests, id);
    if (climbs && !own.climbs && state === "submitted")
      return [`the ladder of ${id} is to be climbed, and nothing led to it`];
    if (climbs || !own.climbs) return [];
    own.climbs = false;
    const leads =
      dead || state !== "submitted" || of(model, id).some((each) => isOpen(each) || each.state === "helped");
    return leads ? [] : [`the ladder of ${id} was climbed, and led nowhere`];
  });
}

