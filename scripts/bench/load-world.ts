import { sql } from "drizzle-orm";
import { commit } from "#db/commit.ts";
import type { Db } from "#db/database.ts";
import { body, offer } from "#db/schema/directory.ts";
import { relistOffers } from "#db/write/offers.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { World } from "./world.ts";

const chunk = 500;

/** Fills an empty database with a world: bodies, offers, and the lists that matching reads. */
export async function loadWorld(db: Db, { offers, loads }: World, today: LocalDate): Promise<void> {
  const bodies = [
    ...new Map(offers.flatMap((each) => (each.body ? [[each.body.id, each.body] as const] : []))).values(),
  ];
  for (const some of chunks(bodies)) {
    const rows = some.map(({ id, answered }) => [id, loads.get(id) ?? 0, answered]);
    await commit(db, [insertBodies(db, rows)]);
  }
  for (const some of chunks(offers))
    await commit(db, [insertOffers(db, some), ...relistOffers(db, some.map(unedited), today)]);
}

const insertBodies = (db: Db, rows: readonly unknown[]) =>
  db.insert(body).select(
    sql`SELECT value ->> 0, value ->> 0, value ->> 0, 'other', NULL, NULL, 'fr', '{}', '[]', '[]', 'role',
      '{"document":"bench","lines":[]}', 'active', NULL, value ->> 1, value ->> 2,
      '[]', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL
      FROM json_each(${JSON.stringify(rows)})`,
  );

const insertOffers = (db: Db, offers: readonly OfferTerms[]) =>
  db.insert(offer).select(
    sql`SELECT value ->> 'id', value ->> 'bodyId', value ->> 'basis', value ->> 'id', value ->> 'said', NULL, NULL, 'fr', '{}',
      value ->> 'state', value ->> 'needs', value ->> 'territories', value ->> 'territoryBasis', '[]',
      value ->> 'stages', value ->> 'focusSectors', value ->> 'legalForms', value ->> 'groups',
      value -> 'age' ->> 'min', value -> 'age' ->> 'max', value -> 'amount' ->> 'minMad', value -> 'amount' ->> 'maxMad',
      NULL, NULL, value ->> 'opensOn', value ->> 'closesOn', value ->> 'placesLeft', value ->> 'confirmedOn',
      '{"document":"bench","lines":[]}', 0, NULL, '[]', NULL, NULL, NULL, NULL, NULL, ''
      FROM json_each(${JSON.stringify(offers.map(stored))})`,
  );

const stored = ({ body: provider, words, ...terms }: OfferTerms) => ({
  ...terms,
  bodyId: provider?.id ?? null,
  basis: provider?.basis ?? null,
  said: words,
});

const unedited = (terms: OfferTerms) => ({ terms, version: 0 });

function* chunks<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += chunk) yield items.slice(from, from + chunk);
}
