import fc from "fast-check";
import { actorsIn } from "#tests/support/introduction-actors.ts";
import { startWasl } from "#tests/support/wasl.ts";
import { lookerAt } from "./facts.ts";
import { keepUp } from "./hands.ts";
import { ideas } from "./ideas.ts";
import { looksOf } from "./looks.ts";
import { clockOf, commandOf, newWorld, type Real, type Tally } from "./run.ts";
import { makeWorld } from "./world.ts";

/** What may be done in a run, in any order. Several ideas for each step: there is mostly something to try the first of them on. */
const commands = fc.commands(
  [
    fc.oneof(
      { weight: 18, arbitrary: fc.tuple(ideas, ideas, ideas, ideas).map(commandOf) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 15 }).map(clockOf) },
      { weight: 1, arbitrary: fc.tuple(fc.nat(9999), fc.nat(9999)).map(([which, who]) => looksOf(which, who)) },
    ),
  ],
  { size: "max", maxCommands: 250 },
);

/** Runs of one seed, on a Worker of their own, each from the same beginning; the seed and the last steps tell of a failure. */
export async function runsOf(seed: number, numRuns: number): Promise<Tally> {
  const wasl = await startWasl();
  let world = newWorld();
  const kept = await makeWorld(wasl);
  const actors = await actorsIn(wasl, () => world.now);
  const look = lookerAt(wasl);
  const tally: Tally = { steps: 0, refused: 0, taken: new Set() };
  const property = fc.asyncProperty(commands, async (steps) => {
    await kept.putBack();
    actors.forget();
    world = newWorld();
    const real: Real = { wasl, actors, look, tally, letters: 0, rests: 0 };
    await keepUp(world, real, await look());
    await fc.asyncModelRun(() => ({ model: world, real }), steps);
    await clockOf(1, true).run(world, real);
  });
  try {
    // A failure is told as it was found: to make it shorter takes as long as all the runs, many times over.
    await fc.assert(property, { seed, numRuns, endOnFailure: true });
  } finally {
    await wasl.close();
  }
  return tally;
}
