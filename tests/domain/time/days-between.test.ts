import fc from "fast-check";
import { expect, it } from "vitest";
import { daysBetween } from "#domain/time/days-between.ts";

it.each([
  ["2026-11-23", "2026-11-23", 0],
  ["2026-11-23", "2026-11-24", 1],
  ["2026-11-24", "2026-11-23", -1],
  ["2026-12-31", "2027-01-01", 1],
  ["2024-02-28", "2024-03-01", 2],
  ["2026-02-28", "2026-03-01", 1],
  ["2025-11-23", "2026-11-23", 365],
])("counts from %s to %s: %i", (from, to, expected) => {
  expect(daysBetween(from, to)).toBe(expected);
});

it("counts as the calendar does", () => {
  const day = fc.date({ min: new Date("1600-01-01"), max: new Date("2400-12-31"), noInvalidDate: true });
  const write = (date: Date) => date.toISOString().slice(0, 10);
  fc.assert(
    fc.property(day, day, (one, other) => {
      const apart = (Date.parse(write(other)) - Date.parse(write(one))) / 86_400_000;
      expect(daysBetween(write(one), write(other))).toBe(apart);
    }),
  );
});
