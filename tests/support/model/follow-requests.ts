import type { Expected } from "./expected.ts";
import type { Facts } from "./facts.ts";
import { isOpen, type Model, of, type RequestState, type SupportRequest } from "./reference.ts";

type RequestStep = Facts["requestSteps"][number];

/** The steps of requests: those that were asked for, and the close by the clock of what nobody was found for. */
export function followRequests(model: Model, facts: Facts, expected: Expected): readonly string[] {
  const fresh = facts.requestSteps.filter((step) => step.version > (model.requests.get(step.of)?.version ?? 0));
  const { request, matches, came } = expected;
  const isAsked = ({ of: id, step }: RequestStep) => id === request?.id && step === request.step;
  const filed = fresh.filter(({ step }) => step === "submit").length;
  const files = matches === "new" || came ? 1 : 0;
  return [
    ...fresh.flatMap((step) => followOne(model, facts, step, expected)),
    ...(request && !fresh.some(isAsked) ? [`${request.step} of ${request.id} did not come true`] : []),
    ...(filed === files ? [] : [`${filed} requests were filed instead of ${files}`]),
  ];
}

function followOne(model: Model, facts: Facts, taken: RequestStep, { request, isClock }: Expected): readonly string[] {
  const { of: id, step, version, by } = taken;
  const own = model.requests.get(id);
  const asksEach = facts.requests.find((each) => each.id === id)?.disclosure === "ask-each";
  if (!own && step === "submit") {
    // Where matching finds nothing, the ladder is climbed at once.
    const climbs = !facts.introductions.some((each) => each.request === id && begun.includes(each.origin));
    model.requests.set(id, { id, state: "submitted", version, asksEach, climbs });
    return [];
  }
  if (own && step === request?.step && id === request.id) {
    Object.assign(own, { version, state: ends[step] ?? "submitted" });
    if (step === "correct") correct(model, own, asksEach);
    if (step === "reopen") own.climbs = true;
    return [];
  }
  if (own && step === "close" && by === "clock" && isClock && !of(model, id).some(isOpen)) {
    Object.assign(own, { version, state: "closed" });
    return [];
  }
  return [`nobody asked for ${step} of ${id} by ${by}`];
}

const begun = ["match", "plan", "walk-in"];
const ends: Partial<Record<string, RequestState>> = {
  withdraw: "withdrawn",
  close: "closed",
  "set-aside": "set-aside",
};

/** What was proposed before is not what the rules would approve, and the ladder may be climbed. */
function correct(model: Model, own: SupportRequest, asksEach: boolean): void {
  Object.assign(own, { asksEach, climbs: true });
  for (const proposal of of(model, own.id)) if (proposal.state === "proposed") proposal.verdict = null;
}
