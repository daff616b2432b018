import fc from "fast-check";
import { noGroup, type RequestFacts } from "#domain/matching/facts.ts";
import type { Loads, OfferTerms } from "#domain/matching/terms.ts";
import { offerStates } from "#domain/offer/lifecycle.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import { meanings, spaced } from "#domain/text/meanings.ts";
import { groups } from "#domain/vocabulary/groups.ts";
import { legalForms } from "#domain/vocabulary/legal-forms.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { sectors } from "#domain/vocabulary/sectors.ts";
import { stages } from "#domain/vocabulary/stages.ts";

// Few places and needs, so that requests and offers often meet.
const provinces = ["MA-JRA", "MA-OUJ", "MA-SAF"] as const satisfies readonly ProvinceCode[];
const fewNeeds: readonly Need[] = ["financing", "mentoring", "training", "legal", "impact"];
const territories = [...provinces, "MA-02", "MA-07", "MA"] as const;
const words = ["prêt", "coopérative", "safran", "قرض", "تعاونية", "déchets"];

// Most offers restrict little and are open, so that matches are not rare.
const rarely = <Value>(usual: Value, value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: value });
const restriction = <Code>(codes: readonly Code[]) => rarely<readonly Code[]>([], some(codes));
const some = <Code>(codes: readonly Code[], minLength = 0) => fc.uniqueArray(fc.constantFrom(...codes), { minLength });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const age = fc.integer({ min: 0, max: 120 });
const mad = fc.constantFrom(0, 9_999, 10_000, 50_000, 100_000, 100_001);
const day = fc.constantFrom("2025-01-01", "2026-11-22", "2026-11-23", "2026-11-24", "2027-12-31");
const sentence = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((said) => said.join(" "));

export const someRequest: fc.Arbitrary<RequestFacts> = fc.record({
  province: fc.constantFrom(...provinces),
  needs: some(fewNeeds, 1),
  stage: maybe(fc.constantFrom(...stages)),
  sectors: some(sectors),
  legalForm: maybe(fc.constantFrom(...legalForms)),
  age: maybe(age),
  groups: fc.oneof(some(groups), fc.constant([noGroup] as const)),
  amountMad: maybe(mad),
  text: sentence,
});

const someBody = fc.record({
  id: fc.constantFrom("ads", "cri", "giz", "indh"),
  basis: rarely("explicit", fc.constantFrom("probable", "reported")),
  standing: rarely("active", fc.constantFrom("active", "paused", "away", "suspended")),
  answered: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
});

export const someOffer: fc.Arbitrary<OfferTerms> = fc.record({
  id: fc.uuid(),
  body: maybe(someBody),
  state: rarely("open", fc.constantFrom(...offerStates)),
  needs: some(fewNeeds),
  territories: some(territories),
  territoryBasis: fc.constantFrom("stated", "attested-only"),
  stages: restriction(stages),
  legalForms: restriction(legalForms),
  groups: restriction(groups),
  age: fc.record({ min: rarely(null, fc.constantFrom(5, 18)), max: rarely(null, fc.constantFrom(30, 60)) }),
  amount: fc.record({ minMad: rarely(null, fc.constant(10_000)), maxMad: rarely(null, fc.constant(100_000)) }),
  opensOn: rarely(null, day),
  closesOn: rarely(null, day),
  placesLeft: rarely(null, fc.integer({ min: 0, max: 2 })),
  focusSectors: some(sectors),
  confirmedOn: maybe(day),
  words: fc
    .uniqueArray(fc.constantFrom(...words), { maxLength: 6 })
    .map((said) => spaced([...meanings(said.join(" ")).keys()])),
});

/** What the bodies have in hand. */
export const someLoads: fc.Arbitrary<Loads> = fc
  .dictionary(fc.constantFrom("ads", "cri", "giz", "indh"), fc.integer({ min: 0, max: 3 }))
  .map((loads) => new Map(Object.entries(loads)));

/** Offers as a database holds them: no two of one id. */
export const someOffers = fc.uniqueArray(someOffer, { maxLength: 25, selector: ({ id }) => id });
