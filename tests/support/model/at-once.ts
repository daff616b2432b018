import fc from "fast-check";
import { type Attempt, called, type Idea, nat, pick, type World } from "./attempt.ts";
import { dayOf } from "./days.ts";
import { movesOf, takenBy } from "./moves.ts";
import { all, full, type Introduction, known, whyNot } from "./reference.ts";
import { type Drawn, drawn, sending } from "./sending.ts";
import { team } from "./world.ts";

/** Two steps of one introduction at once, both as it was seen before: one of them is taken. */
export const twoSteps: fc.Arbitrary<Idea> = fc
  .record({ which: nat, one: nat, other: nat, first: drawn, second: drawn })
  .map((given) => ({ name: "two steps at once", attempt: (world) => twoIn(world, given) }));

type Two = { which: number; one: number; other: number; first: Drawn; second: Drawn };

function twoIn(world: World, { which, one, other, first, second }: Two): Attempt | null {
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
}

/** Two requests are put to one body at once: both, if there is room for both. */
export const rivals: fc.Arbitrary<Idea> = nat.map((which) => ({
  name: "two approvals at once, for one body",
  attempt: (world) => rivalsIn(world, which),
}));

function rivalsIn(world: World, which: number): Attempt | null {
  const able = all(world.introductions).filter((own) => whyNot(world, takenBy(own, approval)) === null);
  const pairs = able.flatMap((one, at) =>
    able.slice(at + 1).flatMap((other) => (mayCollide(world, one, other) ? [[one, other] as const] : [])),
  );
  const pair = pick(pairs, which);
  if (!pair) return null;
  const [one, other] = pair;
  const isCrowded = goesOn(world, one) && isLastPlace(world, one);
  const both = pair.map((own) => takenBy(own, approval));
  return {
    says: `approval of ${called(world, one)} and of ${called(world, other)} at once`,
    sends: (actors) => pair.map((own) => actors.approve(team, own.request, [own])),
    granted: isCrowded ? "one" : [true, true],
    expects: { ways: isCrowded ? both.map((each) => [each]) : [both] },
  };
}

const approval = { step: "approve", by: "admin" } as const;

/** Of one body, and either both take a place at once or none does: otherwise, who reads first decides. */
const mayCollide = (world: World, one: Introduction, other: Introduction): boolean =>
  one.body === other.body && one.request !== other.request && goesOn(world, one) === goesOn(world, other);

/** Whether an approval takes a place at once: its author is not asked before, and its body can be written to. */
const goesOn = (world: World, own: Introduction): boolean =>
  !known(world.requests, own.request).asksEach && known(world.bodies, own.body).isReached;

function isLastPlace(world: World, own: Introduction): boolean {
  const month = dayOf(world.now).slice(0, 7);
  const another: Introduction = { ...own, id: "another", state: "sent", month, holdsPlace: true };
  return full({ ...world, introductions: new Map([...world.introductions, [another.id, another]]) }, own) !== null;
}
