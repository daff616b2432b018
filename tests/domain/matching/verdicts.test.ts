import { describe, expect, it } from "vitest";
import { assess } from "#domain/matching/assess.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import type { BarringCriterion, Finding } from "#domain/matching/match.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { bodyTerms, findingOf, offerTerms, requestFacts, today } from "#tests/support/cast.ts";

type Case = [sentence: string, said: Partial<RequestFacts>, terms: Partial<OfferTerms>, expected: Partial<Finding>];

/** The table of design §3, row by row: what each criterion answers, with its evidence. */
const cases: Record<BarringCriterion, readonly Case[]> = {
  need: [
    [
      "is met by one shared need",
      { needs: ["legal", "financing"] },
      { needs: ["financing"] },
      { verdict: "met", shared: ["financing"] },
    ],
    [
      "keeps which needs are shared, in the order of the request",
      { needs: ["legal", "financing", "impact"] },
      { needs: ["impact", "legal"] },
      { verdict: "met", shared: ["legal", "impact"] },
    ],
    [
      "is unmet when the lists share none",
      { needs: ["legal"] },
      { needs: ["financing", "training"] },
      { verdict: "unmet", shared: [] },
    ],
    ["is unmet by an offer without needs", {}, { needs: [] }, { verdict: "unmet", shared: [] }],
  ],
  territory: [
    ["is met by the province", {}, { territories: ["MA-JRA"] }, { verdict: "met", level: "province", via: "MA-JRA" }],
    [
      "is met by the region of the province",
      {},
      { territories: ["MA-02"] },
      { verdict: "met", level: "region", via: "MA-02" },
    ],
    ["is met by the country", {}, { territories: ["MA"] }, { verdict: "met", level: "country", via: "MA" }],
    [
      "keeps the nearest of several",
      {},
      { territories: ["MA", "MA-02", "MA-JRA"] },
      { verdict: "met", level: "province", via: "MA-JRA" },
    ],
    [
      "is unmet by another province of the region",
      {},
      { territories: ["MA-OUJ", "MA-NAD"] },
      { verdict: "unmet", level: null, via: null },
    ],
    ["is unmet by another region", {}, { territories: ["MA-07"] }, { verdict: "unmet", level: null, via: null }],
    ["is unmet by an offer without territories", {}, { territories: [] }, { verdict: "unmet", level: null, via: null }],
  ],
  stage: [
    ["is met when the offer is open to all", { stage: "idea" }, { stages: [] }, { verdict: "met", offered: [] }],
    ["is met when open to all and the stage is not said", {}, { stages: [] }, { verdict: "met" }],
    [
      "is met when listed",
      { stage: "idea" },
      { stages: ["launch", "idea"] },
      { verdict: "met", offered: ["launch", "idea"] },
    ],
    ["is unmet when others are listed", { stage: "idea" }, { stages: ["launch"] }, { verdict: "unmet" }],
    [
      "is unknown when the offer restricts and the request does not say",
      {},
      { stages: ["launch"] },
      { verdict: "unknown" },
    ],
  ],
  legalForm: [
    ["is met when the offer is open to all", { legalForm: "individual" }, {}, { verdict: "met", offered: [] }],
    ["is met when open to all and the form is not said", {}, {}, { verdict: "met" }],
    [
      "is met when listed",
      { legalForm: "cooperative" },
      { legalForms: ["company", "cooperative"] },
      { verdict: "met", offered: ["company", "cooperative"] },
    ],
    [
      "is unmet when others are listed",
      { legalForm: "cooperative" },
      { legalForms: ["self-employed"] },
      { verdict: "unmet" },
    ],
    [
      "is unknown when the offer restricts and the request does not say",
      {},
      { legalForms: ["self-employed"] },
      { verdict: "unknown" },
    ],
  ],
  groups: [
    ["is met when the offer is open to all", { groups: ["rural"] }, {}, { verdict: "met", offered: [], shared: [] }],
    ["is met when open to all and no group is said", {}, {}, { verdict: "met" }],
    ["is met for none of these when open to all", { groups: ["none"] }, {}, { verdict: "met" }],
    [
      "is met by one shared group",
      { groups: ["rural", "women"] },
      { groups: ["youth", "women"] },
      { verdict: "met", offered: ["youth", "women"], shared: ["women"] },
    ],
    [
      "is unmet when the stated groups are others",
      { groups: ["rural"] },
      { groups: ["women"] },
      { verdict: "unmet", shared: [] },
    ],
    [
      "is unmet for none of these against any restriction",
      { groups: ["none"] },
      { groups: ["women"] },
      { verdict: "unmet", shared: [] },
    ],
    [
      "is unknown when the offer restricts and no group is said",
      { groups: [] },
      { groups: ["women"] },
      { verdict: "unknown" },
    ],
  ],
  age: [
    ["is met when the offer has no bound", { age: 45 }, {}, { verdict: "met", min: null, max: null }],
    ["is met when there is no bound and the age is not said", {}, {}, { verdict: "met" }],
    ["is met on the lower bound", { age: 18 }, { age: { min: 18, max: 30 } }, { verdict: "met", min: 18, max: 30 }],
    ["is met on the upper bound", { age: 30 }, { age: { min: 18, max: 30 } }, { verdict: "met" }],
    ["is unmet a year below", { age: 17 }, { age: { min: 18, max: 30 } }, { verdict: "unmet" }],
    ["is unmet a year above", { age: 31 }, { age: { min: 18, max: 30 } }, { verdict: "unmet" }],
    ["is met far above a lone lower bound", { age: 120 }, { age: { min: 5, max: null } }, { verdict: "met" }],
    ["is met at 0 under a lone upper bound", { age: 0 }, { age: { min: null, max: 30 } }, { verdict: "met" }],
    ["is unmet at 0 under a lower bound", { age: 0 }, { age: { min: 5, max: null } }, { verdict: "unmet" }],
    [
      "is unknown when a lower bound stands and the age is not said",
      {},
      { age: { min: 18, max: null } },
      { verdict: "unknown" },
    ],
    [
      "is unknown when an upper bound stands and the age is not said",
      {},
      { age: { min: null, max: 30 } },
      { verdict: "unknown" },
    ],
  ],
  amount: [
    [
      "is met without bounds",
      { amountMad: 50_000 },
      {},
      { verdict: "met", minMad: null, maxMad: null, coversMad: null },
    ],
    [
      "is met on the floor",
      { amountMad: 10_000 },
      { amount: { minMad: 10_000, maxMad: null } },
      { verdict: "met", coversMad: null },
    ],
    [
      "is unmet a dirham below the floor",
      { amountMad: 9_999 },
      { amount: { minMad: 10_000, maxMad: null } },
      { verdict: "unmet" },
    ],
    [
      "is unmet at nothing asked below a floor",
      { amountMad: 0 },
      { amount: { minMad: 10_000, maxMad: null } },
      { verdict: "unmet" },
    ],
    [
      "is met on the ceiling",
      { amountMad: 50_000 },
      { amount: { minMad: null, maxMad: 50_000 } },
      { verdict: "met", coversMad: null },
    ],
    [
      "is met in part a dirham above the ceiling",
      { amountMad: 50_001 },
      { amount: { minMad: null, maxMad: 50_000 } },
      { verdict: "met", coversMad: 50_000 },
    ],
    [
      "is met when a ceiling stands alone and the amount is not said",
      {},
      { amount: { minMad: null, maxMad: 50_000 } },
      { verdict: "met", coversMad: null },
    ],
    [
      "is unknown when a floor stands and the amount is not said",
      {},
      { amount: { minMad: 10_000, maxMad: 50_000 } },
      { verdict: "unknown" },
    ],
    [
      "is met below the floor when the request does not ask for financing",
      { needs: ["training"], amountMad: 1 },
      { needs: ["training", "financing"], amount: { minMad: 10_000, maxMad: null } },
      { verdict: "met" },
    ],
    [
      "is met below the floor when the offer does not give financing",
      { needs: ["training", "financing"], amountMad: 1 },
      { needs: ["training"], amount: { minMad: 10_000, maxMad: null } },
      { verdict: "met" },
    ],
    [
      "is met unsaid, with a floor, when financing is not shared",
      { needs: ["training"] },
      { needs: ["training"], amount: { minMad: 10_000, maxMad: null } },
      { verdict: "met" },
    ],
  ],
  window: [
    ["is met by an open offer without days", {}, {}, { verdict: "met", because: null, opensOn: null, closesOn: null }],
    ["is met on the first day", {}, { opensOn: today }, { verdict: "met", because: null, opensOn: today }],
    ["is unmet the day before the first", {}, { opensOn: "2026-11-24" }, { verdict: "unmet", because: "not-yet-open" }],
    ["is met on the last day", {}, { closesOn: today }, { verdict: "met", because: null, closesOn: today }],
    ["is unmet the day after the last", {}, { closesOn: "2026-11-22" }, { verdict: "unmet", because: "ended" }],
    ["is met on a single day", {}, { opensOn: today, closesOn: today }, { verdict: "met" }],
    ["is unmet by a draft", {}, { state: "draft" }, { verdict: "unmet", because: "draft" }],
    [
      "is unmet by an announced offer, though its day has come",
      {},
      { state: "announced", opensOn: "2026-01-01" },
      { verdict: "unmet", because: "announced" },
    ],
    ["is unmet by a paused offer", {}, { state: "paused" }, { verdict: "unmet", because: "paused" }],
    [
      "is unmet by a closed offer, though its last day is to come",
      {},
      { state: "closed", closesOn: "2027-01-01" },
      { verdict: "unmet", because: "closed" },
    ],
    ["is unmet by an archived offer", {}, { state: "archived" }, { verdict: "unmet", because: "archived" }],
  ],
  capacity: [
    ["is met without a limit", {}, { placesLeft: null }, { verdict: "met", because: null }],
    ["is met while one place is left", {}, { placesLeft: 1 }, { verdict: "met", because: null }],
    ["is unmet when no place is left", {}, { placesLeft: 0 }, { verdict: "unmet", because: "full" }],
    [
      "is unmet when the body is paused",
      {},
      { body: bodyTerms({ standing: "paused" }) },
      { verdict: "unmet", because: "body-paused" },
    ],
    [
      "is unmet when the body is away",
      {},
      { body: bodyTerms({ standing: "away" }) },
      { verdict: "unmet", because: "body-away" },
    ],
    [
      "is unmet when the body is suspended",
      {},
      { body: bodyTerms({ standing: "suspended" }) },
      { verdict: "unmet", because: "body-suspended" },
    ],
    ["is met when no body is named", {}, { body: null }, { verdict: "met", because: null }],
  ],
};

describe.each(Object.entries(cases) as [BarringCriterion, readonly Case[]][])("the criterion %s", (criterion, rows) => {
  it.each(rows)("%s", (_sentence, said, terms, expected) => {
    const finding = findingOf(assess(requestFacts(said), offerTerms(terms), today), criterion);
    expect(finding).toMatchObject(expected);
  });
});

describe("the verdict on an offer", () => {
  it("is eligible when every criterion is met", () => {
    expect(assess(requestFacts(), offerTerms(), today)).toMatchObject({ verdict: "eligible", questions: [] });
  });

  it("is to confirm when some are unknown, and names what to ask in the order of the criteria", () => {
    const offer = offerTerms({ age: { min: 18, max: null }, stages: ["idea"], groups: ["women"] });
    expect(assess(requestFacts(), offer, today)).toMatchObject({
      verdict: "to-confirm",
      questions: ["stage", "groups", "age"],
    });
  });

  it("is not eligible when one is unmet, whatever is unknown", () => {
    const offer = offerTerms({ state: "closed", stages: ["idea"] });
    expect(assess(requestFacts(), offer, today)).toMatchObject({ verdict: "not-eligible", questions: ["stage"] });
  });

  it("does not change because nobody confirmed the offer", () => {
    expect(assess(requestFacts(), offerTerms({ confirmedOn: null }), today).verdict).toBe("eligible");
    expect(assess(requestFacts(), offerTerms({ confirmedOn: "2020-01-01" }), today).verdict).toBe("eligible");
  });
});
