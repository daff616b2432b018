import { expect, it } from "vitest";
import { mapRanges, stepOf } from "#web/components/map-steps.ts";

it.each([
  [
    "one colour for each count, where there are few",
    [1, 2, 3, 4],
    [
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 3],
      [4, 4, 4],
    ],
  ],
  [
    "nothing as a colour of its own, and none that no count has",
    [0, 2, 13],
    [
      [0, 0, 0],
      [1, 2, 4],
      [4, 11, 13],
    ],
  ],
  ["one colour where all are alike", [5, 5], [[1, 5, 5]]],
  ["nothing at all", [0, 0], [[0, 0, 0]]],
] as const)("the colours of a map: %s", (_, counts, expected) => {
  const ranges = mapRanges(counts);
  expect(ranges.map(({ step, from, to }) => [step, from, to])).toEqual(expected);
  for (const count of counts) expect(ranges.map(({ step }) => step)).toContain(stepOf(count, ranges));
});
