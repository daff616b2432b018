import fc from "fast-check";
import { type Attempt, alone, called, type Fault, fault, type Idea, nat, pick, type World } from "./attempt.ts";
import { takenBy } from "./moves.ts";
import { all, crowded, full, isOpen, of, type SupportRequest, whyNot } from "./reference.ts";
import { centre, offerIds, people, team } from "./world.ts";

/** Several proposals of one case are approved together: all of them, or none. */
export const several: fc.Arbitrary<Idea> = fc
  .record({ which: nat, left: fc.nat(31), isStale: fc.constantFrom(false, false, false, true) })
  .map((given) => ({ name: "approve several", attempt: (world) => severalIn(world, given) }));

function severalIn(world: World, { which, left, isStale }: { which: number; left: number; isStale: boolean }) {
  const proposed = (request: SupportRequest) => of(world, request.id).filter(({ state }) => state === "proposed");
  const request = pick(
    all(world.requests).filter((each) => proposed(each).length > 1),
    which,
  );
  const chosen = request ? proposed(request).filter((_, at) => ((left >> at) & 1) === 0) : [];
  if (!request || chosen.length === 0) return null;
  const taken = chosen.map((own) => takenBy(own, { step: "approve", by: "admin" }));
  const why = isStale ? "stale" : (taken.map((each) => whyNot(world, each)).find((each) => each !== null) ?? null);
  const seen = chosen.map(({ id, version }, at) => ({ id, version: version - (isStale && at === 0 ? 1 : 0) }));
  return alone(
    `approve ${chosen.map((own) => called(world, own)).join(" and ")}`,
    why,
    (actors) => actors.approve(team, request.id, seen),
    { ways: [taken] },
  );
}

const bodyOf = (offer: string): string => offer.replace(/-.*$/, "");
const oneOffer = fc.constantFrom(...offerIds);

/** Half of the time, what has the most already. */
function fullest(world: World, which: number): SupportRequest | undefined {
  const openOf = ({ id }: SupportRequest) => of(world, id).filter(isOpen).length;
  const going = all(world.requests).filter(({ state }) => state === "submitted");
  const most = going.toSorted((one, other) => openOf(other) - openOf(one))[0];
  return which % 2 === 0 && most ? most : pick(all(world.requests), which);
}

/** An admin proposes an offer that was not proposed. */
export const add: fc.Arbitrary<Idea> = fc.record({ which: nat, offer: oneOffer, fault }).map((given) => ({
  name: `add an offer (${given.fault})`,
  attempt: (world) => addIn(world, given),
}));

function addIn(world: World, given: { which: number; offer: string; fault: Fault }): Attempt | null {
  const request = fullest(world, given.which);
  if (!request) return null;
  const { offer, fault: wrong } = given;
  const body = bodyOf(offer);
  const account = wrong === "stranger" ? (people.two?.[0] ?? "") : team;
  const why = wrong === "stale" || wrong === "stranger" ? wrong : whyNotAdd(world, request, body);
  return alone(
    `add ${offer} to request ${world.numbers.get(request.id)} by ${account}`,
    why,
    (actors) => actors.add(account, request.id, request.version - (wrong === "stale" ? 1 : 0), offer),
    { ways: [[]], adds: { request: request.id, bodies: [body] } },
  );
}

const whyNotAdd = (world: World, { id, state }: SupportRequest, body: string): string | null =>
  state === "submitted" ? crowded(world, { request: id, body }) : `it is ${state}`;

/** Two are proposed at once where there is room for one. */
export const twoAdded: fc.Arbitrary<Idea> = fc.record({ which: nat, one: nat, other: nat }).map((given) => ({
  name: "add two at once",
  attempt: (world) => twoAddedIn(world, given),
}));

function twoAddedIn(world: World, { which, one, other }: Record<"which" | "one" | "other", number>): Attempt | null {
  const hasFour = ({ id, state }: SupportRequest) => state === "submitted" && of(world, id).filter(isOpen).length === 4;
  const request = pick(all(world.requests).filter(hasFour), which);
  if (!request) return null;
  const free = offerIds.filter((offer) => whyNotAdd(world, request, bodyOf(offer)) === null);
  const [a, b] = [pick(free, one), pick(free, one + 1 + (other % Math.max(1, free.length - 1)))];
  if (!a || !b || a === b) return null;
  return {
    says: `add ${a} and ${b} at once to request ${world.numbers.get(request.id)}, which has four`,
    sends: (actors) => [a, b].map((offer) => actors.add(team, request.id, request.version, offer)),
    granted: "one",
    expects: { ways: [[]], adds: { request: request.id, bodies: [bodyOf(a), bodyOf(b)] } },
  };
}

/** A proposal is dismissed for another. */
export const reassign: fc.Arbitrary<Idea> = fc.record({ which: nat, offer: oneOffer }).map(({ which, offer }) => ({
  name: "reassign",
  attempt: (world) => {
    const own = pick(
      all(world.introductions).filter(({ state }) => state === "proposed"),
      which,
    );
    if (!own) return null;
    const dismissal = takenBy(own, { step: "dismiss", by: "admin" });
    const { request } = own;
    const without = { ...world, introductions: new Map([...world.introductions].filter(([id]) => id !== own.id)) };
    const why = whyNot(world, dismissal) ?? crowded(without, { request, body: bodyOf(offer) });
    return alone(
      `reassign ${called(world, own)} to ${offer}`,
      why,
      (actors) => actors.reassign(team, request, own, offer),
      { ways: [[dismissal]], adds: { request, bodies: [bodyOf(offer)] } },
    );
  },
}));

/** A request is put to the centre of its region, without waiting. */
export const orient: fc.Arbitrary<Idea> = nat.map((which) => ({
  name: "orient",
  attempt: (world) => {
    const request = pick(all(world.requests), which);
    if (!request) return null;
    const why = whyNotAdd(world, request, centre) ?? full(world, { body: centre, offer: null, month: null });
    return alone(
      `orient request ${world.numbers.get(request.id)}`,
      why,
      (actors) => actors.orient(team, request.id, request.version),
      { ways: [[]], adds: { request: request.id, bodies: [centre], goesOn: true } },
    );
  },
}));
