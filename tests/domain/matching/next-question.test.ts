import { describe, expect, it } from "vitest";
import { judge } from "#domain/matching/judge.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { offerTerms, requestFacts, today } from "#tests/support/cast.ts";

const ask = (...terms: Partial<OfferTerms>[]) =>
  judge(
    requestFacts(),
    terms.map((each, at) => offerTerms({ id: `offer-${at}`, ...each })),
    today,
  ).nextQuestion;

const restricts = {
  stage: { stages: ["idea"] },
  legalForm: { legalForms: ["company"] },
  age: { age: { min: 18, max: 30 } },
} as const;

describe("the next question", () => {
  it("is the unknown that alone holds most matches back, with how many it would settle", () => {
    expect(ask(restricts.stage, restricts.age, restricts.age)).toEqual({ criterion: "age", settles: 2 });
  });

  it("does not count the matches that hang on something else too", () => {
    const both = { ...restricts.stage, ...restricts.age };
    expect(ask(restricts.legalForm, both, both)).toEqual({ criterion: "legalForm", settles: 1 });
  });

  it("is the first in the order of the criteria when several settle as much", () => {
    expect(ask(restricts.age, restricts.stage)).toEqual({ criterion: "stage", settles: 1 });
  });

  it("is none when nothing is unknown", () => {
    expect(ask({})).toBeNull();
  });

  it("is none when no single answer would settle a match", () => {
    expect(ask({ ...restricts.stage, ...restricts.age })).toBeNull();
  });

  it("does not count what is barred", () => {
    expect(ask({ ...restricts.stage, state: "closed" })).toBeNull();
  });
});
