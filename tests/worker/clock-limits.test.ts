import type { D1Database } from "@cloudflare/workers-types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { throwOver } from "#db/meter.ts";
import { counting } from "#tests/support/counting.ts";
import { fakeWeb } from "#tests/support/fake-web.ts";
import { addMember } from "#tests/support/members.ts";
import { startDatabase } from "#tests/support/wasl.ts";
import type { Env, Settings } from "#worker/env.ts";
import { jobs, runSchedule, scheduleBudget, turnAt } from "#worker/scheduled/schedule.ts";
import { inTurns, type Job, less, lettersShare, type Share } from "#worker/scheduled/turns.ts";

/** What the free plan allows in one run: statements of D1, and calls that leave the Worker. */
const allowed: Share = { statements: 50, calls: 50 };

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
    `INSERT INTO request_history (request, version, step, at, by)
     SELECT 'ended-' || value, 1, 'withdraw', 0, 'author' FROM json_each(?)`,
    numbers(20),
  );
  await run(
    `INSERT INTO introduction (id, request, body, origin, state, version, proposed_at, since, counts_from)
     SELECT 'counted-' || value, 'ended-' || (value % 20), 'ads', 'match', 'dismissed', 2, 0, 0, 0 FROM json_each(?)`,
    numbers(200),
  );
  await run(
    `INSERT INTO introduction_history SELECT 'counted-' || value, version.column1, version.column2, 1000 * version.column1 + value,
       'local-admin', NULL FROM json_each(?), (VALUES (1, 'propose'), (2, 'dismiss')) AS version`,
    numbers(200),
  );
  await pileUpCheckIns();
  await run(
    `INSERT INTO outbox (id, channel, letter, facts, recipient, locale, state, written_at, due_at)
     SELECT 'waiting-' || value, 'mail', 'member-removed', '{"body":"ADS"}', 'somebody@bodies.example', 'fr', 'waiting', 0, 0
       FROM json_each(?)`,
    numbers(30),
  );
}

/** Check-ins to be asked, and requests to be closed after their last, each with what a body has not answered. */
async function pileUpCheckIns() {
  await run(
    `INSERT INTO request (id, code, form_key, digest, state, version, locale, province, needs, sectors, groups, disclosure, filed_at)
     SELECT 'followed-' || value, 'followed-' || value, 'followed-' || value, '', 'submitted', 1, 'fr', 'MA-JRA', '["research"]', '[]',
       '[]', 'ask-each', 0 FROM json_each(?)`,
    numbers(40),
  );
  await run(
    "INSERT INTO request_history (request, version, step, at, by) SELECT 'followed-' || value, 1, 'submit', 0, 'author' FROM json_each(?)",
    numbers(40),
  );
  await run(
    "INSERT INTO request_person SELECT 'followed-' || value, '', '', '', '', '', 'somebody@projet.example', '' FROM json_each(?)",
    numbers(40),
  );
  await run(
    `INSERT INTO check_in (request, number, due_on, state, version, since, look_on, asked_at)
     SELECT 'followed-' || value, iif(value < 30, 1, 5), '2027-07-01', iif(value < 30, 'due', 'rested'), 1, 0, '2027-07-02',
       iif(value < 30, NULL, 1) FROM json_each(?)`,
    numbers(40),
  );
  await run(
    `INSERT INTO introduction (id, request, body, origin, state, version, proposed_at, since, sent_at, counts_from, took_month, look_on)
     SELECT 'followed-' || value, 'followed-' || value, 'ads', 'match', 'sent', 1, 1, 1, 1, 1, '2027-07', NULL FROM json_each(?) WHERE value >= 30`,
    numbers(40),
  );
  await run(
    `INSERT INTO introduction_history SELECT 'followed-' || value, 1, 'propose', 1, 'system', NULL FROM json_each(?) WHERE value >= 30`,
    numbers(40),
  );
}

/** One run, with what it cost, as seen from outside, and what each job of it did. */
async function oneRun(at: string, fails: readonly number[] = []) {
  const { count, DB } = counting(db, fails);
  const web = fakeWeb({});
  let letters = 0;
  const settings = {
    isLocal: true,
    ask: web.ask,
    mailer: () => async () => {
      letters += 1;
    },
  } as Partial<Settings> as Settings;
  const soFar = (): Share => ({
    statements: count.statements,
    calls: count.batches + letters + web.asked.length,
  });
  const used: Record<string, Share> = {};
  let before = soFar();
  const onDone = (name: string) => {
    used[name] = less(soFar(), before);
    before = soFar();
  };
  const env = { DB, SITE: "https://wasl.example" } as Env;
  const failure = await runSchedule(env, settings, Date.parse(at), throwOver(scheduleBudget), onDone).catch(
    (thrown: unknown) => thrown,
  );
  return { ...soFar(), used, letters, failure };
}

const isWithin = ({ statements, calls }: Share, most: Share) => statements <= most.statements && calls <= most.calls;

/** Whoever used more than their share, the letters too. The links may use whatever calls are left. */
const usedMore = (used: Readonly<Record<string, Share>>) => {
  const shares = [...jobs.map(asShare), { name: "letters", share: lettersShare }];
  return shares.flatMap(({ name, share }) => {
    const most = name === "links" ? { ...share, calls: allowed.calls } : share;
    const own = used[name] ?? { statements: 0, calls: 0 };
    return isWithin(own, most) ? [] : [{ name, share, own }];
  });
};
const asShare = ({ name, most, calls }: Job) => ({ name, share: { statements: most, calls } });

describe("a run of the clock with everything to do", () => {
  const left = async () => {
    const counts = await db
      .prepare(
        `SELECT (SELECT count(*) FROM body WHERE away_from IS NOT NULL AND standing = 'active') AS bodies,
          (SELECT count(*) FROM offer WHERE relist_on <= '2027-08-01') AS offers,
          (SELECT count(*) FROM link WHERE next_check <= ?) AS links,
          (SELECT count(*) FROM request WHERE state = 'withdrawn') AS requests,
          (SELECT count(*) FROM introduction_history WHERE at > (SELECT at FROM figure_cursor)) AS steps,
          (SELECT count(*) FROM check_in WHERE look_on <= '2027-08-01') AS checkIns,
          (SELECT count(*) FROM outbox WHERE state = 'waiting') AS letters`,
      )
      .bind(Date.parse("2027-08-01T01:00:00Z"))
      .first();
    return counts as Record<string, number>;
  };
  const nothing = { bodies: 0, offers: 0, links: 0, requests: 0, steps: 0, checkIns: 0, letters: 0 };
  /** Ten minutes after ten minutes. */
  const runAt = (number: number) => new Date(Date.parse("2027-08-01T00:00:00Z") + number * 600_000).toISOString();
  /** Two hours. */
  const mostRuns = 12;
  const everyJob = [...jobs.map(({ name }) => name), "letters"];
  let runs = 0;

  it("goes on though the first of its jobs fails, and says so", async () => {
    await pileUp();
    const { failure, used, letters } = await oneRun(runAt(runs++), [1]);
    expect(failure).toEqual(new AggregateError([expect.any(Error)], "a job of the clock failed"));
    expect(Object.keys(used)).toEqual(expect.arrayContaining([...everyJob.slice(0, 2), "letters"]));
    expect([used[everyJob[0] as string]?.calls, letters]).toEqual([1, 8]);
  });

  it("stays within what the free plan allows, and each job within its share, until all is done", async () => {
    const costs = [];
    while (runs < mostRuns && Object.values(await left()).some((count) => count > 0))
      costs.push(await oneRun(runAt(runs++)));
    expect(costs.flatMap(({ failure }) => failure ?? [])).toEqual([]);
    expect(costs.filter((cost) => !isWithin(cost, allowed))).toEqual([]);
    expect(costs.flatMap(({ used }) => usedMore(used))).toEqual([]);
    expect(await left()).toEqual(nothing);
  });

  it("then costs next to nothing, and runs every job, whichever has its turn", async () => {
    for (const _ of jobs) {
      const at = runAt(runs++);
      const { used, statements, calls } = await oneRun(at);
      // The dearest leave no room for one of the others, which has it at its own turn.
      expect(everyJob.filter((name) => !(name in used)).length).toBeLessThan(2);
      expect(Object.keys(used)).toContain(jobs[turnAt(Date.parse(at))]?.name);
      expect([statements < 40, calls < 25]).toEqual([true, true]);
    }
  });
});

describe("the turns of the jobs", () => {
  /** The names of the jobs that one run does, when each of them uses all of its share. */
  async function oneTurn(each: readonly Job[], turn: number) {
    let left = less(allowed, lettersShare);
    const done: string[] = [];
    const run = async ({ name, most, calls }: Job) => {
      done.push(name);
      left = less(left, { statements: most, calls });
    };
    await inTurns(each, turn, () => left, run);
    expect([left.statements >= 0, left.calls >= 0]).toEqual([true, true]);
    return done;
  }
  const greedy: readonly Job[] = [18, 16, 4, 10, 10, 12, 8, 8, 6].map((most, at) => ({
    name: `${at}`,
    most,
    calls: 4,
  }));

  it.each([
    ["of the clock", jobs],
    ["that are many and want much", greedy],
  ])("let each of those %s run at its turn, whatever the others use, and the first always", async (_, each) => {
    for (const [turn, job] of each.entries()) {
      const done = await oneTurn(each, turn);
      expect([done.includes(job.name), done[0]]).toEqual([true, each[0]?.name]);
    }
  });

  it("give what nobody's turn needs to whom there is room for, in their order", async () => {
    expect(await oneTurn(greedy, 1)).toEqual(["0", "1", "2"]);
    expect(await oneTurn(greedy, 3)).toEqual(["0", "2", "3", "6"]);
    expect(await oneTurn(greedy, 8)).toEqual(["0", "1", "8"]);
  });

  it("come one a run, by the time alone, all of them in as many runs as there are jobs", () => {
    const turns = jobs.map((_, at) => turnAt(Date.parse("2027-08-01T00:00:03Z") + at * 600_000));
    expect(turns.toSorted((one, other) => one - other)).toEqual([...jobs.keys()]);
  });
});
