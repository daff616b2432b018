import type { D1Database } from "@cloudflare/workers-types";
import type { RelayForm } from "#contract/relay-forms.ts";
import type { Person } from "#domain/account/actor.ts";
import { charterVersion } from "#domain/body/charter.ts";
import { addMember } from "#tests/support/members.ts";
import { memberOf, type Service, team } from "#tests/support/service.ts";
import { askRelay } from "#worker/operations/ask-relay.ts";
import { decideRelay } from "#worker/operations/decide-relay.ts";

/** The region that is lived in, its provinces, and its investment centre. */
export const region = "MA-08";
export const provinces = ["MA-ERR", "MA-OUA", "MA-MID", "MA-TIN", "MA-ZAG"] as const;
export const centre = "cri-draa-tafilalet";

/** Who helps there, with what; `most`: how many it takes in a month. Some answer, some do not. */
export const bodies = [
  { id: "atlas", needs: ["training", "mentoring"], most: null, accepts: 0.7, silent: 0.02 },
  { id: "oasis", needs: ["market-access", "visibility"], most: 6, accepts: 0.6, silent: 0.05 },
  { id: "palm", needs: ["financing"], most: 4, accepts: 0.4, silent: 0.05 },
  { id: "ksar", needs: ["legal"], most: null, accepts: 0.8, silent: 0.02 },
  { id: "dune", needs: ["incubation", "equipment"], most: 5, accepts: 0.5, silent: 0.1 },
  { id: "rose", needs: ["market-access"], most: null, accepts: 0.6, silent: 0.25 },
  { id: "safran", needs: ["mentoring", "digital"], most: null, accepts: 0.6, silent: 0.05 },
  { id: "henna", needs: ["financing", "equipment"], most: 5, accepts: 0.5, silent: 0.1 },
] as const;
export const wanted = [
  "training",
  "mentoring",
  "market-access",
  "financing",
  "legal",
  "equipment",
  "research",
] as const;

export const relays = ["ghita", "hassan", "itto"] as const;
export const relayOf = (id: string): Person => ({
  ...{ role: "person", id, isAdmin: false, memberships: [], isRelay: true },
});
export const somebodyOf = memberOf;

/** Puts the bodies, the relays and somebody of the team into a database, and has the clock list the offers. */
export async function settle(db: D1Database, s: Service, day: string): Promise<void> {
  await keepTold(db);
  const named = JSON.stringify(bodies.map(({ id, needs, most }) => ({ id, needs, most })));
  await db.batch([
    db.prepare("DELETE FROM offer_reach"),
    db.prepare("UPDATE offer SET state = 'closed', relist_on = NULL"),
    db
      .prepare(
        `INSERT INTO body (id, name, short_name, kind, lang, translations, territories, cities, evidence, source, verified_on, monthly_capacity)
         SELECT value ->> 'id', 'Association ' || (value ->> 'id'), value ->> 'id', 'association', 'fr', '{}', '["${region}"]', '[]', 'role',
           '{"document":"test","lines":[]}', '2026-11-01', value ->> 'most' FROM json_each(?)`,
      )
      .bind(named),
    db
      .prepare(
        `INSERT INTO offer (id, body, body_basis, name, summary, lang, translations, state, needs, territories, territory_basis,
           cities, stages, focus_sectors, legal_forms, groups, confirmed_on, source, relist_on)
         SELECT (value ->> 'id') || '-offer', value ->> 'id', 'explicit', 'Offre de ' || (value ->> 'id'), '', 'fr', '{}', 'open',
           value -> 'needs', '["${region}"]', 'stated', '[]', '[]', '[]', '[]', '[]', '2026-11-20',
           '{"document":"test","lines":[]}', '2000-01-01' FROM json_each(?)`,
      )
      .bind(named),
    account(db, team.id, "team@wasl.example", 1),
    ...relays.map((id) => account(db, id, `${id}@relais.example`, 0)),
    ...[...relays, team.id].map((id) => person(db, id)),
  ]);
  for (const { id } of bodies) await addMember(db, { body: id, account: somebodyOf(id).id });
  await addMember(db, { body: centre, account: somebodyOf(centre).id });
  await db
    .prepare("INSERT INTO charter_acceptance SELECT account, body, ?, 'fr', 0 FROM member")
    .bind(charterVersion)
    .run();
  for (const id of relays) await becomeRelay(s, id, day);
  await s.clock(`${day}T06:00:00Z`);
  await db.prepare("DELETE FROM offer_to_propose").run();
}

/** Messages are dropped once they are pointless, or long sent: here, each that was ever written is kept beside. */
const keepTold = (db: D1Database) =>
  db.batch([
    db.prepare("CREATE TABLE told (id TEXT, letter TEXT, facts TEXT, recipient TEXT, channel TEXT)"),
    db.prepare(
      "CREATE TRIGGER message_told AFTER INSERT ON outbox BEGIN INSERT INTO told SELECT NEW.id, NEW.letter, NEW.facts, NEW.recipient, NEW.channel; END",
    ),
  ]);

const account = (db: D1Database, id: string, _: string, isAdmin: number) =>
  db.prepare("INSERT INTO account VALUES (?, 'active', 1, ?, 'fr', 0)").bind(id, isAdmin);
const person = (db: D1Database, id: string) =>
  db.prepare("INSERT INTO account_person VALUES (?, ?, ?, ?)").bind(id, `${id}@region.example`, id, id);

async function becomeRelay(s: Service, id: string, day: string): Promise<void> {
  const said: RelayForm = {
    ...{ name: `Association ${id}`, kind: "association", body: null, province: "MA-TIN", address: "Place du souk" },
    ...{ phone: "0524000000", hours: "9 h-15 h", languages: ["arabic"], told: "Trésorière" },
  };
  await s.doing(`${day}T05:00:00Z`, (deps) => askRelay(deps, relayOf(id), said));
  await s.doing(`${day}T05:10:00Z`, (deps) =>
    decideRelay(deps, team, { id, version: 1 }, { step: "verify", words: null }),
  );
}
