import fc from "fast-check";
import { type Attempt, alone, called, type Idea, nat, pick, type World } from "./attempt.ts";
import { type Move, moves, takenBy } from "./moves.ts";
import { all, type Introduction, stepsFrom, whyNot } from "./reference.ts";
import { type Drawn, drawn, sending } from "./sending.ts";

/** One step of one introduction: one that can be taken, or with something wrong about it. */
export const oneStep = (move: Move): fc.Arbitrary<Idea> =>
  drawn.map((given) => ({
    name: `${move.step} (${given.way}, ${given.fault})`,
    attempt: (world) => stepIn(world, move, given),
  }));

function stepIn(world: World, move: Move, given: Drawn): Attempt | null {
  const own = pick(ableIn(world, move, given), given.which);
  const sent = own && sending(world, own, move, given);
  if (!sent) return null;
  const why = given.fault === "wild" ? whyNot(world, takenBy(own, move)) : given.fault === "none" ? null : given.fault;
  return alone(`${move.step} of ${called(world, own)} by ${sent.who}`, why, sent.send, {
    ways: [[takenBy(own, move)]],
  });
}

/** Those that the step can be taken of; or cannot. */
const ableIn = (world: World, move: Move, { fault }: Drawn): readonly Introduction[] =>
  all(world.introductions).filter((own) => (whyNot(world, takenBy(own, move)) !== null) === (fault === "wild"));

/** A step that the table holds, and that something else forbids; each reason that there is now is as likely as the others. */
export const forbidden: fc.Arbitrary<Idea> = fc.record({ reason: nat, given: drawn }).map(({ reason, given }) => ({
  name: "a step that is forbidden",
  attempt: (world) => forbiddenIn(world, reason, given),
}));

function forbiddenIn(world: World, reason: number, given: Drawn): Attempt | null {
  const tries = all(world.introductions).flatMap((own) =>
    moves
      .filter(({ step }) => stepsFrom(own.state).includes(step))
      .flatMap((move) => ({ own, move, why: whyNot(world, takenBy(own, move)) ?? "" })),
  );
  const reasons = [...new Set(tries.map(({ why }) => why))].filter((why) => why !== "");
  const why = pick(reasons, reason);
  const found = pick(
    tries.filter((each) => each.why === why),
    given.which,
  );
  const sent = found && sending(world, found.own, found.move, { ...given, fault: "wild" });
  if (!(why && sent)) return null;
  return alone(`${found.move.step} of ${called(world, found.own)} by ${sent.who}`, why, sent.send, { ways: [[]] });
}
