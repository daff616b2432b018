import { appendFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actors, actorsIn } from "#tests/support/introduction-actors.ts";
import { ideas } from "#tests/support/introduction-commands.ts";
import { clockOf, commandOf, looksOf, newWorld, openEyes, profile, type Real } from "#tests/support/introduction-run.ts";
import { makeWorld } from "#tests/support/introduction-world.ts";
import type { KeptDatabase } from "#tests/support/kept-database.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
let kept: KeptDatabase;
let actors: Actors;
let world = newWorld();
beforeAll(async () => {
  wasl = await startWasl();
  kept = await makeWorld(wasl);
  actors = await actorsIn(wasl, () => world.now);
});
afterAll(() => wasl.close());

const commands = fc.commands(
  [
    fc.oneof(
      { weight: 20, arbitrary: fc.tuple(ideas, ideas, ideas, ideas).map(commandOf) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 15 }).map(clockOf) },
      { weight: 1, arbitrary: fc.tuple(fc.nat(9999), fc.nat(9999)).map(([which, who]) => looksOf(which, who)) },
    ),
  ],
  { size: "max", maxCommands: 250 },
);

const counts = { steps: 0, granted: 0, tried: new Map<string, number>() };
const runs = Number(process.env.RUNS ?? 16);

describe("requests, bodies and the team, whatever they do in whatever order", () => {
  it("are answered as the lifecycle says, and leave everything as it should be", { timeout: 900_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (steps) => {
        await kept.putBack();
        actors.forget();
        world = newWorld();
        const real: Real = { wasl, actors, counts, lastLetter: 0, letters: 0 };
        await openEyes(world, real);
        const t0 = performance.now();
        try { await fc.asyncModelRun(() => ({ model: world, real }), steps); } finally { appendFileSync("/tmp/model.log", `${JSON.stringify([...profile].map(([n, [c, t]]) => `${n} ${c} ${Math.round(t / c)}`))} ${counts.steps} ${Math.round(performance.now() - t0)} ms\n`); }
      }),
      { seed: Number(process.env.SEED ?? 2026), endOnFailure: process.env.QUICK === "yes", numRuns: runs, interruptAfterTimeLimit: 600_000, markInterruptAsFailure: true },
    );
    appendFileSync("/tmp/model.log", [...counts.tried].sort().map(([a, b]) => `${b} ${a}`).join("\n"));
    expect(counts.steps).toBeGreaterThan(2000);
  });
});
