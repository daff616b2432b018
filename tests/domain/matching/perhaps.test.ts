import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "#domain/matching/judge.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { offerId, offerTerms, requestFacts, today } from "#tests/support/cast.ts";
import { someOffers, someRequest } from "./arbitrary.ts";

const knownInSafi = (terms: Partial<OfferTerms> = {}) =>
  offerTerms({ id: "in-safi", territories: ["MA-SAF", "MA-05"], territoryBasis: "attested-only", ...terms });
const perhaps = (...offers: OfferTerms[]) => judge(requestFacts({ stage: "idea" }), offers, today).perhaps;

describe("perhaps here too", () => {
  it("lists an offer attested elsewhere that fits but for the territory, with where it is known", () => {
    expect(perhaps(knownInSafi())).toEqual([{ offerId: "in-safi", knownIn: ["MA-SAF", "MA-05"] }]);
  });

  it("lists one with something left to confirm", () => {
    expect(perhaps(knownInSafi({ groups: ["women"] }))).toHaveLength(1);
  });

  it("leaves out an offer whose territory is stated", () => {
    expect(perhaps(knownInSafi({ territoryBasis: "stated" }))).toEqual([]);
  });

  it("leaves out an offer known nowhere", () => {
    expect(perhaps(knownInSafi({ territories: [] }))).toEqual([]);
  });

  it("leaves out an offer that serves the province: that one is a match", () => {
    expect(perhaps(knownInSafi({ territories: ["MA-02"] }))).toEqual([]);
  });

  it.each([
    ["another need", { needs: ["legal"] }],
    ["another stage", { stages: ["growth"] }],
    ["a closed window", { state: "closed" }],
    ["no place left", { placesLeft: 0 }],
  ] as [string, Partial<OfferTerms>][])("leaves out an offer with %s", (_what, terms) => {
    expect(perhaps(knownInSafi(terms))).toEqual([]);
  });

  it("holds at most ten, best first", () => {
    const many = Array.from({ length: 12 }, (_, at) => knownInSafi({ id: `open-${at}` }));
    const listed = perhaps(...many, knownInSafi({ id: "made-for-ideas", stages: ["idea"] }));
    expect(listed).toHaveLength(10);
    expect(listed[0]?.offerId).toBe("made-for-ideas");
  });

  it("looks in the offers kept apart for it, when there are any", () => {
    const { perhaps: found, matches } = judge(requestFacts(), [offerTerms()], today, { elsewhere: [knownInSafi()] });
    expect(found.map(offerId)).toEqual(["in-safi"]);
    expect(matches.map(offerId)).toEqual([offerTerms().id]);
  });

  it("never lists a match, nor an offer without needs", () => {
    fc.assert(
      fc.property(someRequest, someOffers, (request, offers) => {
        const { perhaps: found, matches } = judge(request, offers, today);
        const matched = matches.map(offerId);
        const without = offers.filter(({ needs }) => needs.length === 0).map(({ id }) => id);
        for (const { offerId: id } of found) expect([...matched, ...without]).not.toContain(id);
      }),
    );
  });
});
