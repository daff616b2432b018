import fc from "fast-check";
import { rivals, twoSteps } from "./at-once.ts";
import type { Idea } from "./attempt.ts";
import { stand } from "./bodies.ts";
import { moves } from "./moves.ts";
import { forbidden, oneStep } from "./one-step.ts";
import { add, orient, reassign, several, twoAdded } from "./proposals.ts";
import { correct, end, file, walkIn } from "./requests.ts";

/** Everything that somebody may try, and how often; the clock aside. */
export const ideas: fc.Arbitrary<Idea> = fc.oneof(
  { weight: 50, arbitrary: fc.oneof(...moves.map(({ weight, ...move }) => ({ weight, arbitrary: oneStep(move) }))) },
  { weight: 5, arbitrary: forbidden },
  { weight: 5, arbitrary: several },
  { weight: 5, arbitrary: twoSteps },
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
