import { describe, expect, it } from "vitest";
import { listLot, prior } from "#domain/matching/prior.ts";
import { bodyTerms, offerTerms, today } from "#tests/support/cast.ts";

describe("what the lists are ordered by", () => {
  it("is the points that no request changes, and two for each need", () => {
    const silent = offerTerms({ body: null });
    expect(prior(silent, today)).toBe(2);
    expect(prior({ ...silent, needs: ["financing", "legal", "impact"] }, today)).toBe(6);
    expect(prior({ ...silent, confirmedOn: today }, today)).toBe(5);
    expect(prior({ ...silent, confirmedOn: "2026-05-23" }, today)).toBe(4);
    expect(prior({ ...silent, body: bodyTerms({ answered: 1 }) }, today)).toBe(4);
    expect(prior({ ...silent, body: bodyTerms({ answered: null }) }, today)).toBe(3);
  });

  it("ends with a lot, whole and of 32 bits", () => {
    expect(listLot("a")).not.toBe(listLot("b"));
    expect(Number.isInteger(listLot("a")) && listLot("a") >= 0 && listLot("a") < 2 ** 32).toBe(true);
  });
});
