import fc from "fast-check";
import { contactOf } from "./contact-secrets.ts";
import type { Actors, Said } from "./introduction-actors.ts";
import {
  all,
  crowded,
  full,
  type Introduction,
  isOpen,
  known,
  type Model,
  of,
  type Step,
  type SupportRequest,
  stepsFrom,
  type Taken,
  type Who,
  whyNot,
} from "./introduction-model.ts";
import type { Expected } from "./introduction-watch.ts";
import { centre, people, team } from "./introduction-world.ts";
import { dayOf, nthWorkingDayAfter } from "./model-days.ts";

/** A link that came with a letter. */
export type Link = {
  token: string;
  introduction: string;
  version: number;
  recipient: string;
  madeOn: string;
  isDead: boolean;
};

/** What those who act know: the model, and what they hold. `number`: how its person is told from the others. */
export type World = Model & {
  numbers: Map<string, number>;
  links: Link[];
  bodyVersions: Map<string, number>;
  tells: string[];
};

/**
 * Something that is tried: in words, what is sent, and what should come of it. `answers`: of several at once, how many are
 * granted; `null`: one, whichever.
 */
export type Attempt = {
  says: string;
  sends: (actors: Actors) => readonly Promise<Said>[];
  granted: readonly boolean[] | "one";
  expects: Expected | null;
};
/** An attempt as it is drawn: what it is of is found out when its turn comes; `null`: there is nothing to try it on. */
export type Idea = { name: string; attempt: (world: World) => Attempt | null };

const pick = <Thing>(things: readonly Thing[], at: number): Thing | undefined =>
  things[at % Math.max(1, things.length)];

/** What is wrong with an attempt: nothing, an old version, somebody else's hand, or a step that cannot be taken. */
const faults = ["none", "stale", "stranger", "wild"] as const;
type Fault = (typeof faults)[number];
const fault = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Fault>("none") },
  { weight: 1, arbitrary: fc.constant<Fault>("stale") },
  { weight: 1, arbitrary: fc.constant<Fault>("stranger") },
  { weight: 2, arbitrary: fc.constant<Fault>("wild") },
);
const nat = fc.nat(9999);

/** In words that do not change from run to run, as ids do. */
export function called(world: World, own: Pick<Introduction, "request" | "body">): string {
  return `request ${world.numbers.get(own.request)} with ${own.body}`;
}

// Steps of introductions.

type Move = { step: Exclude<Step, "propose" | "walk-in" | "lapse" | "suspend" | "expire">; by: Who };
const moves: readonly (Move & { weight: number })[] = [
  { step: "approve", by: "admin", weight: 20 },
  { step: "dismiss", by: "admin", weight: 2 },
  { step: "reach", by: "admin", weight: 3 },
  { step: "give-up", by: "admin", weight: 3 },
  { step: "reopen", by: "admin", weight: 8 },
  { step: "agree", by: "author", weight: 8 },
  { step: "refuse", by: "author", weight: 3 },
  { step: "answer", by: "author", weight: 5 },
  { step: "contest", by: "author", weight: 8 },
  { step: "withdraw", by: "author", weight: 3 },
  { step: "accept", by: "body", weight: 14 },
  { step: "decline", by: "body", weight: 6 },
  { step: "ask", by: "body", weight: 6 },
  { step: "report-help", by: "body", weight: 4 },
  { step: "report-no-help", by: "body", weight: 5 },
  { step: "report-unreachable", by: "body", weight: 5 },
];

type Way = "page" | "link";
type Drawn = { which: number; who: number; way: Way; fault: Fault };
const drawn = fc.record({
  which: nat,
  who: nat,
  way: fc.oneof({ weight: 2, arbitrary: fc.constant<Way>("page") }, { weight: 1, arbitrary: fc.constant<Way>("link") }),
  fault,
});

const oneStep = (move: Move): fc.Arbitrary<Idea> =>
  drawn.map((given) => ({
    name: `${move.step} (${given.way}, ${given.fault})`,
    attempt: (world) => stepIn(world, move, given),
  }));

function stepIn(world: World, move: Move, given: Drawn): Attempt | null {
  const isWild = given.fault === "wild";
  const able = all(world.introductions).filter((own) => (whyNot(world, takenBy(own, move)) !== null) === isWild);
  // What is refused is as telling where the table holds the step, and something else forbids it.
  const nearly = isWild && given.who % 3 > 0 ? able.filter(({ state }) => stepsFrom(state).includes(move.step)) : [];
  const own = pick(nearly.length > 0 ? nearly : able, given.which);
  if (!own) return null;
  const sent = sending(world, own, move, given);
  if (!sent) return null;
  const isGranted = given.fault === "none";
  const why = isWild ? whyNot(world, takenBy(own, move)) : given.fault;
  return {
    says: `${move.step} of ${called(world, own)} by ${sent.who}${isGranted ? "" : `, though: ${why}`}`,
    sends: (actors) => [sent.send(actors)],
    granted: [isGranted],
    expects: isGranted ? { ways: [[takenBy(own, move)]] } : null,
  };
}

const takenBy = (own: Introduction, { step, by }: Move): Taken => ({ introduction: own.id, step, by });

type Sending = { who: string; send: (actors: Actors) => Promise<Said> };

/** How a step is sent, by whom, with what is wrong about it. */
function sending(world: World, own: Introduction, move: Move, given: Drawn): Sending | null {
  const seen = { id: own.id, version: own.version - (given.fault === "stale" ? 1 : 0) };
  if (move.by === "admin") {
    const account = given.fault === "stranger" ? (people.two?.[0] ?? "") : team;
    return { who: account, send: (actors) => actors.stepOfCase(account, own.request, seen, move.step) };
  }
  // A link asks for an answer; what is taken back is taken back on the author's page.
  const mayUseLink = given.fault !== "stranger" && move.step !== "withdraw";
  if (given.way === "link" && mayUseLink) return byLink(world, own, move, given);
  return move.by === "author" ? byAuthor(world, own, move, given, seen) : atDesk(own, move, given, seen);
}

function byAuthor(
  world: World,
  own: Introduction,
  { step }: Move,
  given: Drawn,
  seen: { id: string; version: number },
): Sending | null {
  const others = all(world.requests).filter(({ id }) => id !== own.request);
  const request = given.fault === "stranger" ? pick(others, given.who)?.id : own.request;
  if (request === undefined) return null;
  return { who: `author ${world.numbers.get(request)}`, send: (actors) => actors.stepOwn(request, seen, step) };
}

/** A stranger comes to the desk of the body, or looks for the case at their own. */
function atDesk(
  own: Introduction,
  { step }: Move,
  given: Drawn,
  seen: { id: string; version: number },
): Sending | null {
  const strangers = Object.entries(people).filter(([body, accounts]) => body !== own.body && accounts.length > 0);
  const [foreign, accounts] = pick(strangers, given.who) ?? ["", []];
  const isStranger = given.fault === "stranger";
  const account = pick(isStranger ? accounts : (people[own.body] ?? []), given.who);
  if (account === undefined) return null;
  const desk = isStranger && given.which % 2 === 0 ? foreign : own.body;
  return { who: `${account} at ${desk}`, send: (actors) => actors.stepAtDesk(account, desk, seen, step) };
}

/** By a link of a letter, as it was sent last; an old one is of a step before. */
function byLink(world: World, own: Introduction, { step, by }: Move, given: Drawn): Sending | null {
  const isStale = given.fault === "stale";
  const held = world.links.filter(
    (link) =>
      link.introduction === own.id &&
      (by === "author") === link.recipient.startsWith("innovator") &&
      isInForce(world, own, link) !== isStale,
  );
  const link = pick(held, given.who);
  return link ? { who: `the link of ${link.recipient}`, send: (actors) => actors.stepByLink(link.token, step) } : null;
}

const isInForce = (world: World, own: Introduction, link: Link): boolean =>
  !link.isDead && link.version === own.version && dayOf(world.now) <= nthWorkingDayAfter(link.madeOn, 15);

const oneOfSteps = fc.oneof(...moves.map(({ weight, ...move }) => ({ weight, arbitrary: oneStep(move) })));

/** Two steps of one introduction at once, both as it was seen before. */
const twoAtOnce: fc.Arbitrary<Idea> = fc
  .record({ which: nat, one: nat, other: nat, first: drawn, second: drawn })
  .map(({ which, one, other, first, second }) => ({
    name: "two at once",
    attempt: (world) => {
      const able = all(world.introductions).filter((own) => movesOf(world, own).length > 0);
      const own = pick(able, which);
      if (!own) return null;
      const [a, b] = [pick(movesOf(world, own), one), pick(movesOf(world, own), other)];
      const sendingA = a && sending(world, own, a, { ...first, fault: "none" });
      const sendingB = b && sending(world, own, b, { ...second, fault: "none" });
      if (!(a && b && sendingA && sendingB)) return null;
      return {
        says: `${a.step} by ${sendingA.who} and ${b.step} by ${sendingB.who} at once, of ${called(world, own)}`,
        sends: (actors) => [sendingA.send(actors), sendingB.send(actors)],
        granted: "one",
        expects: { ways: [[takenBy(own, a)], [takenBy(own, b)]] },
      };
    },
  }));

const movesOf = (world: World, own: Introduction): readonly Move[] =>
  moves.filter((move) => stepsFrom(own.state).includes(move.step) && whyNot(world, takenBy(own, move)) === null);

/** Two requests are put to one body at once: both, if there is room for both. */
const rivals: fc.Arbitrary<Idea> = nat.map((which) => ({
  name: "two approvals at once, for one body",
  attempt: (world) => {
    const able = all(world.introductions).filter((own) => whyNot(world, takenBy(own, approval)) === null);
    const pairs = able.flatMap((one, at) =>
      able
        .slice(at + 1)
        .filter((other) => mayCollide(world, one, other))
        .map((other) => [one, other] as const),
    );
    const pair = pick(pairs, which);
    if (!pair) return null;
    const [one, other] = pair;
    const isCrowded = goesOn(world, one) && hasRoomForOne(world, one);
    const both = [takenBy(one, approval), takenBy(other, approval)];
    return {
      says: `approval of ${called(world, one)} and of ${called(world, other)} at once`,
      sends: (actors) => [one, other].map((own) => actors.approve(team, own.request, [own])),
      granted: isCrowded ? "one" : [true, true],
      expects: { ways: isCrowded ? both.map((each) => [each]) : [both] },
    };
  },
}));
const approval = { step: "approve", by: "admin" } as const;

/** Of one body, and either both take a place at once or none does: otherwise, who reads first decides. */
const mayCollide = (world: World, one: Introduction, other: Introduction): boolean =>
  one.body === other.body && one.request !== other.request && goesOn(world, one) === goesOn(world, other);

/** Whether an approval takes a place at once: its author is not asked before, and its body can be written to. */
const goesOn = (world: World, own: Introduction): boolean =>
  !known(world.requests, own.request).asksEach && known(world.bodies, own.body).isReached;

function hasRoomForOne(world: World, own: Introduction): boolean {
  const tried = { ...world, introductions: new Map(world.introductions) };
  tried.introductions.set("another", {
    ...own,
    id: "another",
    state: "sent",
    month: dayOf(world.now).slice(0, 7),
    holdsPlace: true,
  });
  return full(tried, own) !== null;
}

/** Several proposals of one case are approved together: all of them, or none. */
const several: fc.Arbitrary<Idea> = fc
  .record({ which: nat, left: fc.nat(31), isStale: fc.constantFrom(false, false, false, true) })
  .map(({ which, left, isStale }) => ({
    name: "approve several",
    attempt: (world) => {
      const proposed = (request: SupportRequest) => of(world, request.id).filter(({ state }) => state === "proposed");
      const request = pick(
        all(world.requests).filter((each) => proposed(each).length > 1),
        which,
      );
      if (!request) return null;
      const chosen = proposed(request).filter((_, at) => ((left >> at) & 1) === 0);
      if (chosen.length === 0) return null;
      const why = isStale
        ? "stale"
        : chosen.map((own) => whyNot(world, takenBy(own, approval))).find((each) => each !== null);
      return {
        says: `approve ${chosen.map((own) => called(world, own)).join(" and ")}${why ? `, though: ${why}` : ""}`,
        sends: (actors) => [
          actors.approve(
            team,
            request.id,
            chosen.map(({ id, version }, at) => ({ id, version: version - (isStale && at === 0 ? 1 : 0) })),
          ),
        ],
        granted: [!why],
        expects: why ? null : { ways: [chosen.map((own) => takenBy(own, approval))] },
      };
    },
  }));

// Proposals that an admin adds.

const offersToAdd = [
  "ads-caisses-villageoises",
  "one-offer",
  "two-offer",
  "mute-offer",
  "quiet-offer",
  "near-offer",
  "far-offer",
];
const bodyOf = (offer: string): string => offer.replace(/-.*$/, "");

/** Half of the time, what has the most already. */
function fullest(world: World, which: number): SupportRequest | undefined {
  const requests = all(world.requests).filter(({ state }) => state === "submitted");
  const openOf = ({ id }: SupportRequest) => of(world, id).filter(isOpen).length;
  const most = requests.toSorted((one, other) => openOf(other) - openOf(one))[0];
  return which % 2 === 0 && most ? most : pick(all(world.requests), which);
}

const add: fc.Arbitrary<Idea> = fc
  .record({ which: nat, offer: fc.constantFrom(...offersToAdd), fault })
  .map((given) => ({
    name: `add ${given.offer} (${given.fault})`,
    attempt: (world) => {
      const request = fullest(world, given.which);
      if (!request) return null;
      const body = bodyOf(given.offer);
      const account = given.fault === "stranger" ? (people.two?.[0] ?? "") : team;
      const why = whyNotAdd(world, request, body, given.fault);
      return {
        says: `add ${given.offer} to request ${world.numbers.get(request.id)} by ${account}${why ? `, though: ${why}` : ""}`,
        sends: (actors) => [
          actors.add(account, request.id, request.version - (given.fault === "stale" ? 1 : 0), given.offer),
        ],
        granted: [!why],
        expects: why ? null : { ways: [[]], adds: { request: request.id, body, goesOn: false } },
      };
    },
  }));

function whyNotAdd(world: World, request: SupportRequest, body: string, wrong: Fault): string | null {
  if (wrong === "stale" || wrong === "stranger") return wrong;
  if (request.state !== "submitted") return `it is ${request.state}`;
  return crowded(world, { request: request.id, body });
}

/** Two proposals are added at once where there is room for one. */
const twoAdded: fc.Arbitrary<Idea> = fc.record({ which: nat, one: nat, other: nat }).map(({ which, one, other }) => ({
  name: "add two at once",
  attempt: (world) => {
    const able = all(world.requests).filter(
      ({ id, state }) => state === "submitted" && of(world, id).filter(isOpen).length === 4,
    );
    const request = pick(able, which);
    if (!request) return null;
    const free = offersToAdd.filter((offer) => crowded(world, { request: request.id, body: bodyOf(offer) }) === null);
    const [a, b] = [pick(free, one), pick(free, one + 1 + (other % Math.max(1, free.length - 1)))];
    if (!a || !b || a === b) return null;
    return {
      says: `add ${a} and ${b} at once to request ${world.numbers.get(request.id)}, which has four`,
      sends: (actors) => [a, b].map((offer) => actors.add(team, request.id, request.version, offer)),
      granted: "one",
      expects: { ways: [[]], addsOneOf: { request: request.id, bodies: [bodyOf(a), bodyOf(b)] } },
    };
  },
}));

const reassign: fc.Arbitrary<Idea> = fc.record({ which: nat, offer: fc.constantFrom(...offersToAdd) }).map((given) => ({
  name: `reassign to ${given.offer}`,
  attempt: (world) => {
    const own = pick(
      all(world.introductions).filter(({ state }) => state === "proposed"),
      given.which,
    );
    if (!own) return null;
    const dismissal = { step: "dismiss", by: "admin" } as const;
    const without = { ...world, introductions: new Map([...world.introductions].filter(([id]) => id !== own.id)) };
    const body = bodyOf(given.offer);
    const why = whyNot(world, takenBy(own, dismissal)) ?? crowded(without, { request: own.request, body });
    return {
      says: `reassign ${called(world, own)} to ${given.offer}${why ? `, though: ${why}` : ""}`,
      sends: (actors) => [actors.reassign(team, own.request, own, given.offer)],
      granted: [!why],
      expects: why ? null : { ways: [[takenBy(own, dismissal)]], adds: { request: own.request, body, goesOn: false } },
    };
  },
}));

const orient: fc.Arbitrary<Idea> = nat.map((which) => ({
  name: "orient",
  attempt: (world) => {
    const request = pick(all(world.requests), which);
    if (!request) return null;
    const why = whyNotAdd(world, request, centre, "none") ?? full(world, { body: centre, offer: null, month: null });
    return {
      says: `orient request ${world.numbers.get(request.id)}${why ? `, though: ${why}` : ""}`,
      sends: (actors) => [actors.orient(team, request.id, request.version)],
      granted: [!why],
      expects: why ? null : { ways: [[]], adds: { request: request.id, body: centre, goesOn: true } },
    };
  },
}));

// Requests.

const needs = [["financing"], ["financing", "training"], ["training", "financing"], ["training"]] as const;
const mostRequests = 7;
/** Persons are told apart by two digits. */
const nextNumber = ({ requests }: World): number => 11 + requests.size;

const file: fc.Arbitrary<Idea> = fc
  .record({
    needs: fc.constantFrom(...needs),
    disclosure: fc.constantFrom("go-ahead", "go-ahead", "ask-each"),
    hasMail: fc.constantFrom(true, true, true, false),
  })
  .map(({ hasMail, ...told }) => ({
    name: "file",
    attempt: (world) => {
      if (world.requests.size >= mostRequests) return null;
      const contact = contactOf(nextNumber(world));
      return {
        says: `file request ${nextNumber(world)} for ${told.needs.join(" and ")} (${told.disclosure}${hasMail ? "" : ", no mail"})`,
        sends: (actors) => [
          actors.file({ ...contact, ...told, email: hasMail ? contact.email : "" } as Parameters<Actors["file"]>[0]),
        ],
        granted: [true],
        expects: { ways: [[]], matches: "new" },
      };
    },
  }));

const walkIn: fc.Arbitrary<Idea> = fc
  .record({ who: nat, offer: fc.constantFrom("ads-caisses-villageoises", "one-offer", "two-offer") })
  .map(({ who, offer }) => ({
    name: `walk-in for ${offer}`,
    attempt: (world) => {
      if (world.requests.size >= mostRequests) return null;
      const body = bodyOf(offer);
      const account = pick(people[body] ?? [], who) ?? "";
      const why = full(world, { body, offer, month: null });
      const told = {
        ...contactOf(nextNumber(world)),
        needs: ["financing", "training"],
        disclosure: "go-ahead",
      } as const;
      return {
        says: `walk-in ${nextNumber(world)} at ${body} by ${account}${why ? `, though: ${why}` : ""}`,
        sends: (actors) => [actors.walkIn(account, body, offer, told)],
        granted: [!why],
        expects: why ? null : { ways: [[]], came: { body } },
      };
    },
  }));

const correct: fc.Arbitrary<Idea> = fc
  .record({
    which: nat,
    needs: fc.constantFrom(...needs),
    disclosure: fc.constantFrom("go-ahead", "ask-each"),
    isStale: fc.constantFrom(false, false, false, true),
  })
  .map(({ which, isStale, ...told }) => ({
    name: "correct",
    attempt: (world) => {
      const request = pick(all(world.requests), which);
      const number = request && world.numbers.get(request.id);
      if (!request || number === undefined) return null;
      const why = isStale ? "stale" : request.state === "submitted" ? null : `it is ${request.state}`;
      const said = { ...contactOf(number), ...told } as Parameters<Actors["file"]>[0];
      return {
        says: `correct request ${number} to ${told.needs.join(" and ")} (${told.disclosure})${why ? `, though: ${why}` : ""}`,
        sends: (actors) => [actors.correct(request.id, { version: request.version - (isStale ? 1 : 0) }, said)],
        granted: [!why],
        expects: why ? null : { ways: [[]], request: { id: request.id, step: "correct" }, matches: request.id },
      };
    },
  }));

type Ending = "withdraw" | "close" | "set-aside" | "reopen";
const end = (step: Ending): fc.Arbitrary<Idea> =>
  fc.record({ which: nat, fault }).map(({ which, fault: wrong }) => ({
    name: `${step} the request (${wrong})`,
    attempt: (world) => {
      const isWild = wrong === "wild";
      const from = step === "reopen" ? "set-aside" : "submitted";
      // What is withdrawn or closed twice is done once, and not refused.
      const again = step === "withdraw" ? "withdrawn" : step === "close" ? "closed" : null;
      const able = all(world.requests).filter(({ state }) => state !== again && (state === from) !== isWild);
      const request = pick(able, which);
      if (!request || wrong === "stranger") return null;
      const version = request.version - (wrong === "stale" ? 1 : 0);
      const isGranted = wrong === "none";
      const ended = of(world, request.id).filter(
        (own) => isOpen(own) && (step === "withdraw" || own.state !== "accepted"),
      );
      const taken =
        step === "reopen" ? [] : ended.map((own): Taken => ({ introduction: own.id, step: "withdraw", by: "system" }));
      return {
        says: `${step} request ${world.numbers.get(request.id)}${isGranted ? "" : `, though ${isWild ? request.state : wrong}`}`,
        sends: (actors) => [endBy(actors, step, request.id, version)],
        granted: [isGranted],
        expects: isGranted
          ? { ways: [taken], request: { id: request.id, step }, ...(step === "reopen" && { matches: request.id }) }
          : null,
      };
    },
  }));

function endBy(actors: Actors, step: Ending, request: string, version: number): Promise<Said> {
  if (step === "set-aside") return actors.setAside(team, request, version);
  return step === "reopen" ? actors.reopenRequest(team, request, version) : actors.endOwn(request, step, version);
}

// Bodies.

const standings = { pause: "paused", resume: "active", suspend: "suspended", reinstate: "active" } as const;
const froms = {
  pause: ["active"],
  resume: ["paused"],
  suspend: ["active", "paused"],
  reinstate: ["suspended"],
} as const;

const stand = (step: keyof typeof standings): fc.Arbitrary<Idea> =>
  fc.record({ which: nat, fault }).map(({ which, fault: wrong }) => ({
    name: `${step} a body (${wrong})`,
    attempt: (world) => {
      const isWild = wrong === "wild";
      // The centre goes on: where it does not, an orientation waits, and nothing is left to do.
      const managed = all(world.bodies).filter(({ id }) => id !== centre && (people[id] ?? []).length > 0);
      const able = managed.filter(({ standing }) => (froms[step] as readonly string[]).includes(standing) !== isWild);
      const body = pick(able, which);
      if (!body || wrong === "stranger") return null;
      const version = (world.bodyVersions.get(body.id) ?? 1) - (wrong === "stale" ? 1 : 0);
      const isGranted = wrong === "none";
      const ended = all(world.introductions).filter(
        (own) => own.body === body.id && (own.state === "sent" || own.state === "asked"),
      );
      const taken =
        step === "suspend" ? ended.map((own): Taken => ({ introduction: own.id, step: "suspend", by: "system" })) : [];
      const standing = step === "reinstate" && body.hadPaused ? "paused" : standings[step];
      const manager = people[body.id]?.[0] ?? "";
      return {
        says: `${step} ${body.id}${isGranted ? "" : `, though ${isWild ? body.standing : wrong}`}`,
        sends: (actors) => [
          step === "pause" || step === "resume"
            ? actors.pauseOrResume(manager, body.id, version, step)
            : actors.suspendOrReinstate(team, body.id, version, step),
        ],
        granted: [isGranted],
        expects: isGranted ? { ways: [taken], stands: { body: body.id, standing } } : null,
      };
    },
  }));

/** Everything that may be tried, the clock aside. */
export const ideas: fc.Arbitrary<Idea> = fc.oneof(
  { weight: 50, arbitrary: oneOfSteps },
  { weight: 5, arbitrary: several },
  { weight: 5, arbitrary: twoAtOnce },
  { weight: 2, arbitrary: rivals },
  { weight: 7, arbitrary: add },
  { weight: 2, arbitrary: twoAdded },
  { weight: 2, arbitrary: reassign },
  { weight: 1, arbitrary: orient },
  { weight: 5, arbitrary: file },
  { weight: 1, arbitrary: walkIn },
  { weight: 4, arbitrary: correct },
  { weight: 1, arbitrary: end("withdraw") },
  { weight: 1, arbitrary: end("close") },
  { weight: 2, arbitrary: end("set-aside") },
  { weight: 2, arbitrary: end("reopen") },
  { weight: 1, arbitrary: stand("pause") },
  { weight: 2, arbitrary: stand("resume") },
  { weight: 1, arbitrary: stand("suspend") },
  { weight: 2, arbitrary: stand("reinstate") },
);
