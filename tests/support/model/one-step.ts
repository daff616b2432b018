import type fc from "fast-check";
import { type Attempt, alone, called, type Idea, pick, type World } from "./attempt.ts";
import { type Move, takenBy } from "./moves.ts";
import { all, stepsFrom, whyNot } from "./reference.ts";
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

/** Those that the step can be taken of; or cannot, and of these, mostly where the table holds it and something else forbids it. */
function ableIn(world: World, move: Move, { fault, who }: Drawn) {
  const isWild = fault === "wild";
  const able = all(world.introductions).filter((own) => (whyNot(world, takenBy(own, move)) !== null) === isWild);
  const nearly = isWild && who % 3 > 0 ? able.filter(({ state }) => stepsFrom(state).includes(move.step)) : [];
  return nearly.length > 0 ? nearly : able;
}
