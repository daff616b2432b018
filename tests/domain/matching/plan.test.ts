import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "#domain/matching/judge.ts";
import type { BodyBasis, OfferTerms } from "#domain/matching/terms.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { bodyTerms, offerTerms, requestFacts, today } from "#tests/support/cast.ts";
import { someOffers, someRequest } from "./arbitrary.ts";

const request = requestFacts({ needs: ["financing", "mentoring", "legal"], stage: "launch" });
const planOf = (...offers: OfferTerms[]) => judge(request, offers, today).plan;
const offer = (id: string, needs: readonly Need[], terms: Partial<OfferTerms> = {}, basis: BodyBasis = "explicit") =>
  offerTerms({ id, needs, body: bodyTerms({ id: `body of ${id}`, basis }), ...terms });

describe("a plan", () => {
  it("is one offer when one covers all the needs", () => {
    const all = offer("all", ["financing", "mentoring", "legal"], { territories: ["MA"] });
    const parts = (["financing", "mentoring", "legal"] as const).map((need) => offer(need, [need]));
    expect(planOf(...parts, all)).toMatchObject({ offers: ["all"], uncovered: [] });
  });

  it("is the fewest offers, where taking the best first would need one more", () => {
    const greedy = offer("greedy", ["financing", "mentoring"], { territories: ["MA-JRA"] });
    const left = offer("left", ["financing", "training"]);
    const right = offer("right", ["mentoring", "legal"]);
    expect(planOf(greedy, left, right).offers).toHaveLength(2);
    expect(planOf(left, right).offers.toSorted()).toEqual(["left", "right"]);
  });

  it("prefers the better scores among as few offers", () => {
    const far = offer("far", ["financing", "mentoring", "legal"], { territories: ["MA"] });
    const near = offer("near", ["financing", "mentoring", "legal"], { territories: ["MA-JRA"] });
    expect(planOf(far, near).offers).toEqual(["near"]);
  });

  it("never takes two offers of one body", () => {
    const body = bodyTerms({ id: "one" });
    const money = offer("money", ["financing"], { body });
    const advice = offer("advice", ["mentoring"], { body });
    expect(planOf(money, advice)).toMatchObject({ offers: ["money"], uncovered: ["mentoring", "legal"] });
  });

  it("covers more needs rather than the first, where one body has to choose", () => {
    const body = bodyTerms({ id: "one" });
    const money = offer("money", ["financing"], { body, territories: ["MA-JRA"] });
    const advice = offer("advice", ["mentoring", "legal"], { body, territories: ["MA"] });
    expect(planOf(money, advice)).toMatchObject({ offers: ["advice"], uncovered: ["financing"] });
  });

  it("covers the more important need, where one body has to choose between as many", () => {
    const body = bodyTerms({ id: "one" });
    const money = offer("money", ["financing"], { body, territories: ["MA"] });
    const advice = offer("advice", ["mentoring"], { body, territories: ["MA-JRA"] });
    expect(planOf(money, advice)).toMatchObject({ offers: ["money"], uncovered: ["mentoring", "legal"] });
  });

  it("takes another body's offer when that lets it cover more", () => {
    const body = bodyTerms({ id: "one" });
    const money = offer("money", ["financing"], { body, territories: ["MA-JRA"] });
    const advice = offer("advice", ["mentoring", "legal"], { body });
    const otherMoney = offer("other money", ["financing"], { territories: ["MA"] });
    expect(planOf(money, advice, otherMoney).offers.toSorted()).toEqual(["advice", "other money"]);
  });

  it("leaves out bodies that the source does not name, and offers of nobody", () => {
    const probable = offer("probable", ["financing"], {}, "probable");
    const reported = offer("reported", ["mentoring"], {}, "reported");
    const nobody = offer("nobody", ["legal"], { body: null });
    expect(planOf(probable, reported, nobody)).toMatchObject({ offers: [], uncovered: request.needs });
  });

  it("keeps the uncovered needs in sight, in the order of the request", () => {
    expect(planOf(offer("advice", ["mentoring"])).uncovered).toEqual(["financing", "legal"]);
  });

  it("stands in the order of the stages; an offer open to all comes in where the project stands", () => {
    const early = offer("early", ["legal"], { stages: ["launch", "idea"] });
    const open = offer("open", ["financing"], { territories: ["MA-JRA"] });
    const late = offer("late", ["mentoring"], { stages: ["growth", "launch"] });
    const later = { ...late, stages: ["growth"] as const };
    expect(planOf(late, open, early).offers).toEqual(["early", "open", "late"]);
    expect(judge({ ...request, stage: null }, [later, early, open], today).plan.offers).toEqual([
      "open",
      "early",
      "late",
    ]);
  });

  it("is empty when nothing matches", () => {
    expect(planOf()).toMatchObject({ offers: [], uncovered: request.needs });
  });

  it("covers what it says, with matches of different named bodies, each adding something, none more than needed", () => {
    fc.assert(
      fc.property(someRequest, someOffers, (facts, offers) => {
        const { plan, matches } = judge(facts, offers, today);
        const chosen = plan.offers.map((id) => offers.find((each) => each.id === id) ?? offerTerms());
        const matched = matches.map(({ offerId }) => offerId);
        const covers = (some: readonly OfferTerms[]) =>
          facts.needs.filter((need) => some.some(({ needs }) => needs.includes(need)));

        for (const { id, body } of chosen) {
          expect(matched).toContain(id);
          expect(body?.basis).toBe("explicit");
        }
        expect(new Set(chosen.map(({ body }) => body?.id)).size).toBe(chosen.length);
        expect(facts.needs.filter((need) => !covers(chosen).includes(need))).toEqual(plan.uncovered);
        for (const each of chosen)
          expect(covers(chosen.filter((other) => other !== each)).length).toBeLessThan(covers(chosen).length);
      }),
      { numRuns: 300 },
    );
  });

  it("is as wide, as small and as good as the best found by trying every choice", () => {
    const named = someOffers.map((offers) =>
      offers.slice(0, 9).map(({ id, needs, stages }, at) =>
        offer(id, needs, {
          stages,
          territories: at % 2 ? ["MA"] : ["MA-JRA"],
          body: bodyTerms({ id: `body ${at % 5}` }),
        }),
      ),
    );
    fc.assert(
      fc.property(someRequest, named, ({ needs }, offers) => {
        const { plan, matches } = judge(requestFacts({ needs }), offers, today);
        const scores = new Map(matches.map(({ offerId, score }) => [offerId, score]));
        const measure = (ids: readonly string[]) => {
          const chosen = offers.filter(({ id }) => ids.includes(id));
          const uncovered = needs.filter((need) => !chosen.some((each) => each.needs.includes(need)));
          // Uncovered needs first, by how many then by which; then the number of offers; then their scores.
          const which = uncovered.reduce((sum, need) => sum + 2 ** (needs.length - 1 - needs.indexOf(need)), 0);
          return [uncovered.length, which, ids.length, -ids.reduce((sum, id) => sum + (scores.get(id) ?? 0), 0)];
        };
        const tried = choicesOf(offers.filter(({ id }) => scores.has(id))).map((choice) =>
          measure(choice.map(({ id }) => id)),
        );
        expect(measure(plan.offers)).toEqual(tried.toSorted(inDepth)[0]);
      }),
      { numRuns: 500 },
    );
  });
});

const inDepth = (one: readonly number[], other: readonly number[]): number =>
  one.map((part, at) => part - (other[at] ?? 0)).find((gap) => gap !== 0) ?? 0;

/** Every choice of offers of different bodies. */
function choicesOf([first, ...rest]: readonly OfferTerms[]): readonly (readonly OfferTerms[])[] {
  if (!first) return [[]];
  const without = choicesOf(rest);
  const fits = (choice: readonly OfferTerms[]) => choice.every(({ body }) => body?.id !== first.body?.id);
  return [...without, ...without.filter(fits).map((choice) => [first, ...choice])];
}
