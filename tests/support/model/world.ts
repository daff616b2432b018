import { charterVersion } from "#domain/body/charter.ts";
import { signIn } from "#tests/support/introduction-actors.ts";
import { type KeptDatabase, keepDatabase } from "#tests/support/kept-database.ts";
import { addMember } from "#tests/support/members.ts";
import type { Wasl } from "#tests/support/wasl.ts";
import type { Body, Offer } from "./reference.ts";

/** The first moment of a world: a Monday. */
export const begins = Date.parse("2026-11-30T09:00:00Z");

/** Where everybody's project is, and the investment centre of its region. */
const province = "MA-JRA";
export const centre = "cri-oriental";

/**
 * The bodies of the world, with their offers and who belongs to them. Two have few places in a month, and one of their
 * offers few places; to three nobody can be written; one is in the next region, and one is known elsewhere only.
 */
const made = [
  { body: "one", most: 1, people: ["of-one"], needs: ["financing"], serves: [province], places: null, stages: [] },
  {
    body: "two",
    most: 2,
    people: ["of-two", "of-two-too"],
    needs: ["financing", "training"],
    serves: ["MA-02"],
    places: 2,
    stages: [],
  },
  { body: "mute", most: 2, people: [], needs: ["training"], serves: [province], places: 1, stages: [] },
  { body: "quiet", most: null, people: [], needs: ["financing"], serves: [province], places: null, stages: ["idea"] },
  {
    body: "near",
    most: 1,
    people: ["of-near"],
    needs: ["financing", "training"],
    serves: ["MA-03"],
    places: 2,
    stages: [],
  },
  { body: "far", most: null, people: [], needs: ["financing"], serves: ["MA-06"], places: 1, stages: [] },
] as const;
/** What is kept of the directory. */
const kept = { body: "ads", offer: "ads-caisses-villageoises", people: ["local-manager", "local-adviser"] } as const;

/** Who acts for each body; the first of them manages it. */
export const people: Readonly<Record<string, readonly string[]>> = {
  [kept.body]: kept.people,
  [centre]: ["local-other-manager"],
  ...Object.fromEntries(made.map((each) => [each.body, each.people])),
};
export const team = "local-admin";

/** The bodies as a model begins with them. */
export const bodies = (): Map<string, Body> =>
  new Map(
    [{ body: kept.body, most: null }, { body: centre, most: null }, ...made].map(({ body: id, most }) => [
      id,
      { id, most, standing: "active", hadPaused: false, lapses: 0, isReached: (people[id] ?? []).length > 0 },
    ]),
  );
export const offers = (): Map<string, Offer> =>
  new Map(
    [
      { id: kept.offer, body: kept.body, places: null },
      ...made.map(({ body, places }) => ({ id: `${body}-offer`, body, places })),
    ].map((each) => [each.id, each]),
  );
export const offerIds = [...offers().keys()];
/** How many places each offer began with, where they are counted. */
export const places: Readonly<Record<string, number>> = Object.fromEntries(
  made.flatMap((each) => (each.places === null ? [] : [[`${each.body}-offer`, each.places]])),
);

/** Makes the world in a database that was just begun, lists its offers, and keeps it, to be put back before each run. */
export async function makeWorld(wasl: Wasl): Promise<KeptDatabase> {
  const { db } = wasl;
  const rows = JSON.stringify(made);
  const source = '{"document":"test","lines":[]}';
  await db.batch([
    db.prepare("DELETE FROM offer_reach"),
    db.prepare("UPDATE offer SET state = 'closed', relist_on = NULL WHERE id <> ?").bind(kept.offer),
    db.prepare("UPDATE offer SET relist_on = '2000-01-01' WHERE id = ?").bind(kept.offer),
    db
      .prepare(
        `INSERT INTO body (id, name, short_name, kind, lang, translations, territories, cities, evidence, source, monthly_capacity, verified_on)
        SELECT value ->> 'body', 'Association ' || (value ->> 'body'), value ->> 'body', 'association', 'fr', '{}',
          value -> 'serves', '[]', 'role', ?2, value ->> 'most', iif(value -> 'people' = '[]', NULL, '2026-11-01') FROM json_each(?1)`,
      )
      .bind(rows, source),
    db
      .prepare(
        `INSERT INTO offer (id, body, body_basis, name, summary, lang, translations, state, needs, territories, territory_basis,
          cities, stages, focus_sectors, legal_forms, groups, source, places_left, relist_on)
        SELECT value ->> 'body' || '-offer', value ->> 'body', 'explicit', 'Offre ' || (value ->> 'body'), '', 'fr', '{}', 'open',
          value -> 'needs', value -> 'serves', iif(value ->> 'body' = 'far', 'attested-only', 'stated'), '[]', value -> 'stages',
          '[]', '[]', '[]', ?2, value ->> 'places', '2000-01-01' FROM json_each(?1)`,
      )
      .bind(rows, source),
    db.prepare("UPDATE body SET verified_on = '2026-11-01' WHERE id IN (?, ?)").bind(kept.body, centre),
  ]);
  await addPeople(wasl);
  await signIn(wasl, [team, ...Object.values(people).flat()]);
  // The mailbox is made when it is first looked at.
  await wasl.fetch("/local/mailbox");
  // Until the clock has run, no list of matching holds them.
  for (const minute of ["00", "10"]) await wasl.scheduled(new Date(`2026-11-27T10:${minute}:00Z`));
  await db.prepare("DELETE FROM offer_to_propose").run();
  // What was told is compared with what was done, however long ago: no letter is tidied away.
  await db
    .prepare(
      "CREATE TRIGGER sent_letters_are_kept BEFORE DELETE ON outbox WHEN OLD.state = 'sent' BEGIN SELECT RAISE(IGNORE); END",
    )
    .run();
  return keepDatabase(db, { as: "world", except: ["offer_term", "body_term"] });
}

async function addPeople({ db }: Wasl): Promise<void> {
  for (const [body, accounts] of Object.entries(people)) {
    for (const [at, account] of accounts.entries()) {
      await addMember(db, { body, account, role: at === 0 ? "manager" : "adviser" });
      await db
        .prepare("INSERT INTO charter_acceptance VALUES (?, ?, ?, 'fr', 0)")
        .bind(account, body, charterVersion)
        .run();
    }
  }
  await db.batch([
    db.prepare("INSERT INTO account VALUES (?, 'active', 1, 1, 'fr', 0)").bind(team),
    db.prepare("INSERT INTO account_person VALUES (?, 'team@wasl.example', 'Amina', 'amina')").bind(team),
  ]);
}
