import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { broken } from "#tests/support/invariants.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { carry } from "#tests/support/region/carry.ts";
import { endsOf, nothingFollows } from "#tests/support/region/ends.ts";
import { measuresByHistory, monthsByHistory, outcomesByHistory } from "#tests/support/region/history.ts";
import { type Chronicle, liveRegion } from "#tests/support/region/live.ts";
import { type Opened, readersOf } from "#tests/support/region/pages.ts";
import { reportOf } from "#tests/support/region/report.ts";
import { bodies, centre } from "#tests/support/region/settle.ts";
import { root } from "#tests/support/root.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let database: QuickDatabase;
let chronicle: Chronicle;
let wasl: Wasl;
let readers: Awaited<ReturnType<typeof readersOf>>;
beforeAll(async () => {
  database = await startQuickDatabase();
  chronicle = await liveRegion(database.db, { looks: true });
  wasl = await startWasl();
  await carry(chronicle.s, wasl.db);
  readers = await readersOf(wasl, chronicle, all);
}, 600_000);
afterAll(async () => {
  database.close();
  await wasl.close();
});

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
const all = [...bodies.map(({ id }) => id), centre];

describe("two years of a region", () => {
  it("are lived in more than two thousand steps, some of them refused", () => {
    const acts = [...chronicle.acts.values()];
    expect(sum(acts.map(({ done }) => done))).toBeGreaterThan(2000);
    expect(sum(acts.map(({ refused }) => refused))).toBeGreaterThan(50);
  });

  it("show nobody a case that is not theirs, and to everybody what is", () => {
    expect(chronicle.wrong.slice(0, 10)).toEqual([]);
  });

  it("refuse whatever is tried on a case that is not theirs", () => {
    const tried = [...chronicle.acts].filter(([act]) => act.startsWith("not theirs"));
    expect(sum(tried.map(([, { refused }]) => refused))).toBeGreaterThan(1000);
    expect(tried.filter(([, { done }]) => done > 0)).toEqual([]);
  });

  it("leave no case in silence: each has a next step, or an outcome", async () => {
    const ends = await endsOf(chronicle.s);
    expect(sum([...ends.values()].map((ids) => ids.length))).toBe(200);
    expect(ends.get(nothingFollows) ?? []).toEqual([]);
  });

  it("keep all that holds at any moment", async () => {
    expect(await broken(database.db, { settledAt: Date.parse(chronicle.endsAt) })).toEqual([]);
  });

  it("write no message twice; the same words only where they ask again, or tell of something new", async () => {
    const { s, calls } = chronicle;
    expect(await s.rows("SELECT id FROM told GROUP BY id HAVING count(*) > 1")).toEqual([]);
    const again = await s.rows<{ letter: string }>(
      "SELECT DISTINCT letter FROM (SELECT letter FROM told GROUP BY letter, facts, recipient HAVING count(*) > 1) ORDER BY letter",
    );
    expect(again.map(({ letter }) => letter).filter((letter) => !asksAgain.includes(letter))).toEqual([]);
    const [{ mails } = { mails: 0 }] = await s.rows<{ mails: number }>(
      "SELECT count(*) AS mails FROM told WHERE channel = 'mail'",
    );
    expect(s.letters.length).toBeLessThanOrEqual(mails);
    const twice = calls.filter(
      (call, at) => calls.indexOf(call) !== at && !asksAgain.some((letter) => call.includes(` ${letter} `)),
    );
    expect(twice).toEqual([]);
  });
});

/** The second reminder of an agreement, another reason to look at a case, the same answer at a later check-in, news each month, the queue on another day, another word. */
const asksAgain = [
  "agreement-asked",
  "case-raised",
  "check-in-told",
  "news-asked",
  "review-due",
  "words-for-body",
  "words-waiting",
];

describe("the figures of a region", () => {
  it("of outcomes are what its people answered", async () => {
    const expected = await outcomesByHistory(chronicle);
    expect(expected.size).toBeGreaterThan(12);
    expect(await readers.outcomes(expected.keys())).toEqual(expected);
  });

  it.each(all)("of %s, month by month, are what its history says", async (body) => {
    const expected = await monthsByHistory(chronicle.s, body);
    expect(expected.length).toBeGreaterThan(3);
    expect(await readers.months(body)).toEqual(expected);
  });

  it("of answers and help are what the histories say", async () => {
    expect(await readers.measures()).toEqual(await measuresByHistory(chronicle.s));
  });
});

describe("the report of a region", () => {
  it("is what is kept of it", async () => {
    await expect(await reportOf(chronicle)).toMatchFileSnapshot(join(root, "docs/two-years-of-a-region.md"));
  });
});

describe("the pages of a region", () => {
  let opened: readonly Opened[];
  beforeAll(async () => {
    opened = await readers.open();
  });

  it("open within their rows, two years later", () => {
    expect(opened.filter(({ rowsRead }) => Number.isNaN(rowsRead))).toEqual([]);
    expect(opened.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it("leave the clock within its own", async () => {
    for (let run = 0; run < 13; run += 1) await wasl.scheduled(new Date(Date.parse(chronicle.endsAt) + run * 600_000));
    expect(wasl.logs().filter((line) => JSON.stringify(line).includes("OverBudget"))).toEqual([]);
  });
});
