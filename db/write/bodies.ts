import { eq, sql } from "drizzle-orm";
import type { Db } from "#db/database.ts";
import { body, bodyTerm, bodyTerritory, link, offer, offerReach } from "#db/schema/directory.ts";
import { type BodyEntry, bodyMeanings } from "#domain/body/entry.ts";
import type { Standing } from "#domain/body/lifecycle.ts";

/** Saves a body whole, at the version of the step that changes it, with everything that it is found by. */
export const saveBody = (db: Db, entry: BodyEntry, version: number) => {
  const { id, ...columns } = { ...bodyRow(entry), version };
  return [
    db
      .insert(body)
      .values({ id, ...columns })
      .onConflictDoUpdate({ target: body.id, set: columns }),
    db.delete(bodyTerritory).where(eq(bodyTerritory.body, id)),
    db.insert(bodyTerritory).select(each(entry.territories, id)),
    db.delete(bodyTerm).where(eq(bodyTerm.body, id)),
    db.insert(bodyTerm).select(each(bodyMeanings(entry), id)),
    saveLinks(db, [entry.website]),
    // The names of bodies stand nowhere else; what matching reads of a body is its standing.
  ] as const;
};

const bodyRow = ({ wording, ...entry }: BodyEntry) => ({
  id: entry.id,
  name: wording.original.name,
  shortName: wording.original.shortName,
  kind: entry.kind,
  summary: wording.original.role,
  notes: wording.original.notes,
  lang: wording.lang,
  ownLangs: JSON.stringify(wording.own ?? []),
  translations: JSON.stringify(wording.translations),
  territories: JSON.stringify(entry.territories),
  cities: JSON.stringify(wording.original.cities),
  evidence: entry.evidence,
  source: JSON.stringify(entry.source),
  standing: entry.standing,
  confirmedOn: entry.confirmedOn,
  verifiedOn: entry.verifiedOn,
  website: entry.website,
  email: entry.email,
  phone: entry.phone,
  officialId: entry.officialId,
});

/** One row for each value, beside the body: one parameter, however many. */
const each = (values: readonly string[], id: string) =>
  sql`SELECT DISTINCT value, ${id} FROM json_each(${JSON.stringify(values)})`;

/** The links that the clock is to look at, from now on. */
const saveLinks = (db: Db, urls: readonly (string | null)[]) =>
  db
    .insert(link)
    .select(
      sql`SELECT value, 0, 0, NULL FROM json_each(${JSON.stringify(urls.filter((url) => url !== null))}) WHERE true`,
    )
    .onConflictDoNothing();

type BodyChange = Partial<{
  standing: Standing;
  verifiedOn: string;
  awayFrom: string | null;
  awayUntil: string | null;
  monthlyCapacity: number | null;
  mergedInto: string;
}>;

/** Changes how a body stands, or what it plans, at the version of the step that does. */
export const saveBodyChange = (db: Db, id: string, version: number, change: BodyChange) =>
  db
    .update(body)
    .set({ ...change, version })
    .where(eq(body.id, id));

/** Takes every offer of a body out of the lists that matching reads, at once. The clock looks at them again. */
export const unlistBody = (db: Db, id: string) =>
  [
    db
      .delete(offerReach)
      .where(sql`${offerReach.offer} IN (SELECT ${offer.id} FROM ${offer} WHERE ${offer.body} = ${id})`),
    relistBodyLater(db, id),
  ] as const;

/** Has the clock look at every offer of a body again, a few at a time. */
export const relistBodyLater = (db: Db, id: string) =>
  db
    .update(offer)
    .set({ relistOn: "2000-01-01" })
    .where(sql`${offer.body} = ${id} AND ${offer.state} IN ('open', 'paused')`);
