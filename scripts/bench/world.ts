import { directoryOffers } from "#db/directory/entries.ts";
import { noGroup, type RequestFacts } from "#domain/matching/facts.ts";
import type { BodyTerms, OfferTerms } from "#domain/matching/terms.ts";
import { termsOf } from "#domain/offer/entry.ts";
import { type ProvinceCode, provinceCodes } from "#domain/territory/provinces.ts";
import { type RegionCode, regionCodes } from "#domain/territory/regions.ts";
import type { Territory } from "#domain/territory/territory.ts";
import { spaced } from "#domain/text/meanings.ts";
import { addDays } from "#domain/time/add-days.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { groups } from "#domain/vocabulary/groups.ts";
import { legalForms } from "#domain/vocabulary/legal-forms.ts";
import { type Need, needs } from "#domain/vocabulary/needs.ts";
import { sectors } from "#domain/vocabulary/sectors.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import { type Chance, chance } from "./chance.ts";
import { population } from "./population.ts";

/** A world to measure in: open offers with the skew of the real directory, and what each body has in hand. */
export type World = { offers: readonly OfferTerms[]; loads: ReadonlyMap<string, number> };

/** The real offers that a request can reach: what the worlds are drawn from. */
const templates = directoryOffers()
  .map(termsOf)
  .filter(({ state, needs, territories }) => state === "open" && needs.length > 0 && territories.length > 0);

const levelOf = ({ territories }: OfferTerms): "national" | "regional" | "local" => {
  if (territories.includes("MA")) return "national";
  return territories.some((territory) => regionCodes.includes(territory as RegionCode)) ? "regional" : "local";
};

const provincesByPopulation = provinceCodes.map((code) => [code, population[code]] as const);
const wordsOf = ({ words }: OfferTerms): readonly string[] => words.trim().split(" ");
const vocabulary = [...new Set(templates.flatMap(wordsOf))];
/** How often each need is offered, with one more so that none is unheard of. */
const needsByPopularity = needs.map(
  (need) => [need, 1 + templates.filter((offer) => offer.needs.includes(need)).length] as const,
);

/** So many open offers, the same for the same size. */
export function world(size: number, today: LocalDate): World {
  const luck = chance(size);
  const bodies = Array.from({ length: Math.ceil(size / 4) }, (_, place) => someBody(luck, `body-${place}`));
  const offers = Array.from({ length: size }, (_, place) => someOffer(luck, `offer-${place}`, bodies, today));
  return { offers, loads: new Map(bodies.map(({ id }) => [id, luck.isLucky(0.5) ? luck.below(6) : 0])) };
}

const someBody = (luck: Chance, id: string): BodyTerms => ({
  id,
  basis: luck.isLucky(0.85) ? "explicit" : luck.oneOf(["probable", "reported"]),
  standing: "active",
  answered: luck.isLucky(0.6) ? (20 + luck.below(81)) / 100 : null,
});

/** Each term from a real offer of its own, so that each is as common as there and none always goes with another. */
function someOffer(luck: Chance, id: string, bodies: readonly BodyTerms[], today: LocalDate): OfferTerms {
  const like = () => luck.oneOf(templates);
  const whom = like();
  return {
    id,
    body: luck.isLucky(0.85) ? luck.oneOf(bodies) : null,
    state: "open",
    needs: luck.isLucky(0.9) ? like().needs : luck.several(1 + luck.below(3), needsByPopularity),
    territories: somePlaces(luck),
    territoryBasis: luck.isLucky(0.05) ? "attested-only" : "stated",
    stages: like().stages,
    legalForms: like().legalForms,
    groups: whom.groups,
    age: whom.age,
    amount: like().amount,
    opensOn: null,
    closesOn: luck.isLucky(0.2) ? addDays(today, luck.below(365)) : null,
    placesLeft: luck.isLucky(0.1) ? 1 + luck.below(30) : null,
    focusSectors: like().focusSectors,
    confirmedOn: luck.isLucky(0.75) ? addDays(today, -luck.below(420)) : null,
    words: spaced([...new Set([...wordsOf(like()), ...someWords(luck, 6)])]),
  };
}

/** One, and for one in twenty two, as in the directory. */
function somePlaces(luck: Chance): readonly Territory[] {
  const level = levelOf(luck.oneOf(templates));
  const places = [somePlace(luck, level), ...(luck.isLucky(0.05) ? [somePlace(luck, level)] : [])];
  return [...new Set(places)];
}

function somePlace(luck: Chance, level: ReturnType<typeof levelOf>): Territory {
  if (level === "national") return "MA";
  return level === "local" ? luck.weighted(provincesByPopulation) : luck.oneOf(regionCodes);
}

const someWords = (luck: Chance, count: number): readonly string[] =>
  Array.from({ length: count }, () => luck.oneOf(vocabulary));

/** A workload: provinces by population, 1 to 4 needs, most facts said by most. */
export function workload(size: number): readonly RequestFacts[] {
  const luck = chance(2026);
  return Array.from({ length: size }, () => someRequest(luck));
}

function someRequest(luck: Chance): RequestFacts {
  const said = <Value>(share: number, value: () => Value): Value | null => (luck.isLucky(share) ? value() : null);
  return {
    province: luck.weighted(provincesByPopulation) as ProvinceCode,
    needs: luck.several(
      luck.weighted([
        [1, 40],
        [2, 30],
        [3, 20],
        [4, 10],
      ]),
      needsByPopularity,
    ) as readonly Need[],
    stage: said(0.7, () => luck.oneOf(stages)),
    sectors: said(0.7, () => [luck.oneOf(sectors)]) ?? [],
    legalForm: said(0.7, () => luck.oneOf(legalForms)),
    age: said(0.5, () => 18 + luck.below(45)),
    groups: said(0.5, () => (luck.isLucky(0.4) ? ([noGroup] as const) : [luck.oneOf(groups)])) ?? [],
    amountMad: said(0.3, () => 5000 * (1 + luck.below(60))),
    text: said(0.6, () => someWords(luck, 4 + luck.below(20)).join(" ")) ?? "",
  };
}
