import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demandFor } from "#domain/matching/demand.ts";
import { rank } from "#domain/matching/rank.ts";
import { rules } from "#domain/matching/rules.ts";
import { bodyTerms, offerTerms, requestFacts, today } from "#tests/support/cast.ts";
import { someOffer, someRequest } from "./arbitrary.ts";

const waiting = [
  requestFacts(),
  requestFacts({ province: "MA-OUJ", legalForm: "cooperative" }),
  requestFacts({ legalForm: "individual" }),
  requestFacts({ legalForm: "individual", stage: "growth" }),
  requestFacts({ needs: ["legal"], stage: "growth", legalForm: "cooperative" }),
  requestFacts({ province: "MA-SAF", needs: ["legal"] }),
];
const draft = offerTerms({ state: "draft", legalForms: ["cooperative"], stages: ["idea"] });

describe("the demand for an offer", () => {
  it("counts the waiting requests that it would serve, by region, and by which rules", () => {
    expect(demandFor(draft, waiting, today)).toMatchObject({
      rules,
      waiting: 6,
      complete: true,
      served: 2,
      byRegion: [{ region: "MA-02", served: 2 }],
    });
    expect(demandFor(offerTerms({ territories: ["MA"], needs: ["legal", "financing"] }), waiting, today)).toMatchObject(
      {
        served: 6,
        byRegion: [
          { region: "MA-02", served: 5 },
          { region: "MA-07", served: 1 },
        ],
        mostExcluding: null,
      },
    );
  });

  it("names the term that alone excludes most of the others", () => {
    expect(demandFor(draft, waiting, today).mostExcluding).toEqual({ criterion: "legalForm", excludes: 1 });
    const manyIndividuals = [...waiting, requestFacts({ stage: "growth" }), requestFacts({ stage: "launch" })];
    expect(demandFor(draft, manyIndividuals, today).mostExcluding).toEqual({ criterion: "stage", excludes: 2 });
    // Of equals, the first in the order of the criteria.
    const one = [requestFacts({ stage: "growth" }), requestFacts({ legalForm: "individual" })];
    expect(demandFor(draft, one, today).mostExcluding).toEqual({ criterion: "stage", excludes: 1 });
    expect(demandFor(offerTerms(), [requestFacts({ needs: ["legal"] })], today).mostExcluding).toEqual({
      criterion: "need",
      excludes: 1,
    });
  });

  it("judges what the offer asks, not whether it has begun, is full or has ended", () => {
    const closed = offerTerms({
      state: "closed",
      opensOn: "2020-01-01",
      closesOn: "2020-12-31",
      placesLeft: 0,
      body: bodyTerms({ standing: "away" }),
    });
    expect(demandFor(closed, [requestFacts()], today)).toMatchObject({ served: 1, mostExcluding: null });
    expect(demandFor({ ...closed, body: null }, [requestFacts()], today)).toMatchObject({ served: 1 });
    for (const standing of ["paused", "suspended"] as const)
      expect(demandFor(offerTerms({ body: bodyTerms({ standing }) }), [requestFacts()], today).served).toBe(1);
  });

  it("says when there are more than were read", () => {
    expect(demandFor(draft, waiting, today, { complete: false }).complete).toBe(false);
  });

  it("serves a request just when matching proposes the offer to it", () => {
    fc.assert(
      fc.property(someOffer, fc.array(someRequest, { maxLength: 12 }), (offer, requests) => {
        const open = { ...offer, state: "open", opensOn: null, closesOn: null, placesLeft: null, body: null } as const;
        const matched = requests.filter((request) => rank(request, [open], today).length === 1);
        const { served, byRegion, waiting: read } = demandFor(open, requests, today);
        expect([served, read]).toEqual([matched.length, requests.length]);
        expect(byRegion.reduce((sum, each) => sum + each.served, 0)).toBe(served);
      }),
    );
  });
});
