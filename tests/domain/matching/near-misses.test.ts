import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changed } from "#domain/matching/changes.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import { judge } from "#domain/matching/judge.ts";
import { type Change, mostNearMisses } from "#domain/matching/match.ts";
import { rank } from "#domain/matching/rank.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { offerId, offerTerms, requestFacts, today } from "#tests/support/cast.ts";
import { someOffers, someRequest } from "./arbitrary.ts";

const changesFor = (said: Partial<RequestFacts>, terms: Partial<OfferTerms>): readonly Change[] | undefined =>
  judge(requestFacts(said), [offerTerms(terms)], today).nearMisses[0]?.changes;
const floor = { minMad: 10_000, maxMad: null };

describe("a near miss", () => {
  it("names the first legal form listed, in the order of the vocabulary", () => {
    expect(changesFor({ legalForm: "individual" }, { legalForms: ["company", "cooperative"] })).toEqual([
      { criterion: "legalForm", to: "cooperative" },
    ]);
  });

  it("names the earliest later stage", () => {
    expect(changesFor({ stage: "prototype" }, { stages: ["growth", "idea", "launch"] })).toEqual([
      { criterion: "stage", to: "launch" },
    ]);
  });

  it("is not one when only earlier stages are listed", () => {
    expect(changesFor({ stage: "growth" }, { stages: ["idea", "launch"] })).toBeUndefined();
  });

  it("names the floor to somebody who asks for less", () => {
    expect(changesFor({ amountMad: 5_000 }, { amount: floor })).toEqual([{ criterion: "amount", to: 10_000 }]);
  });

  it("asks about a group left unticked, beside those that are", () => {
    expect(changesFor({ groups: ["students"] }, { groups: ["women", "rural"] })).toEqual([
      { criterion: "groups", to: ["students", "rural"] },
    ]);
  });

  it.each(["women", "youth", "children"] as const)("never asks somebody to be of the %s", (group) => {
    expect(changesFor({ groups: ["students"] }, { groups: [group] })).toBeUndefined();
  });

  it("never asks again after none of these", () => {
    expect(changesFor({ groups: ["none"] }, { groups: ["rural"] })).toBeUndefined();
  });

  it("may need two changes", () => {
    expect(
      changesFor({ legalForm: "individual", stage: "idea" }, { legalForms: ["cooperative"], stages: ["launch"] }),
    ).toEqual([
      { criterion: "stage", to: "launch" },
      { criterion: "legalForm", to: "cooperative" },
    ]);
  });

  it("never needs three", () => {
    expect(
      changesFor(
        { legalForm: "individual", stage: "idea", amountMad: 1 },
        { legalForms: ["cooperative"], stages: ["launch"], amount: floor },
      ),
    ).toBeUndefined();
  });

  it.each([
    ["the place", {}, { territories: ["MA-07"] }],
    ["the needs", {}, { needs: ["legal"] }],
    ["the age", { age: 45 }, { age: { min: 18, max: 30 } }],
    ["a closed window", {}, { state: "closed" }],
    ["a full offer", {}, { placesLeft: 0 }],
  ] as [string, Partial<RequestFacts>, Partial<OfferTerms>][])(
    "is not one when %s is also in the way",
    (_what, said, terms) => {
      expect(changesFor({ stage: "idea", ...said }, { stages: ["launch"], ...terms })).toBeUndefined();
    },
  );

  it("is not one when it already matches", () => {
    expect(judge(requestFacts(), [offerTerms()], today).nearMisses).toEqual([]);
  });

  it("comes before another when it would score better once changed", () => {
    const request = requestFacts({ stage: "idea", legalForm: "individual" });
    const later = offerTerms({ id: "later", stages: ["launch"] });
    const otherForm = offerTerms({ id: "other-form", legalForms: ["cooperative"] });
    expect(judge(request, [otherForm, later], today).nearMisses.map(offerId)).toEqual(["later", "other-form"]);
  });

  it("names the legal form that opens most of them, though another stands before it in the vocabulary", () => {
    const offers = [
      offerTerms({ id: "either", legalForms: ["cooperative", "company"] }),
      offerTerms({ id: "companies", legalForms: ["company"] }),
      offerTerms({ id: "companies too", legalForms: ["company", "association"] }),
      // Whatever else is in their way, these do not count: no change opens them.
      ...["a", "b", "c"].map((id) => offerTerms({ id, legalForms: ["cooperative"], territories: ["MA-07"] })),
      ...["d", "e", "f"].map((id) => offerTerms({ id, legalForms: ["cooperative"], needs: ["legal"], placesLeft: 0 })),
    ];
    const { nearMisses } = judge(requestFacts({ legalForm: "individual" }), offers, today);
    expect(nearMisses.map(({ changes }) => changes)).toEqual(
      Array.from({ length: 3 }, () => [{ criterion: "legalForm", to: "company" }]),
    );
    const asStages = offers.map((offer) => ({ ...offer, stages: ["growth"] as const }));
    const both = judge(requestFacts({ legalForm: "individual", stage: "idea" }), asStages, today).nearMisses;
    expect(both).toHaveLength(3);
    for (const { changes } of both) expect(changes).toContainEqual({ criterion: "legalForm", to: "company" });
  });

  it("counts only those that ask for another legal form", () => {
    const open = ["g", "h", "i"].map((id) =>
      offerTerms({ id, legalForms: ["individual", "company"], stages: ["growth"] }),
    );
    const either = offerTerms({ id: "either", legalForms: ["cooperative", "company"] });
    const { nearMisses } = judge(requestFacts({ legalForm: "individual", stage: "idea" }), [...open, either], today);
    expect(nearMisses.find(({ offerId: id }) => id === "either")?.changes).toEqual([
      { criterion: "legalForm", to: "cooperative" },
    ]);
  });

  it("is told eight times at most, the best first", () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      offerTerms({ id: `near-${at}`, stages: ["launch"], confirmedOn: at < 3 ? today : null }),
    );
    const { nearMisses } = judge(requestFacts({ stage: "idea" }), many, today);
    expect(nearMisses).toHaveLength(mostNearMisses);
    expect(nearMisses.slice(0, 3).map(offerId).toSorted()).toEqual(["near-0", "near-1", "near-2"]);
  });

  it("becomes a match once changed as told, and is barred by one or two things until then", () => {
    const changesSeen = new Set<Change["criterion"]>();
    fc.assert(
      fc.property(someRequest, someOffers, (request, offers) => {
        const { nearMisses, matches } = judge(request, offers, today);
        const matched = new Set(matches.map(offerId));
        for (const { offerId: id, changes } of nearMisses) {
          expect(matched).not.toContain(id);
          expect([1, 2]).toContain(changes.length);
          for (const { criterion } of changes) changesSeen.add(criterion);
          const once = changes.reduce<RequestFacts>(changed, request);
          expect(rank(once, offers, today).map(offerId)).toContain(id);
        }
      }),
      { numRuns: 500 },
    );
    expect([...changesSeen].toSorted()).toEqual(["amount", "groups", "legalForm", "stage"]);
  });
});
