import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { type Chronicle, liveRegion } from "#tests/support/region/live.ts";

let database: QuickDatabase;
let chronicle: Chronicle;
beforeAll(async () => {
  database = await startQuickDatabase();
  chronicle = await liveRegion(database, 2026);
}, 300_000);
afterAll(() => database.close());

describe("two years of a region", () => {
  it("show nobody a case that is not theirs, and to everybody what is", () => {
    console.log(JSON.stringify([...chronicle.acts]));
    expect(chronicle.wrong.slice(0, 10)).toEqual([]);
  });
});
