import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, weigh } from "#domain/matching/assess.ts";
import { judge } from "#domain/matching/judge.ts";
import { readFacts } from "#domain/matching/read-facts.ts";
import { conclude, hasLocal, survey, undecided } from "#domain/matching/survey.ts";
import { nearestCover } from "#domain/territory/nearest-cover.ts";
import { bodyTerms, offerId, offerTerms, requestFacts, today } from "#tests/support/cast.ts";
import { someLoads, someOffer, someOffers, someRequest } from "./arbitrary.ts";

const equal = (count: number) =>
  Array.from({ length: count }, (_, at) => offerTerms({ id: `equal-${at}`, body: bodyTerms({ id: `body-${at}` }) }));
const near = offerTerms({ id: "near", territories: ["MA-JRA"] });
const ids = (surveyed: ReturnType<typeof survey>, limit: number) =>
  undecided(surveyed, limit).map(({ offer }) => offer.id);

describe("weighing an offer", () => {
  it("comes to what assessing it says, and scores whatever may be ranked", () => {
    fc.assert(
      fc.property(someRequest, someOffer, (request, offer) => {
        const { verdict, score, findings, questions } = assess(request, offer, today);
        const tally = weigh(readFacts(request), offer, today);
        const unmet = findings.filter((finding) => finding.verdict === "unmet").map(({ criterion }) => criterion);
        expect(tally).toMatchObject({ verdict, unmet, unknown: questions });
        const isRanked = unmet.every((criterion) => criterion === "territory");
        expect(tally.score).toBe(isRanked ? score : 0);
      }),
    );
  });
});

describe("before the loads are known", () => {
  it("holds the best, and those tied with the last of them", () => {
    const surveyed = survey(requestFacts(), [near, ...equal(5)], today);
    expect(ids(surveyed, 1)).toEqual(["near"]);
    expect(ids(surveyed, 2)).toHaveLength(6);
    expect(ids(surveyed, 10)).toHaveLength(6);
    expect(ids(survey(requestFacts(), [], today), 10)).toEqual([]);
  });

  it("compares at most fifty that are tied", () => {
    expect(ids(survey(requestFacts(), equal(80), today), 10)).toHaveLength(60);
  });

  it("is local only when a match that will be shown, whatever the loads, is", () => {
    const national = offerTerms({ id: "national", territories: ["MA"] });
    expect(hasLocal(survey(requestFacts(), [], today), 10)).toBe(false);
    expect(hasLocal(survey(requestFacts(), [national], today), 10)).toBe(false);
    expect(hasLocal(survey(requestFacts(), [national, near], today), 10)).toBe(true);
    // National and made for the stage scores as much as regional and not confirmed: which is shown hangs on the loads.
    const tied = [
      offerTerms({ id: "far", territories: ["MA"], confirmedOn: today, stages: ["idea"] }),
      offerTerms({ id: "here" }),
    ];
    const request = requestFacts({ stage: "idea" });
    expect(new Set(survey(request, tied, today).ranked.map(({ tally }) => tally.score)).size).toBe(1);
    expect(hasLocal(survey(request, tied, today), 1)).toBe(false);
    expect(hasLocal(survey(request, tied, today), 2)).toBe(true);
    // Better than those tied with the last: it is shown whatever the loads.
    const third = offerTerms({ id: "far too", territories: ["MA"], confirmedOn: today, stages: ["idea"] });
    const nearest = offerTerms({ id: "nearest", territories: ["MA-JRA"] });
    expect(hasLocal(survey(request, [...tied, third, nearest], today), 2)).toBe(true);
    expect(hasLocal(survey(request, [...tied, third], today), 2)).toBe(false);
  });
});

describe("once they are", () => {
  it("shows the body with fewer introductions first among equals, even from beyond the limit", () => {
    const surveyed = survey(requestFacts(), equal(12), today);
    const [first, ...others] = surveyed.ranked.map(({ offer }) => offer.body?.id ?? "");
    const loads = new Map([[first as string, 1], ...others.slice(0, 9).map((id) => [id, 1] as const)]);
    const shown = conclude(surveyed, { loads }, 2).matches.map(offerId);
    expect(shown).toHaveLength(2);
    for (const id of shown) expect(loads.has(id.replace("equal", "body"))).toBe(false);
  });

  it("leaves out what can be had no more, and shows nothing in its place that was not read", () => {
    const surveyed = survey(requestFacts(), [near, ...equal(3)], today);
    const read = ids(surveyed, 1);
    expect(read).toEqual(["near"]);
    const { matches, total, plan } = conclude(surveyed, { loads: new Map(), gone: new Set(["near"]) }, 1);
    expect([matches, total]).toEqual([[], 3]);
    expect(plan).toEqual({ offers: [], covers: [], uncovered: ["financing"] });
    expect(conclude(surveyed, { loads: new Map(), gone: new Set(["equal-0"]) }, 4).matches.map(offerId)).not.toContain(
      "equal-0",
    );
    // The plan is made again of what was read: another body's offer takes the place of the one that is gone.
    const twice = survey(requestFacts(), [near, offerTerms({ id: "other", body: bodyTerms({ id: "other" }) })], today);
    expect(conclude(twice, { loads: new Map(), gone: new Set(["near"]) }, 5).plan.offers).toEqual(["other"]);
    const asked = survey(requestFacts(), [offerTerms({ id: "asks", stages: ["idea"] })], today);
    expect(asked.nextQuestion).toEqual({ criterion: "stage", settles: 1 });
    expect(conclude(asked, { loads: new Map(), gone: new Set(["asks"]) }, 5).nextQuestion).toBeNull();
    const knownInSafi = offerTerms({ id: "in-safi", territories: ["MA-SAF"], territoryBasis: "attested-only" });
    const later = offerTerms({ id: "later", stages: ["growth"] });
    const more = survey(requestFacts({ stage: "idea" }), [knownInSafi, later], today);
    expect([more.perhaps.map(offerId), more.nearMisses.map(offerId)]).toEqual([["in-safi"], ["later"]]);
    const without = conclude(more, { loads: new Map(), gone: new Set(["in-safi", "later"]) }, 4);
    expect([without.perhaps, without.nearMisses]).toEqual([[], []]);
  });

  it("gives the first of what judging everything gives, with as many reasons", () => {
    fc.assert(
      fc.property(
        someRequest,
        someOffers,
        someLoads,
        fc.integer({ min: 1, max: 8 }),
        (request, offers, loads, limit) => {
          const whole = judge(request, offers, today, { loads });
          expect(judge(request, offers, today, { loads, limit })).toEqual({
            ...whole,
            matches: whole.matches.slice(0, limit),
          });
        },
      ),
    );
  });

  it("loses nothing by reading only the offers that share a need and cover the province", () => {
    fc.assert(
      fc.property(someRequest, someOffers, someLoads, (request, offers, loads) => {
        const reached = offers.filter(
          ({ needs, territories }) =>
            needs.some((need) => request.needs.includes(need)) && nearestCover(territories, request.province) !== null,
        );
        expect(judge(request, reached, today, { loads, elsewhere: offers })).toEqual(
          judge(request, offers, today, { loads }),
        );
      }),
    );
  });
});
