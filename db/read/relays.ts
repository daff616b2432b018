import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { account, accountPerson } from "#db/schema/accounts.ts";
import { body } from "#db/schema/directory.ts";
import { relay, relayHistory, relayWords } from "#db/schema/relays.ts";
import type { RelayState } from "#domain/relay/lifecycle.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import { regionOf } from "#domain/territory/territory.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** What a relay says of itself to everybody. */
const publicColumns = {
  id: relay.account,
  kind: relay.kind,
  province: relay.province,
  languages: relay.languages,
  name: relayWords.name,
  address: relayWords.address,
  phone: relayWords.phone,
  hours: relayWords.hours,
};

/** Whether an account is, or asked to be, a relay: with its words, and where its owner is written to. */
export const relayOf = (db: Db, accountId: string | SQL) =>
  db
    .select({
      ...publicColumns,
      state: relay.state,
      version: relay.version,
      since: relay.since,
      told: relayWords.told,
      answer: relayWords.answer,
      body: relay.body,
      bodyName: sql<string | null>`${body.name}`.as("body_name"),
      email: accountPerson.email,
      owner: sql<string>`${accountPerson.name}`.as("owner"),
      locale: account.locale,
      isAdmin: account.isAdmin,
    })
    .from(relay)
    .innerJoin(relayWords, eq(relayWords.relay, relay.account))
    .innerJoin(account, eq(account.id, relay.account))
    .innerJoin(accountPerson, eq(accountPerson.account, relay.account))
    .leftJoin(body, eq(body.id, relay.body))
    .where(eq(relay.account, accountId));
export type RelayRow = Awaited<ReturnType<typeof relayOf>>[number];

/** What happened to a relay, oldest first; who did it by name, while it is known. */
export const relaySteps = (db: Db, accountId: string) =>
  db
    .select({
      version: relayHistory.version,
      step: relayHistory.step,
      at: relayHistory.at,
      by: relayHistory.by,
      reason: sql<string | null>`NULL`.as("reason"),
      name: sql<string | null>`(SELECT name FROM ${accountPerson} WHERE account = relay_history.by)`.as("name"),
    })
    .from(relayHistory)
    .where(eq(relayHistory.relay, accountId))
    .orderBy(asc(relayHistory.version))
    .limit(30);

/** Where a relay stands in the list of a state: since when, and its account. */
export type RelayKey = { since: Instant; id: string };

/** The relays of a state, the longest in it first. */
export const relaysIn = (db: Db, state: RelayState, after: RelayKey | null, most: number) =>
  db
    .select({ ...publicColumns, since: relay.since })
    .from(relay)
    .innerJoin(relayWords, eq(relayWords.relay, relay.account))
    .where(
      and(
        eq(relay.state, state),
        after ? sql`(${relay.since}, ${relay.account}) > (${after.since}, ${after.id})` : everything,
      ),
    )
    .orderBy(asc(relay.since), asc(relay.account))
    .limit(most);

/** So many relays are shown of a province, and so many of its neighbours. */
const mostNear = 30;

/** The verified relays that receive in a province, and those of the rest of its region. */
export const relaysNear = (db: Db, province: ProvinceCode) => {
  const near = (where: ReturnType<typeof sql>) =>
    db
      .select(publicColumns)
      .from(relay)
      .innerJoin(relayWords, eq(relayWords.relay, relay.account))
      .where(sql`${relay.state} = 'verified' AND ${relay.region} = ${regionOf(province)} AND ${where}`)
      .orderBy(asc(relay.province), asc(relay.account))
      .limit(mostNear);
  return [near(sql`${relay.province} = ${province}`), near(sql`${relay.province} <> ${province}`)] as const;
};
export type PublicRelayRow = Awaited<ReturnType<typeof relaysNear>[0]>[number];
