import { dayOf, nthDayAfter, workingDaysFrom } from "./days.ts";

/**
 * The life of an introduction as design §4 says it, written down a second time and in other words, for the product to be
 * compared with: which steps there are, who takes them, where they lead, and what they take and give back.
 */

export type State = (typeof holding)[number] | (typeof waiting)[number] | (typeof over)[number];
export type Step = (typeof steps)[number]["step"] | "propose" | "walk-in";
/** Who takes a step; of whom it is asked whether they are the right author, or of the right body, elsewhere. */
export type Who = "admin" | "author" | "body" | "clock" | "system";

const waiting = ["proposed", "agreeing", "reaching"] as const;
/** The body has it, or had it, in hand: a place is taken. */
const holding = ["sent", "asked", "accepted", "helped", "not-helped", "unreachable"] as const;
const over = ["declined", "lapsed", "dismissed", "withdrawn"] as const;
const open: readonly State[] = [...waiting, "sent", "asked", "accepted"];
/** An approval goes to the author who is asked each time; what cannot be told to its body is reached first. */
const onItsWay = "on-its-way";
const toTheBody = "to-the-body";

type Row = {
  from: readonly State[];
  step: string;
  to: State | typeof onItsWay | typeof toTheBody;
  who: readonly Who[];
};
const steps = [
  { from: ["proposed"], step: "approve", to: onItsWay, who: ["admin", "clock", "system"] },
  { from: ["proposed"], step: "dismiss", to: "dismissed", who: ["admin"] },
  { from: ["agreeing"], step: "agree", to: toTheBody, who: ["author"] },
  { from: ["agreeing"], step: "refuse", to: "withdrawn", who: ["author"] },
  { from: ["agreeing"], step: "expire", to: "withdrawn", who: ["clock"] },
  { from: ["reaching"], step: "reach", to: "sent", who: ["admin"] },
  { from: ["reaching"], step: "give-up", to: "lapsed", who: ["admin"] },
  { from: ["sent"], step: "accept", to: "accepted", who: ["body"] },
  { from: ["sent"], step: "decline", to: "declined", who: ["body"] },
  { from: ["sent"], step: "ask", to: "asked", who: ["body"] },
  { from: ["asked"], step: "answer", to: "sent", who: ["author"] },
  { from: ["asked"], step: "expire", to: "sent", who: ["clock"] },
  { from: ["sent"], step: "lapse", to: "lapsed", who: ["clock"] },
  { from: ["sent", "asked"], step: "suspend", to: "lapsed", who: ["system"] },
  { from: ["accepted"], step: "report-help", to: "helped", who: ["body"] },
  { from: ["accepted"], step: "report-no-help", to: "not-helped", who: ["body"] },
  { from: ["accepted"], step: "report-unreachable", to: "unreachable", who: ["body"] },
  { from: ["helped", "not-helped", "unreachable"], step: "contest", to: "accepted", who: ["author"] },
  { from: [...open], step: "withdraw", to: "withdrawn", who: ["author", "system"] },
  { from: ["declined", "not-helped", "unreachable"], step: "reopen", to: "sent", who: ["admin"] },
  { from: ["lapsed"], step: "reopen", to: toTheBody, who: ["admin"] },
] as const satisfies readonly Row[];

/** An introduction as it should stand. `holdsPlace`: one of its offer; `month`: of its body, in which it counts. */
export type Introduction = {
  id: string;
  request: string;
  body: string;
  offer: string | null;
  origin: string;
  verdict: string | null;
  state: State;
  version: number;
  since: number;
  spent: number;
  hasAsked: boolean;
  holdsPlace: boolean;
  month: string | null;
  /** It has come to its body, which knows of it from then on. */
  wasSent: boolean;
};
export type RequestState = "submitted" | "withdrawn" | "closed" | "set-aside";
/** A request as it should stand. `climbs`: the ladder is to be climbed for it. */
export type SupportRequest = { id: string; state: RequestState; version: number; asksEach: boolean; climbs: boolean };
export type Body = {
  id: string;
  standing: "active" | "paused" | "suspended";
  hadPaused: boolean;
  most: number | null;
  lapses: number;
  isReached: boolean;
};
export type Offer = { id: string; body: string; places: number | null };

/** All that should be so, and what time it is. */
export type Model = {
  now: number;
  requests: Map<string, SupportRequest>;
  introductions: Map<string, Introduction>;
  bodies: Map<string, Body>;
  offers: Map<string, Offer>;
};

/** A step that is taken, or asked for. */
export type Taken = { introduction: string; step: Step; by: Who };

export const all = <Thing>(things: ReadonlyMap<string, Thing>): readonly Thing[] => [...things.values()];
export const of = (model: Model, request: string): readonly Introduction[] =>
  all(model.introductions).filter((each) => each.request === request);
export const isOpen = ({ state }: Introduction): boolean => open.includes(state);
const holds = (state: State): boolean => (holding as readonly State[]).includes(state);
/** Whether how to reach the person is known to the body. */
export const isDisclosed = ({ state }: Introduction): boolean => holds(state) && state !== "sent" && state !== "asked";

/** The steps that there are from a state, whoever takes them. */
export const stepsFrom = (state: State): readonly Step[] => [
  ...new Set(rows.filter(({ from }) => from.includes(state)).map(({ step }) => step as Step)),
];
const rows: readonly Row[] = steps;

/** Why a step cannot be taken, in a word for whoever reads a failure; `null`: it can. */
export function whyNot(model: Model, { introduction: id, step, by }: Taken): string | null {
  const own = known(model.introductions, id);
  const request = known(model.requests, own.request);
  const row = rows.find((each) => each.step === step && each.from.includes(own.state) && each.who.includes(by));
  if (!row) return `no ${step} of what is ${own.state} by ${by}`;
  if (request.state !== "submitted" && by !== "system") return `its request is ${request.state}`;
  if (by === "author" && own.state === "proposed") return "its author does not know of it";
  if (by === "body" && known(model.bodies, own.body).standing === "suspended") return "its body is suspended";
  if (step === "ask" && own.hasAsked) return "it was asked before";
  if (step === "contest" && dayOf(model.now) > nthDayAfter(dayOf(own.since), 30)) return "30 days are over";
  if (step === "contest" || step === "reopen")
    return crowded(model, own) ?? (step === "reopen" ? full(model, own) : null);
  return ["approve", "agree", "reach"].includes(step) ? full(model, own) : null;
}

/** Whether one more of a request may be open with a body, beside an introduction of it that is not. */
export function crowded(model: Model, own: Pick<Introduction, "request" | "body">): string | null {
  const others = of(model, own.request).filter(isOpen);
  if (others.some(({ body }) => body === own.body)) return "one is open with this body";
  return others.length >= 5 ? "five are open" : null;
}

/** Why nothing can be put to a body now. What holds its places takes none anew. */
export function full(model: Model, own: Pick<Introduction, "body" | "offer" | "month">): string | null {
  const body = known(model.bodies, own.body);
  if (body.standing !== "active") return `the body is ${body.standing}`;
  if (own.month !== null) return null;
  const month = dayOf(model.now).slice(0, 7);
  if (body.most !== null && takenOf(model, body.id, month) >= body.most) return "the body is full";
  return placesLeft(model, own.offer) === 0 ? "the offer is full" : null;
}

export const takenOf = (model: Model, body: string, month: string): number =>
  all(model.introductions).filter((each) => each.body === body && each.month === month).length;
export function placesLeft(model: Model, offer: string | null): number | null {
  const places = offer === null ? null : known(model.offers, offer).places;
  if (places === null) return null;
  return places - all(model.introductions).filter((each) => each.offer === offer && each.holdsPlace).length;
}

/** Takes a step that can be taken. */
export function take(model: Model, { introduction: id, step, by }: Taken, at: number): void {
  const own = known(model.introductions, id);
  const request = known(model.requests, own.request);
  const body = known(model.bodies, own.body);
  const row = rows.find((each) => each.step === step && each.from.includes(own.state) && each.who.includes(by));
  if (!row) throw new Error(`no ${step} of what is ${own.state} by ${by}`);
  const to = ledTo(row.to, { asks: request.asksEach, isReached: body.isReached || step === "reach" });
  const isAnswered = own.state === "asked" && to === "sent";
  const spent = step === "ask" ? own.spent + workingDaysFrom(dayOf(own.since), dayOf(at)) : isAnswered ? own.spent : 0;
  Object.assign(own, {
    state: to,
    version: own.version + 1,
    since: at,
    spent,
    hasAsked: own.hasAsked || step === "ask",
  });
  takeOrGive(model, own, at);
  if (step === "reach") body.isReached = true;
  if (step === "lapse") body.lapses += 1;
  if (["accept", "decline", "ask"].includes(step)) body.lapses = 0;
  if (climbing.includes(step) || (to === "withdrawn" && by !== "system")) request.climbs = true;
}

/** After these, the next is looked for; and after what is taken back by itself, not with its request. */
const climbing: readonly string[] = [
  ...["decline", "lapse", "suspend", "give-up", "dismiss"],
  ...["report-no-help", "report-unreachable"],
];

function ledTo(to: Row["to"], { asks, isReached }: { asks: boolean; isReached: boolean }): State {
  if (to === onItsWay && asks) return "agreeing";
  if (to === onItsWay || to === toTheBody) return isReached ? "sent" : "reaching";
  return to;
}

/**
 * What comes to its body is known to it from then on. A place is held exactly while the body has it, or had it, in hand; what
 * is held is not taken anew.
 */
export function takeOrGive(model: Model, own: Introduction, at: number): void {
  if (holds(own.state)) own.wasSent = true;
  if (!holds(own.state)) Object.assign(own, { month: null, holdsPlace: false });
  else if (own.month === null) {
    const isLimited = own.offer !== null && known(model.offers, own.offer).places !== null;
    Object.assign(own, { month: dayOf(at).slice(0, 7), holdsPlace: isLimited });
  }
}

export function known<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`the model knows nothing of ${id}`);
  return thing;
}
