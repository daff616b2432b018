import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "#domain/matching/assess.ts";
import { criteria, criterionNames } from "#domain/matching/criteria.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import type { Criterion } from "#domain/matching/match.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { spaced } from "#domain/text/meanings.ts";
import { bodyTerms, findingOf, offerTerms, requestFacts, today } from "#tests/support/cast.ts";
import { someOffer, someRequest } from "./arbitrary.ts";

type Case = [sentence: string, said: Partial<RequestFacts>, terms: Partial<OfferTerms>, points: number];

const cases: Partial<Record<Criterion, readonly Case[]>> = {
  need: [
    ["gives 40 for the only need", {}, {}, 40],
    ["gives 27 for the first of two", { needs: ["financing", "legal"] }, {}, 27],
    ["gives 13 for the second of two", { needs: ["legal", "financing"] }, {}, 13],
    ["gives 20, 13 and 7 for the first, second and third of three", { needs: ["legal", "impact", "financing"] }, {}, 7],
    ["gives 40 for all twelve", { needs: allNeeds() }, { needs: allNeeds() }, 40],
    ["gives none when unmet", { needs: ["legal"] }, {}, 0],
  ],
  territory: [
    ["gives 20 for the province", {}, { territories: ["MA-JRA"] }, 20],
    ["gives 14 for the region", {}, { territories: ["MA-02"] }, 14],
    ["gives 7 for the country", {}, { territories: ["MA"] }, 7],
    ["gives none elsewhere", {}, { territories: ["MA-07"] }, 0],
  ],
  stage: [
    ["gives 12 when listed", { stage: "idea" }, { stages: ["idea"] }, 12],
    ["gives 8 when open to all", { stage: "idea" }, {}, 8],
    ["gives 6 when unknown", {}, { stages: ["idea"] }, 6],
    ["gives none when unmet", { stage: "growth" }, { stages: ["idea"] }, 0],
  ],
  amount: [
    ["gives 2 within bounds", { amountMad: 5 }, { amount: { minMad: 5, maxMad: 5 } }, 2],
    [
      "gives 2 when financing is not shared",
      { needs: ["legal"] },
      { needs: ["legal"], amount: { minMad: 5, maxMad: 5 } },
      2,
    ],
    ["gives 1 above the ceiling", { amountMad: 6 }, { amount: { minMad: null, maxMad: 5 } }, 1],
    ["gives 1 when unknown", {}, { amount: { minMad: 5, maxMad: null } }, 1],
    ["gives none below the floor", { amountMad: 4 }, { amount: { minMad: 5, maxMad: null } }, 0],
  ],
  sectors: [
    ["gives 11 when one is shared", { sectors: ["health", "crafts"] }, { focusSectors: ["crafts"] }, 11],
    ["gives 6 when the offer has no focus", { sectors: ["health"] }, {}, 6],
    ["gives 6 when the request does not say", {}, { focusSectors: ["crafts"] }, 6],
    ["gives none when the focus is elsewhere", { sectors: ["health"] }, { focusSectors: ["crafts"] }, 0],
  ],
  text: [
    ["gives 5 when nothing is said", {}, { words: spaced(["pret"]) }, 5],
    ["gives 5 when what is said has no meaning", { text: "le la l'" }, { words: spaced(["pret"]) }, 5],
    ["gives 5 when what is said is what every project says", { text: "Notre projet a besoin d'aide" }, {}, 5],
    ["gives none when nothing is shared", { text: "safran" }, { words: spaced(["pret"]) }, 0],
    ["gives 3 for a word of its subject", { text: "safran" }, { words: spaced(["safran"]) }, 3],
    ["gives 2 for a word that names a kind of support", { text: "Des prêts" }, { words: spaced(["pret"]) }, 2],
    ["gives 10 for three words", { text: "miel safran olives" }, { words: spaced(["olive", "safran", "abeille"]) }, 10],
    [
      "gives 10 for more",
      { text: "miel safran olives argan" },
      { words: spaced(["olive", "safran", "abeille", "argan"]) },
      10,
    ],
    [
      "finds one meaning in another language",
      { text: "التَّعاونيّات والعسل" },
      { words: spaced(["abeille", "cooperative"]) },
      7,
    ],
  ],
  freshness: [
    ["gives 3 when confirmed today", {}, { confirmedOn: today }, 3],
    ["gives 3 when confirmed 183 days ago", {}, { confirmedOn: "2026-05-24" }, 3],
    ["gives 2 when confirmed 184 days ago", {}, { confirmedOn: "2026-05-23" }, 2],
    ["gives 2 when confirmed 366 days ago", {}, { confirmedOn: "2025-11-22" }, 2],
    ["gives 1 when confirmed 367 days ago", {}, { confirmedOn: "2025-11-21" }, 1],
    ["gives none when never confirmed", {}, { confirmedOn: null }, 0],
  ],
  responsiveness: [
    ["gives 2 to a body that always answers", {}, { body: bodyTerms({ answered: 1 }) }, 2],
    ["gives 1 to a body that answers half of the time", {}, { body: bodyTerms({ answered: 0.5 }) }, 1],
    ["gives none to a body that never answers", {}, { body: bodyTerms({ answered: 0 }) }, 0],
    ["gives 1 to a body that was never asked", {}, { body: bodyTerms({ answered: null }) }, 1],
    ["gives none where no body is named", {}, { body: null }, 0],
  ],
};

function allNeeds() {
  return [
    "financing",
    "mentoring",
    "training",
    "incubation",
    "legal",
    "networking",
    "market-access",
    "visibility",
    "digital",
    "equipment",
    "research",
    "impact",
  ] as const;
}

describe.each(Object.entries(cases) as [Criterion, readonly Case[]][])("the points of %s", (criterion, rows) => {
  it.each(rows)("%s", (_sentence, said, terms, points) => {
    expect(findingOf(assess(requestFacts(said), offerTerms(terms), today), criterion).points).toBe(points);
  });
});

describe("the table of criteria", () => {
  it("has weights that add up to 100", () => {
    expect(criterionNames.reduce((sum, name) => sum + criteria[name].weight, 0)).toBe(100);
  });

  it("never lets gender, age or origin score", () => {
    expect([criteria.groups.weight, criteria.age.weight]).toEqual([0, 0]);
  });

  it("never lets words weigh more than 10", () => {
    expect(criteria.text.weight).toBe(10);
  });

  it("gives a verdict to what bars, and none to what only scores", () => {
    fc.assert(
      fc.property(someRequest, someOffer, (request, offer) => {
        for (const { criterion, verdict } of assess(request, offer, today).findings)
          expect(verdict === null).toBe(!criteria[criterion].bars);
      }),
    );
  });
});

describe("a score", () => {
  it("is the sum of its findings, each whole and within its weight, one per criterion in the order of the table", () => {
    fc.assert(
      fc.property(someRequest, someOffer, (request, offer) => {
        const { score, findings } = assess(request, offer, today);
        expect(findings.map(({ criterion }) => criterion)).toEqual(criterionNames);
        for (const { criterion, points } of findings) {
          expect(Number.isInteger(points)).toBe(true);
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(criteria[criterion].weight);
        }
        expect(score).toBe(findings.reduce((sum, { points }) => sum + points, 0));
      }),
    );
  });

  it("is 100 when everything fits", () => {
    const request = requestFacts({ stage: "idea", sectors: ["crafts"], text: "miel safran olives" });
    const offer = offerTerms({
      territories: ["MA-JRA"],
      stages: ["idea"],
      focusSectors: ["crafts"],
      words: spaced(["abeille", "safran", "olive"]),
      confirmedOn: today,
      body: bodyTerms({ answered: 1 }),
    });
    expect(assess(request, offer, today).score).toBe(100);
  });
});
