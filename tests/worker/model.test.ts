import { describe, expect, it } from "vitest";
import { introductionSteps } from "#domain/introduction/lifecycle.ts";
import { runsOf } from "#tests/support/model/runs.ts";

/** What the model does not do yet: `hand-over.test.ts` does. */
const notInModel = ["hand-over", "pass-on"];
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

describe("requests, bodies, the team and the clock, whatever they do in whatever order", () => {
  it("are answered as the lifecycle says, and leave everything as it should be", { timeout: 900_000 }, async () => {
    // Two Workers at once, since there are two cores.
    const tallies = await Promise.all([2026, 2027].map((seed) => runsOf(seed, 10)));
    const taken = new Set<string>(tallies.flatMap((tally) => [...tally.taken]));
    expect(sum(tallies.map(({ steps }) => steps))).toBeGreaterThanOrEqual(2000);
    expect(sum(tallies.map(({ refused }) => refused))).toBeGreaterThanOrEqual(400);
    expect(introductionSteps.filter((step) => !taken.has(step))).toEqual(notInModel);
  });
});
