import type { D1Database, D1DatabaseSession, D1PreparedStatement } from "@cloudflare/workers-types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { throwOver } from "#db/meter.ts";
import { startDatabase } from "#tests/support/database.ts";
import { fakeWeb } from "#tests/support/fake-web.ts";
import { addMember } from "#tests/support/members.ts";
import type { Env, Settings } from "#worker/env.ts";
import { runSchedule, scheduleBudget } from "#worker/scheduled/schedule.ts";

/** What the free plan allows in one run: statements of D1, and calls that leave the Worker. */
const allowed = { statements: 50, calls: 50 };

let database: { db: D1Database; close: () => Promise<void> };
let db: D1Database;
beforeAll(async () => {
  database = await startDatabase();
  db = database.db;
});
afterAll(() => database.close());

const numbers = (count: number) => JSON.stringify(Array.from({ length: count }, (_, at) => at));
const run = (sql: string, ...values: readonly (string | number)[]) =>
  db
    .prepare(sql)
    .bind(...values)
    .run();

/** Everything that the clock has to do, at once, and more of each than a run takes. */
async function pileUp() {
  for (const body of ["ads", "indh", "cri-oriental"]) await addMember(db, { body, account: `of-${body}` });
  await run("UPDATE body SET away_from = '2027-07-01' WHERE id NOT IN ('ads', 'indh', 'cri-oriental')");
  // A third of the offers are to be confirmed, a third have gone unconfirmed, a third have ended.
  await run(
    `INSERT INTO offer (id, body, body_basis, name, summary, lang, translations, state, needs, territories, territory_basis,
       cities, stages, focus_sectors, legal_forms, groups, confirmed_on, closes_on, source, relist_on, link)
     SELECT 'due-' || value, (SELECT body.value FROM json_each('["ads","indh","cri-oriental"]') AS body WHERE body.key = count.value % 3),
       'explicit', 'Due', '', 'fr', '{}', 'open', '["training","legal"]', '["MA-JRA","MA-02"]', 'stated', '[]', '[]', '[]', '[]',
       '[]', iif(value % 3 = 0, '2027-01-15', '2026-11-23'), iif(value % 3 = 1, '2027-07-01', NULL),
       '{"document":"test","lines":[]}', '2000-01-01', 'https://site-' || value || '.ma/' FROM json_each(?) AS count`,
    numbers(90),
  );
  await run("INSERT INTO link SELECT 'https://site-' || value || '.ma/', 0, 2, NULL FROM json_each(?)", numbers(90));
  await run(
    `INSERT INTO request (id, code, form_key, digest, state, version, locale, province, needs, sectors, groups, disclosure, filed_at)
     SELECT 'ended-' || value, 'code-' || value, 'form-' || value, '', 'withdrawn', 1, 'fr', 'MA-JRA', '["legal"]', '[]', '[]',
       'ask-each', 0 FROM json_each(?)`,
    numbers(20),
  );
  await run(
    "INSERT INTO request_history SELECT 'ended-' || value, 1, 'withdraw', 0, 'author' FROM json_each(?)",
    numbers(20),
  );
  await run(
    `INSERT INTO outbox (id, channel, letter, facts, recipient, locale, state, written_at, due_at)
     SELECT 'waiting-' || value, 'mail', 'member-removed', '{"body":"ADS"}', 'somebody@bodies.example', 'fr', 'waiting', 0, 0
       FROM json_each(?)`,
    numbers(30),
  );
}

/** The database, with every statement that is sent to it counted. */
function counting(source: D1Database) {
  const count = { statements: 0, batches: 0 };
  const counted = {
    withSession: (constraint: string) => {
      const session = source.withSession(constraint);
      return {
        prepare: (sql: string) => session.prepare(sql),
        batch: (statements: D1PreparedStatement[]) => {
          count.statements += statements.length;
          count.batches += 1;
          return session.batch(statements);
        },
        getBookmark: () => session.getBookmark(),
      } as D1DatabaseSession;
    },
  };
  return { count, DB: counted as D1Database };
}

/** One run, with what it cost. */
async function oneRun(at: string) {
  const { count, DB } = counting(db);
  const web = fakeWeb({});
  let letters = 0;
  const settings = {
    isLocal: true,
    ask: web.ask,
    mailer: () => async () => {
      letters += 1;
    },
  } as Partial<Settings> as Settings;
  await runSchedule({ DB, SITE: "https://wasl.example" } as Env, settings, Date.parse(at), throwOver(scheduleBudget));
  return { ...count, letters, questions: web.asked.length, calls: count.batches + letters + web.asked.length };
}

describe("a run of the clock with everything to do", () => {
  const left = async () => {
    const counts = await db
      .prepare(
        `SELECT (SELECT count(*) FROM body WHERE away_from IS NOT NULL AND standing = 'active') AS bodies,
          (SELECT count(*) FROM offer WHERE relist_on <= '2027-08-01') AS offers,
          (SELECT count(*) FROM link WHERE next_check <= ?) AS links,
          (SELECT count(*) FROM request WHERE state = 'withdrawn') AS requests,
          (SELECT count(*) FROM outbox WHERE state = 'waiting') AS letters`,
      )
      .bind(Date.parse("2027-08-01T01:00:00Z"))
      .first();
    return counts as Record<string, number>;
  };

  it("stays within what the free plan allows, and does some of each", async () => {
    await pileUp();
    const before = await left();
    const { statements, calls, questions, letters } = await oneRun("2027-08-01T00:00:00Z");
    expect([statements <= allowed.statements, calls <= allowed.calls]).toEqual([true, true]);
    expect(questions).toBeGreaterThan(15);
    expect(letters).toBe(8);
    const after = await left();
    for (const what of ["bodies", "offers", "links", "requests"]) {
      expect([what, (after[what] as number) < (before[what] as number)]).toEqual([what, true]);
    }
  });

  it("has done all of it a few runs later, and then costs next to nothing", async () => {
    for (let tens = 1; tens < 6; tens++) await oneRun(`2027-08-01T00:${tens}0:00Z`);
    for (let tens = 0; tens < 6; tens++) await oneRun(`2027-08-01T01:${tens}0:00Z`);
    expect(await left()).toEqual({ bodies: 0, offers: 0, links: 0, requests: 0, letters: 0 });
    const { statements, calls } = await oneRun("2027-08-01T02:00:00Z");
    expect([statements < 25, calls < 10]).toEqual([true, true]);
  });
});
