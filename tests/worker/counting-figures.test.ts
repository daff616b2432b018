import type { D1Database } from "@cloudflare/workers-types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "#db/database.ts";
import { throwOver } from "#db/meter.ts";
import { happened, requestRow, thenHappened } from "#tests/support/figure-history.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { countFigures } from "#worker/scheduled/count-figures.ts";

let database: QuickDatabase;
let db: D1Database;
beforeAll(async () => {
  database = await startQuickDatabase();
  db = database.db;
});
afterAll(() => database.close());

/** One run of the job, with what it cost; it may cost no more than this. */
async function count(at: string, source: D1Database = db) {
  const most = { roundTrips: 2, statements: 8, rowsRead: 6000, rowsWritten: 6000 };
  const opened = openDatabase(source, { bookmark: null, writes: true, onUse: throwOver(most) });
  await countFigures({ db: opened.db, now: () => Date.parse(at) });
  return opened.usage;
}

type Figure = {
  by: string;
  key: string;
  reviewed: string;
  answered: string;
  helped: string;
  lapsed: number;
  share: number | null;
};
const figures = async () =>
  (await db.prepare("SELECT * FROM figure ORDER BY by, key").all<Figure>()).results.map(
    ({ by, key, reviewed, answered, helped, lapsed, share }) =>
      [`${by} ${key}`.trim(), JSON.parse(reviewed), JSON.parse(answered), JSON.parse(helped), lapsed, share] as const,
  );
const figure = async (name: string) => (await figures()).find(([is]) => is === name)?.slice(1);
const counts = async () =>
  (await db.prepare("SELECT measure, count(*) AS n FROM figure_case WHERE by = 'all' GROUP BY measure").all()).results;
const cursor = () =>
  db.prepare("SELECT * FROM figure_cursor").first<{ run: number; version: number; introduction: string }>();
const none = [0, 0, 0, 0, 0, 0, 0, 0];

describe("counting the steps of introductions", () => {
  it("counts how long review, answers and help took: working days but for help, in all, by region, need and body", async () => {
    await happened(db, {
      id: "a",
      needs: ["legal", "training"],
      steps: [
        ["propose", "2027-01-08"],
        ["approve", "2027-01-12"],
        ["accept", "2027-01-22"],
        ["report-help", "2027-02-20"],
      ],
    });
    await count("2027-03-01T10:00:00Z");
    // Friday to Tuesday, with a holiday on the Monday: one day. Tuesday to the Friday of the week after, with the Amazigh
    // new year on the Thursday: seven. Twenty-nine days to help.
    const counted = [[0, 1, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 1, 0, 0], [0, 0, 1, 0, 0, 0, 0, 0], 0, 1000];
    expect(await figures()).toEqual(
      ["all", "body ads", "need legal", "need training", "region MA-02"].map((name) => [name, ...counted]),
    );
  });

  it("adds what comes later, and never counts a step twice", async () => {
    await happened(db, {
      id: "b",
      body: "indh",
      region: "MA-08",
      needs: ["legal"],
      steps: [
        ["propose", "2027-03-02"],
        ["approve", "2027-03-02"],
        ["lapse", "2027-03-20"],
      ],
    });
    await count("2027-04-01T10:00:00Z");
    await count("2027-04-01T10:10:00Z");
    expect(await figure("all")).toEqual([
      [1, 1, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 1, 0, 0],
      [0, 0, 1, 0, 0, 0, 0, 0],
      1,
      500,
    ]);
    expect(await figure("body indh")).toEqual([[1, 0, 0, 0, 0, 0, 0, 0], none, none, 1, 0]);
    expect(await figure("region MA-08")).toEqual([[1, 0, 0, 0, 0, 0, 0, 0], none, none, 1, 0]);
    expect(await figure("body ads")).toMatchObject({ 4: 1000 });
  });

  it("counts the needs that the offer meets, and no others", async () => {
    const [offer] = (
      await db.prepare("SELECT id FROM offer WHERE needs = '[\"financing\"]' LIMIT 1").all<{ id: string }>()
    ).results;
    await happened(db, {
      id: "c",
      offer: offer?.id ?? null,
      needs: ["equipment", "financing"],
      steps: [
        ["propose", "2027-04-05"],
        ["dismiss", "2027-04-06"],
      ],
    });
    await count("2027-04-10T10:00:00Z");
    expect(await figure("need financing")).toEqual([[0, 1, 0, 0, 0, 0, 0, 0], none, none, 0, null]);
    expect(await figure("need equipment")).toBeUndefined();
  });

  it("leaves for later what was taken a moment ago: a step that bears an earlier time may still be written", async () => {
    await happened(db, {
      id: "d",
      steps: [
        ["propose", "2027-05-03"],
        ["approve", "2027-05-03"],
      ],
    });
    const before = await counts();
    await count("2027-05-03T11:04:00Z");
    expect(await counts()).toEqual(before);
    await count("2027-05-03T11:06:00Z");
    expect(await counts()).not.toEqual(before);
  });
});

/** The database, whose batches wait or fail as told; the first batch of a job reads, the second writes. */
function disturbed(atWriting: () => Promise<void>): D1Database {
  return {
    withSession: (constraint: string) => {
      const session = db.withSession(constraint);
      let batches = 0;
      return {
        prepare: (sql: string) => session.prepare(sql),
        batch: async (statements: never[]) => {
          batches += 1;
          if (batches === 2) await atWriting();
          return session.batch(statements);
        },
        getBookmark: () => session.getBookmark(),
      };
    },
  } as unknown as D1Database;
}

describe("two runs at once, and a run that fails", () => {
  /** A proposal that is approved, and declined: two of its steps count. */
  const steps = async (id: string, days: readonly [string, string, string]) => {
    await happened(db, {
      id,
      steps: [
        ["propose", days[0]],
        ["approve", days[1]],
      ],
    });
    await thenHappened(db, id, 2, [["decline", days[2]]]);
  };

  it("count once: the second counts nothing", async () => {
    await steps("e", ["2027-06-07", "2027-06-08", "2027-06-09"]);
    const before = await figure("body ads");
    await count(
      "2027-06-10T10:00:00Z",
      disturbed(async () => void (await count("2027-06-10T10:00:00Z"))),
    );
    const [reviewed, answered] = (await figure("body ads")) ?? [];
    const sums = ([first, second]: readonly unknown[]) =>
      [first, second].map((bands) => (bands as number[]).reduce((a, b) => a + b));
    expect(sums([reviewed, answered])).toEqual(sums(before ?? []).map((sum) => sum + 1));
    expect(await cursor()).toMatchObject({ introduction: "e", version: 3 });
  });

  it("leave the cursor where the faster one put it, when nothing counted was read", async () => {
    const { run = 0 } = (await cursor()) ?? {};
    await count(
      "2027-06-11T10:00:00Z",
      disturbed(async () => {
        await steps("f", ["2027-06-10", "2027-06-10", "2027-06-10"]);
        await count("2027-06-11T10:00:00Z");
      }),
    );
    expect(await cursor()).toMatchObject({ run: run + 1, introduction: "f" });
  });

  it("lose nothing: the next run counts what one that was cut off had read", async () => {
    await steps("g", ["2027-06-11", "2027-06-11", "2027-06-11"]);
    const before = await counts();
    const cut = disturbed(() => Promise.reject(new Error("D1_ERROR: network connection lost")));
    await expect(count("2027-06-12T10:00:00Z", cut)).rejects.toThrow("network connection lost");
    expect(await counts()).toEqual(before);
    await count("2027-06-12T10:00:00Z");
    expect(await counts()).toEqual(
      before.map((row) => ({
        ...row,
        n: Number(row.n) + Number(row.measure === "reviewed" || row.measure === "answered"),
      })),
    );
  });

  it("come to the end of many steps, so many a run", async () => {
    const day = ["2027-06-14", "2027-06-14", "2027-06-14"] as const;
    for (let one = 0; one < 80; one++) await steps(`many-${String(one).padStart(3, "0")}`, day);
    const before = (await counts()).find(({ measure }) => measure === "answered")?.n;
    const first = await count("2027-06-15T10:00:00Z");
    expect(first.rowsRead).toBeLessThan(4500);
    await count("2027-06-15T10:10:00Z");
    const after = (await counts()).find(({ measure }) => measure === "answered")?.n;
    expect(Number(after) - Number(before)).toBe(80);
  });
});

describe("counting offers and requests by need and region", () => {
  type Region = { offers: string; requests: string; counted_at: number };
  const region = async (code: string) => {
    const row = await db.prepare("SELECT * FROM coverage WHERE region = ?").bind(code).first<Region>();
    return { offers: JSON.parse(row?.offers ?? "{}"), requests: JSON.parse(row?.requests ?? "{}") };
  };
  const list = (need: string, territory: string, offer: string) =>
    db.prepare("INSERT INTO offer_reach VALUES (?1, ?2, 1, 1, ?3, '', 0)").bind(need, territory, offer).run();

  it("counts an offer once in each region that it serves, wholly or in a province", async () => {
    await db.batch([
      db.prepare("DELETE FROM offer_reach"),
      db.prepare("UPDATE request SET state = 'closed'"),
      db.prepare("DELETE FROM coverage"),
    ]);
    const [one = "", other = ""] = (await db.prepare("SELECT id FROM offer LIMIT 2").all<{ id: string }>()).results.map(
      ({ id }) => id,
    );
    await list("legal", "MA", one);
    await list("legal", "MA-02", one);
    await list("legal", "MA-JRA", other);
    await requestRow(db, { id: "w1", region: "MA-02", province: "MA-JRA", needs: ["legal", "impact"], at: 1 }).run();
    await requestRow(db, { id: "w2", region: "MA-02", province: "MA-OUJ", needs: ["impact"], at: 2 }).run();
    for (const minute of [10, 20, 30]) await count(`2027-07-01T10:${minute}:00Z`);
    expect((await region("MA-02")).offers).toMatchObject({ legal: [2, 3], impact: [0, 0] });
    expect((await region("MA-01")).offers).toMatchObject({ legal: [1, 1] });
    expect((await region("MA-02")).requests).toMatchObject({ looked: 2, legal: 1, impact: 2, financing: 0 });
    expect((await region("MA-01")).requests).toMatchObject({ looked: 0, legal: 0 });
  });

  it("looks at no more than a part of a long list, and says so by what it looked at", async () => {
    await db
      .prepare(
        `INSERT INTO offer_reach SELECT 'digital', 'MA', 1, key, (SELECT id FROM offer LIMIT 1), '', 0 FROM json_each(?)`,
      )
      .bind(JSON.stringify(Array.from({ length: 400 }, () => 0)))
      .run();
    await db.prepare("DELETE FROM coverage").run();
    await count("2027-07-02T10:00:00Z");
    expect((await region("MA-01")).offers).toMatchObject({ digital: [1, 150] });
  });
});
