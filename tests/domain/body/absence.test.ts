import { describe, expect, it } from "vitest";
import { absenceDue } from "#domain/body/absence.ts";
import type { Standing } from "#domain/body/lifecycle.ts";

const absence = { from: "2027-08-01", until: "2027-08-15" };

describe("a body's absence", () => {
  it.each<[Standing, string, ReturnType<typeof absenceDue>]>([
    ["active", "2027-07-31", null],
    ["active", "2027-08-01", { step: "depart", isOver: false }],
    ["active", "2027-08-15", { step: "depart", isOver: false }],
    // Nobody looked while it lasted.
    ["active", "2027-08-16", { step: null, isOver: true }],
    ["away", "2027-08-15", null],
    ["away", "2027-08-16", { step: "return", isOver: true }],
    // It planned anew while it was away.
    ["away", "2027-07-31", { step: "return", isOver: false }],
    ["paused", "2027-08-02", null],
    ["paused", "2027-08-16", { step: null, isOver: true }],
    ["suspended", "2027-08-02", null],
    ["suspended", "2027-08-16", { step: null, isOver: true }],
  ])("of one that is %s, on %s", (standing, today, due) => {
    expect(absenceDue(standing, absence, today)).toEqual(due);
  });

  it("lasts, where nobody knows until when", () => {
    expect(absenceDue("active", { from: "2027-08-01", until: null }, "2028-01-01")).toEqual({
      step: "depart",
      isOver: false,
    });
    expect(absenceDue("away", { from: "2027-08-01", until: null }, "2028-01-01")).toBeNull();
  });
});
