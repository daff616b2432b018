import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commit, type Statements } from "#db/commit.ts";
import { directoryOffers } from "#db/directory/entries.ts";
import { listed } from "#db/offer-lists.ts";
import { saveOffer } from "#db/write/offers.ts";
import { type OfferEntry, searchedMeanings, termsOf } from "#domain/offer/entry.ts";
import { offerStates } from "#domain/offer/lifecycle.ts";
import { relistOn } from "#domain/offer/listing.ts";
import { territoryCodes } from "#domain/territory/territory.ts";
import { legalForms } from "#domain/vocabulary/legal-forms.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import { open } from "#tests/support/edit-offer.ts";
import { startQuickDatabase } from "#tests/support/quick-database.ts";
import { type Chance, chance } from "../../scripts/bench/chance.ts";

let database: Awaited<ReturnType<typeof startQuickDatabase>>;
beforeAll(async () => {
  database = await startQuickDatabase();
});
afterAll(() => database.close());

const today = "2026-11-24";
const some = <Item>(luck: Chance, items: readonly Item[], most: number): readonly Item[] =>
  luck.several(
    luck.below(most + 1),
    items.map((item) => [item, 1] as const),
  );
const someDay = (luck: Chance) => luck.oneOf([null, "2026-11-01", "2026-11-23", today, "2026-11-25", "2027-06-30"]);

/** What a body may change of its offer, one thing at a time. */
const edits: readonly ((luck: Chance) => Partial<OfferEntry>)[] = [
  (luck) => ({ needs: some(luck, needs, 4) }),
  (luck) => ({ needs: [...new Set([luck.oneOf(needs), ...some(luck, needs, 2)])] }),
  (luck) => ({ territories: some(luck, territoryCodes, 3) }),
  (luck) => ({ territories: [luck.oneOf(territoryCodes)] }),
  (luck) => ({ state: luck.oneOf(offerStates) }),
  () => ({ state: "open" }),
  () => ({ state: "open", opensOn: null, closesOn: null, placesLeft: null }),
  (luck) => ({ opensOn: someDay(luck), closesOn: someDay(luck) }),
  (luck) => ({ placesLeft: luck.oneOf([null, 0, 3]) }),
  (luck) => ({ stages: some(luck, stages, 2), legalForms: some(luck, legalForms, 3) }),
  (luck) => ({ territoryBasis: luck.oneOf(["stated", "attested-only"]) }),
  (luck) => ({ confirmedOn: someDay(luck) }),
  (luck) => ({
    wording: {
      lang: "fr",
      original: {
        name: luck.oneOf(["Prêts d'honneur", "Ruches et miel", "L'atelier"]),
        description: luck.oneOf(["Pour les coopératives.", "Du matériel ; des conseils.", ""]),
        capacity: null,
        notes: null,
        cities: [],
        documents: null,
        steps: null,
        cost: null,
      },
      translations: {},
    },
  }),
];

const rows = async <Row>(sql: string): Promise<readonly Row[]> => (await database.db.prepare(sql).all<Row>()).results;
const sorted = (lines: readonly string[]) => lines.toSorted();

/** The places that an offer takes, as the design has them: one for each need and territory. */
function placesAfresh(entry: OfferEntry): readonly (readonly unknown[])[] {
  const held = listed(termsOf(entry), today);
  if (held === null) return [];
  const { prior, lot, offer, terms, attested } = held;
  return entry.needs.flatMap((need) =>
    entry.territories.map((territory, at) => [need, territory, prior, lot, offer, terms, attested && at === 0 ? 1 : 0]),
  );
}

describe("the lists of an offer", () => {
  it("after 1,000 random edits are what building them afresh gives", async () => {
    const luck = chance(3);
    const db = open(database.db);
    const offers = new Map(directoryOffers().map((entry) => [entry.id, entry]));
    const versions = new Map<string, number>();
    // Twenty-five edits to a batch, as many hands at once would not: one round trip of the harness costs more than they do.
    for (let batch = 0; batch < 40; batch++) {
      const statements = Array.from({ length: 25 }, () => {
        const before = luck.oneOf([...offers.values()]);
        const after = { ...before, ...luck.oneOf(edits)(luck) };
        offers.set(after.id, after);
        const version = (versions.get(after.id) ?? 0) + 1;
        versions.set(after.id, version);
        const step = { id: after.id, step: "edit", to: after.state, at: batch, by: "body", version } as const;
        return saveOffer(db, after, step, today);
      });
      expect(await commit(db, statements.flat() as unknown as Statements)).toEqual({ ok: true, value: "saved" });
    }

    const entries = [...offers.values()];
    expect(entries.filter((entry) => placesAfresh(entry).length > 0).length).toBeGreaterThan(10);
    const reach = await rows<Record<string, unknown>>(
      "SELECT need, territory, prior, lot, offer, terms, attested FROM offer_reach",
    );
    expect(sorted(reach.map((row) => JSON.stringify(Object.values(row))))).toEqual(
      sorted(entries.flatMap(placesAfresh).map((row) => JSON.stringify(row))),
    );
    const pairs = async (table: string, key: string) =>
      sorted(
        (await rows<{ pair: string }>(`SELECT offer || ' ' || ${key} AS pair FROM ${table}`)).map(({ pair }) => pair),
      );
    const pairsOf = (list: (entry: OfferEntry) => readonly string[]) =>
      sorted(entries.flatMap((entry) => list(entry).map((value) => `${entry.id} ${value}`)));
    expect(await pairs("offer_need", "need")).toEqual(pairsOf((entry) => entry.needs));
    expect(await pairs("offer_territory", "territory")).toEqual(pairsOf((entry) => entry.territories));
    expect(await pairs("offer_term", "term")).toEqual(pairsOf(searchedMeanings));
    expect(
      sorted(
        (await rows<{ said: string }>("SELECT id || ' ' || ifnull(relist_on, 'never') AS said FROM offer")).map(
          ({ said }) => said,
        ),
      ),
    ).toEqual(sorted(entries.map((entry) => `${entry.id} ${relistOn(termsOf(entry), today) ?? "never"}`)));
  }, 240_000);
});
