import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rank } from "#domain/matching/rank.ts";
import {
  connectInstitute,
  cooperativeInJerada,
  indh,
  loansInOriental,
  loansInSafi,
  offerId,
  offerTerms,
  requestFacts,
  selfEmployedInOujda,
  studentInAgadir,
  tajmii,
  today,
} from "#tests/support/cast.ts";
import { someOffer, someOffers, someRequest } from "./arbitrary.ts";

describe("ranking offers", () => {
  it("leaves out an offer that does not serve the province", () => {
    expect(rank(cooperativeInJerada, [loansInOriental, loansInSafi], today).map(offerId)).toEqual([loansInOriental.id]);
  });

  it("keeps an offer when the stage is not said, and says so", () => {
    const [first] = rank(cooperativeInJerada, [{ ...loansInOriental, stages: ["idea"] }], today);
    expect(first?.findings).toContainEqual(expect.objectContaining({ criterion: "stage", verdict: "unknown" }));
  });

  it("puts the nearer first, the rest being equal", () => {
    const inJerada = { ...loansInOriental, id: "loans-in-jerada", territories: ["MA-JRA"] } as const;
    expect(rank(cooperativeInJerada, [indh, loansInOriental, inJerada], today).map(offerId)).toEqual([
      inJerada.id,
      loansInOriental.id,
      indh.id,
    ]);
  });

  it("puts what covers the first need before what covers the second, nearer though it be", () => {
    expect(rank(cooperativeInJerada, [tajmii, indh], today).map(offerId)).toEqual([indh.id, tajmii.id]);
  });

  it("never shows an offer for the young to somebody of 45", () => {
    expect(rank({ ...studentInAgadir, age: 45 }, [connectInstitute], today)).toEqual([]);
    expect(rank(studentInAgadir, [connectInstitute], today).map(offerId)).toEqual([connectInstitute.id]);
  });

  it("shows an offer for the self-employed to them, and never to a cooperative", () => {
    const forSelfEmployed = offerTerms({ legalForms: ["self-employed"] });
    expect(rank(selfEmployedInOujda, [forSelfEmployed], today).map(offerId)).toEqual([forSelfEmployed.id]);
    expect(rank(cooperativeInJerada, [forSelfEmployed], today)).toEqual([]);
  });

  it("finds nothing among no offers", () => {
    expect(rank(requestFacts(), [], today)).toEqual([]);
  });

  it("never matches what is not open, nor what has no need or no territory", () => {
    fc.assert(
      fc.property(someRequest, someOffers, (request, offers) => {
        const matched = new Set(rank(request, offers, today).map(offerId));
        for (const { id, state, needs, territories } of offers)
          if (state !== "open" || needs.length === 0 || territories.length === 0) expect(matched).not.toContain(id);
      }),
    );
  });

  it("does not depend on the order of the offers, of the sets, nor of anything but the facts", () => {
    const shuffled = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    const twice = fc.tuple(someRequest, someOffers).chain(([request, offers]) =>
      fc.record({
        request: fc.constant(request),
        offers: fc.constant(offers),
        again: fc.record({ sectors: shuffled(request.sectors), groups: shuffled(request.groups) }),
        offersAgain: shuffled(offers),
      }),
    );
    fc.assert(
      fc.property(twice, ({ request, offers, again, offersAgain }) => {
        expect(rank({ ...request, ...again }, offersAgain, today)).toEqual(rank(request, offers, today));
      }),
    );
  });

  it("never loses a match when an unknown fact is filled with what the offer lists", () => {
    fc.assert(
      fc.property(someRequest, someOffer, (request, offer) => {
        const [match] = rank(request, [offer], today);
        fc.pre(match !== undefined);
        const filled = {
          ...request,
          stage: request.stage ?? offer.stages[0] ?? null,
          legalForm: request.legalForm ?? offer.legalForms[0] ?? null,
          groups: request.groups.length > 0 ? request.groups : offer.groups.slice(0, 1),
          age: request.age ?? offer.age.min ?? offer.age.max,
          amountMad: request.amountMad ?? offer.amount.minMad,
        };
        expect(rank(filled, [offer], today)).toMatchObject([{ verdict: "eligible" }]);
      }),
      { numRuns: 2000 },
    );
  });

  it("never loses a match when an offer is widened", () => {
    const widened = (offer: typeof loansInOriental) => [
      { ...offer, stages: [] },
      { ...offer, legalForms: [] },
      { ...offer, groups: [] },
      { ...offer, age: { min: null, max: null } },
      { ...offer, amount: { minMad: null, maxMad: null } },
      { ...offer, territories: [...offer.territories, "MA"] as const },
      { ...offer, opensOn: null, closesOn: null, placesLeft: null },
    ];
    fc.assert(
      fc.property(someRequest, someOffer, (request, offer) => {
        fc.pre(rank(request, [offer], today).length === 1);
        for (const wider of widened(offer)) expect(rank(request, [wider], today)).toHaveLength(1);
      }),
    );
  });
});
