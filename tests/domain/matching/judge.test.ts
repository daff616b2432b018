import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "#domain/matching/judge.ts";
import { rank } from "#domain/matching/rank.ts";
import { rules } from "#domain/matching/rules.ts";
import { cooperativeInJerada, indh, loansInOriental, tajmii, today } from "#tests/support/cast.ts";
import { someOffers, someRequest } from "./arbitrary.ts";

describe("a judgement", () => {
  it("says by which rules, how many match, and whether all were read", () => {
    const offers = [loansInOriental, indh, tajmii];
    expect(judge(cooperativeInJerada, offers, today)).toMatchObject({ rules, total: 3, complete: true });
    expect(judge(cooperativeInJerada, offers, today, { complete: false }).complete).toBe(false);
  });

  it("names the version of its rules by the month and a number", () => {
    expect(rules).toMatch(/^20\d\d-\d\d\.\d+$/);
  });

  it("ranks as rank does, and gives the same answer twice, in any order of the offers", () => {
    fc.assert(
      fc.property(someRequest, someOffers, (request, offers) => {
        const judgement = judge(request, offers, today);
        expect(judgement.matches).toEqual(rank(request, offers, today));
        expect(judge(request, offers.toReversed(), today)).toEqual(judgement);
      }),
    );
  });

  it("changes nothing that it was given", () => {
    fc.assert(
      fc.property(someRequest, someOffers, (request, offers) => {
        const before = structuredClone({ request, offers });
        judge(request, offers, today);
        expect({ request, offers }).toEqual(before);
      }),
    );
  });
});
