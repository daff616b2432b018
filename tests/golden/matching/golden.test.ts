import { describe, expect, it } from "vitest";
import { assess } from "#domain/matching/assess.ts";
import { rank } from "#domain/matching/rank.ts";
import { termsOf } from "#domain/offer/entry.ts";
import { regionCodes } from "#domain/territory/regions.ts";
import { regionOf } from "#domain/territory/territory.ts";
import { type Ranked, worthOf } from "../../../scripts/evaluate/measure.ts";
import { rankings } from "../../../scripts/evaluate/rankings.ts";
import { goldenCases, goldenOffers } from "./golden.ts";

const offers = goldenOffers().map(termsOf);
const cases = goldenCases();
const rankedBy = (name: keyof typeof rankings): readonly Ranked[] =>
  cases.map((golden) => ({ golden, ids: rankings[name](golden.facts, offers, golden.today) }));

describe("the labelled requests", () => {
  it("are eighty at least, in three languages, from every region", () => {
    expect(cases.length).toBeGreaterThanOrEqual(80);
    expect(new Set(cases.map(({ language }) => language))).toEqual(new Set(["fr", "ar", "en"]));
    expect(new Set(cases.map(({ facts }) => regionOf(facts.province)))).toEqual(new Set(regionCodes));
  });

  it.each(cases)("$name: proposes just the offers that people graded", ({ facts, today, grades, never }) => {
    const proposed = rank(facts, offers, today).map(({ offerId }) => offerId);
    expect(proposed.toSorted()).toEqual(Object.keys(grades).toSorted());
    for (const id of never) expect(proposed).not.toContain(id);
  });

  it("are found ranked as well as the project promises, in each language, and better than by simpler ways", () => {
    const wasl = rankedBy("Wasl");
    const own = worthOf(wasl);
    expect(own.ndcg).toBeGreaterThanOrEqual(0.975);
    for (const language of ["fr", "ar", "en"])
      expect(worthOf(wasl.filter(({ golden }) => golden.language === language)).ndcg).toBeGreaterThanOrEqual(0.94);
    expect(own).toMatchObject({ bestInTop3: 1, violations: 0 });
    for (const name of Object.keys(rankings) as (keyof typeof rankings)[])
      if (name !== "Wasl") expect(own.ndcg).toBeGreaterThan(worthOf(rankedBy(name)).ndcg);
  });

  it("hold every verdict of every criterion that bars", () => {
    const seen = new Set(
      cases.flatMap(({ facts, today, grades, never }) =>
        offers
          .filter(({ id }) => grades[id] !== undefined || never.includes(id))
          .flatMap((offer) => assess(facts, offer, today).findings)
          .map(({ criterion, verdict }) => `${criterion} ${verdict}`),
      ),
    );
    for (const criterion of ["stage", "legalForm", "groups", "age", "amount"])
      for (const verdict of ["met", "unmet", "unknown"]) expect(seen).toContain(`${criterion} ${verdict}`);
    for (const criterion of ["need", "territory", "window", "capacity"])
      for (const verdict of ["met", "unmet"]) expect(seen).toContain(`${criterion} ${verdict}`);
  });
});
