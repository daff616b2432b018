import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commit } from "#db/commit.ts";
import { type Db, openDatabase } from "#db/database.ts";
import { type Budget, OverBudget, throwOver, type Usage } from "#db/meter.ts";
import { offer } from "#db/schema/directory.ts";
import { pinTry, request, requestHistory } from "#db/schema/requests.ts";
import { type Advance, saveAdvance } from "#db/write/requests.ts";
import { startDatabase } from "#tests/support/wasl.ts";

let database: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.close());

const open = (onUse: (usage: Usage) => void = () => {}) =>
  openDatabase(database.db, { bookmark: null, writes: true, onUse });
const generous: Budget = { roundTrips: 100, statements: 100, rowsRead: 100, rowsWritten: 100 };
const tryOf = (db: Db, key: string) => db.insert(pinTry).values({ key, tries: 1, waitUntil: 0, lastTry: "" });
const keptTries = (db: Db, key: string) => db.select({ key: pinTry.key }).from(pinTry).where(eq(pinTry.key, key));
const offerOf = (db: Db, id: string) => db.select({ name: offer.name }).from(offer).where(eq(offer.id, id));

describe("the meter", () => {
  it("counts one round trip for a batch, its statements, and the rows that they read", async () => {
    const { db, usage } = open();
    await db.batch([offerOf(db, "nachaa-jerada"), offerOf(db, "tajmii-jerada")]);
    expect(usage).toEqual({ roundTrips: 1, statements: 2, rowsRead: 2, rowsWritten: 0 });
    await db.batch([db.select({ id: offer.id }).from(offer).limit(10)]);
    expect(usage).toEqual({ roundTrips: 2, statements: 3, rowsRead: 12, rowsWritten: 0 });
  });

  it("bounds statements only where the budget says how many", async () => {
    const { statements: _, ...others } = generous;
    const { db } = open(throwOver(others));
    const many = Array.from({ length: 101 }, () => offerOf(db, "nobody"));
    await expect(db.batch([offerOf(db, "nobody"), ...many])).resolves.toHaveLength(102);
  });

  it("counts the rows written, those of indexes too", async () => {
    const { db, usage } = open();
    await db.batch([tryOf(db, "counted")]);
    expect(usage).toMatchObject({ roundTrips: 1, rowsWritten: 2 });
  });

  it("counts each request by itself", async () => {
    const first = open();
    await first.db.batch([offerOf(first.db, "nachaa-jerada")]);
    expect(open().usage).toEqual({ roundTrips: 0, statements: 0, rowsRead: 0, rowsWritten: 0 });
  });

  it("counts what was sent though it fails", async () => {
    const { db, usage } = open();
    await expect(db.batch([tryOf(db, "once"), tryOf(db, "once")])).rejects.toThrow();
    expect(usage).toEqual({ roundTrips: 1, statements: 2, rowsRead: 0, rowsWritten: 0 });
  });

  it("lets a request be that spends all of its budget, and no more", async () => {
    const { db } = open(throwOver({ roundTrips: 1, rowsRead: 2, rowsWritten: 0 }));
    await expect(db.batch([offerOf(db, "nachaa-jerada"), offerOf(db, "tajmii-jerada")])).resolves.toHaveLength(2);
  });

  it.each<[string, Partial<Budget>]>([
    ["roundTrips", { roundTrips: 0 }],
    ["statements", { statements: 1 }],
    ["rowsRead", { rowsRead: 49 }],
    ["rowsWritten", { rowsWritten: 1 }],
  ])("throws over the budget of %s, and says which", async (name, budget) => {
    const { db } = open(throwOver({ ...generous, ...budget }));
    const costly = db.batch([db.select({ id: offer.id }).from(offer), tryOf(db, `over ${name}`)]);
    const error = await costly.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OverBudget);
    expect(error).toHaveProperty("message", expect.stringContaining(name));
  });
});

describe("a batch", () => {
  it("that fails leaves nothing of itself", async () => {
    const { db } = open();
    await expect(db.batch([tryOf(db, "twice"), tryOf(db, "twice")])).rejects.toThrow();
    const [kept] = await db.batch([keptTries(db, "twice")]);
    expect(kept).toEqual([]);
  });
});

describe("committing a step of a request", () => {
  it("saves the step and what it leads to", async () => {
    const { db } = open();
    await fileRequest("saved");
    expect(await commit(db, saveAdvance(db, withdrawal("saved")))).toEqual({ ok: true, value: "saved" });
    expect(await stateOf("saved")).toEqual([{ state: "withdrawn", version: 2 }]);
  });

  it("refuses the second of two who take the same version, and keeps the first one's word", async () => {
    const { db } = open();
    await fileRequest("raced");
    const steps = [
      saveAdvance(db, withdrawal("raced")),
      saveAdvance(db, { ...withdrawal("raced"), step: "close", to: "closed", by: "admin" }),
    ];
    const outcomes = await Promise.all(steps.map((statements) => commit(db, statements)));
    expect(outcomes.toSorted((one, other) => Number(other.ok) - Number(one.ok))).toEqual([
      { ok: true, value: "saved" },
      { ok: false, refusal: { code: "changed_meanwhile" } },
    ]);
    const history = await rows("SELECT step, by FROM request_history WHERE request = 'raced' AND version = 2");
    const [{ state }] = (await stateOf("raced")) as [{ state: string }];
    expect(history).toEqual([
      state === "withdrawn" ? { step: "withdraw", by: "innovator" } : { step: "close", by: "admin" },
    ]);
  });

  it("throws what is no lost race: a form sent twice, a request that is not there", async () => {
    const { db } = open();
    await fileRequest("first");
    await fileRequest("second");
    const takeFormKey = db.update(request).set({ formKey: "form of first" }).where(eq(request.id, "second"));
    await expect(commit(db, [takeFormKey])).rejects.toThrow();
    await expect(commit(db, saveAdvance(db, withdrawal("nobody")))).rejects.toThrow();
    expect(await rows("SELECT * FROM request_history WHERE request = 'nobody'")).toEqual([]);
  });
});

describe("the history of a request", () => {
  it.each([
    ["rewritten", "UPDATE request_history SET by = 'somebody else'"],
    ["dropped", "DELETE FROM request_history"],
  ])("cannot be %s", async (done, sql) => {
    await fileRequest(done);
    const before = await rows("SELECT * FROM request_history");
    await expect(database.db.prepare(sql).run()).rejects.toThrow("history is append-only");
    expect(await rows("SELECT * FROM request_history")).toEqual(before);
  });

  it("grows by one row for each step", async () => {
    const { db } = open();
    await fileRequest("grown");
    await commit(db, saveAdvance(db, withdrawal("grown")));
    const [versions] = await db.batch([
      db.select({ version: requestHistory.version }).from(requestHistory).where(eq(requestHistory.request, "grown")),
    ]);
    expect(versions).toEqual([{ version: 1 }, { version: 2 }]);
  });
});

/** The step that follows filing, when its author takes the request back. */
const withdrawal = (id: string): Advance => ({
  id,
  step: "withdraw",
  to: "withdrawn",
  at: 2,
  by: "innovator",
  version: 2,
});

const rows = async (sql: string) => (await database.db.prepare(sql).all()).results;
const stateOf = (id: string) => rows(`SELECT state, version FROM request WHERE id = '${id}'`);

/** A request as it stands after filing: submitted, at version 1. */
async function fileRequest(id: string): Promise<void> {
  await database.db.batch([
    database.db
      .prepare(
        `INSERT INTO request (id, code, form_key, digest, state, version, locale, province, needs, sectors, groups, disclosure, filed_at)
         VALUES (?1, 'code of ' || ?1, 'form of ' || ?1, '', 'submitted', 1, 'fr', 'MA-JRA', '["financing"]', '[]', '[]', 'ask-each', 1)`,
      )
      .bind(id),
    database.db
      .prepare("INSERT INTO request_history (request, version, step, at, by) VALUES (?1, 1, 'submit', 1, 'innovator')")
      .bind(id),
  ]);
}
