import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "#db/database.ts";
import { waitingOf, waitingRequests } from "#db/read/waiting-requests.ts";
import { demandFor } from "#domain/matching/demand.ts";
import { provinceCodes } from "#domain/territory/provinces.ts";
import type { Territory } from "#domain/territory/territory.ts";
import { offerTerms } from "#tests/support/cast.ts";
import { filed } from "#tests/support/filing.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

async function waitingIn(territories: readonly Territory[]) {
  const { db, usage } = openDatabase(wasl.db, { bookmark: null, writes: false, onUse: () => {} });
  const [rows] = await db.batch([waitingRequests(db, territories)]);
  return { ...waitingOf(rows, territories), usage };
}

/** So many requests waiting in each province, each a second later than the one before. */
const fillProvinces = (count: number) =>
  wasl.db
    .prepare(
      `INSERT INTO request (id, code, form_key, digest, state, version, locale, province, needs, stage, sectors, legal_form,
         age, groups, amount_mad, disclosure, filed_at)
       SELECT p.value || '-' || n.value, p.value || '-' || n.value, p.value || '-' || n.value, '', iif(n.value % 10 = 9, 'withdrawn', 'submitted'),
         1, 'fr', p.value, '["financing"]', 'idea', '["crafts"]', NULL, 30, '["women"]', 5000, 'ask-each', n.value
       FROM json_each(?1) AS p, json_each(?2) AS n`,
    )
    .bind(JSON.stringify(provinceCodes), JSON.stringify(Array.from({ length: count }, (_, at) => at)))
    .run();

describe("the waiting requests where an offer serves", () => {
  it("are those filed and not withdrawn, with their codes and nothing of the person", async () => {
    const { person, code, pin } = await filed(wasl);
    const { requests, complete } = await waitingIn(["MA-02"]);
    expect(complete).toBe(true);
    expect(requests).toEqual([
      {
        province: "MA-JRA",
        needs: ["financing", "training"],
        stage: "growth",
        sectors: [],
        legalForm: "cooperative",
        age: 34,
        groups: ["women", "rural"],
        amountMad: 80000,
        text: "",
      },
    ]);
    expect((await waitingIn(["MA-JRA"])).requests).toHaveLength(1);
    expect((await waitingIn(["MA-OUJ", "MA-07"])).requests).toEqual([]);
    expect(demandFor(offerTerms({ legalForms: ["company"] }), requests, "2026-11-24")).toMatchObject({
      served: 0,
      mostExcluding: { criterion: "legalForm", excludes: 1 },
    });

    await person.post("/fr/follow", { code, pin });
    await person.post("/fr/follow/withdraw", { version: "1", sure: "yes" });
    expect((await waitingIn(["MA-02"])).requests).toEqual([]);
  });

  it("are read from their indexes alone, at most 1,000 rows, and say when there are more", async () => {
    await fillProvinces(20);
    const waiting = { MA: 1000, "MA-06": 9 * 18, "MA-JRA": 18, "MA-02": 8 * 18 };
    for (const [territories, expected] of [
      [["MA"], waiting.MA],
      [["MA-06"], waiting["MA-06"]],
      [["MA-JRA"], waiting["MA-JRA"]],
      [["MA-JRA", "MA-02"], waiting["MA-02"]],
    ] as const) {
      const { requests, complete, usage } = await waitingIn(territories);
      expect(usage.roundTrips).toBe(1);
      expect(usage.rowsRead).toBeLessThanOrEqual(1000);
      expect(complete).toBe(territories[0] !== "MA");
      expect(requests.length).toBe(expected);
    }
    const plan = async (order: string) =>
      (
        await wasl.db
          .prepare(
            `EXPLAIN QUERY PLAN SELECT province, needs, stage, sectors, legal_form, age, groups, amount_mad FROM request
             WHERE state = 'submitted' ${order} LIMIT 10`,
          )
          .all<{ detail: string }>()
      ).results.map(({ detail }) => detail);
    expect(await plan("AND province = 'MA-JRA'")).toEqual([
      "SEARCH request USING COVERING INDEX request_waiting (province=?)",
    ]);
    expect(await plan("ORDER BY filed_at DESC")).toEqual(["SCAN request USING COVERING INDEX request_newest"]);
  });

  it("are all read while there are fewer, though one province has most of them", async () => {
    await wasl.db.prepare("UPDATE request SET province = 'MA-CAS' WHERE filed_at < 8").run();
    await wasl.db.prepare("UPDATE request SET state = 'closed' WHERE province <> 'MA-CAS'").run();
    for (const territories of [["MA"], ["MA-06"]] as const) {
      const { requests, complete } = await waitingIn(territories);
      expect([requests.length, complete]).toEqual([75 * 8 + 10, true]);
    }
  });

  it("are the newest, where the whole country is cut", async () => {
    await wasl.db.prepare("UPDATE request SET state = 'submitted', age = filed_at").run();
    const { requests, complete } = await waitingIn(["MA"]);
    expect([requests.length, complete]).toEqual([1000, false]);
    expect(Math.min(...requests.map(({ age }) => age ?? 0))).toBe(6);
  });
});
