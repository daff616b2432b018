import type { D1Database } from "@cloudflare/workers-types";
import { addMember } from "./members.ts";
import type { Service } from "./service.ts";

/** The bodies of a small world, each with one offer for market access in Tinghir; `quiet` has nobody whom one could write to. */
const smallBodies = ["alpha", "beta", "quiet"] as const;

/**
 * A database with three bodies beside the directory, whose offers fit a request of Tinghir best: `alpha` and `beta` have a
 * manager each, and the team has an admin. The clock has listed their offers by 23 November 2026. `more`: bodies like `beta`.
 */
export async function smallWorld(db: D1Database, service: Service, more: readonly string[] = []): Promise<void> {
  const named = JSON.stringify([...smallBodies, ...more]);
  await db.batch([
    // What the directory offers in the province would be proposed beside.
    db.prepare("DELETE FROM offer_reach"),
    db.prepare("UPDATE offer SET state = 'closed', relist_on = NULL"),
    db
      .prepare(
        `INSERT INTO body (id, name, short_name, kind, lang, translations, territories, cities, evidence, source, verified_on)
         SELECT value, 'Association ' || value, value, 'association', 'fr', '{}', '["MA-TIN"]', '[]', 'role',
           '{"document":"test","lines":[]}', '2026-11-01' FROM json_each(?)`,
      )
      .bind(named),
    db
      .prepare(
        `INSERT INTO offer (id, body, body_basis, name, summary, lang, translations, state, needs, territories, territory_basis,
           cities, stages, focus_sectors, legal_forms, groups, confirmed_on, source, relist_on)
         SELECT value || '-offer', value, 'explicit', 'Vendre ensemble, ' || value, '', 'fr', '{}', 'open', '["market-access"]',
           iif(value = 'quiet', '["MA-09"]', '["MA-TIN"]'), 'stated', '[]', '[]', '[]', '[]', '[]', iif(value = 'alpha', '2026-11-20', NULL),
           '{"document":"test","lines":[]}', '2000-01-01' FROM json_each(?)`,
      )
      .bind(named),
    db.prepare("INSERT INTO account VALUES ('of-the-team', 'active', 1, 1, 'fr', 0)"),
    db.prepare("INSERT INTO account_person VALUES ('of-the-team', 'team@wasl.example', 'Amina', 'amina')"),
  ]);
  for (const body of ["alpha", "beta", ...more]) await addMember(db, { body, account: `of-${body}` });
  await service.clock("2026-11-22T20:00:00Z");
  await db.prepare("DELETE FROM offer_to_propose").run();
}
