import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filed } from "#tests/support/filing.ts";
import { visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

const count = async (table: string) =>
  (await wasl.db.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n;
const hours = (number: number) => new Date(Date.now() + number * 3600_000);

describe("the clock", () => {
  it("drops ended sessions and forgiven tries, and nothing before its time", async () => {
    const { person, code, pin } = await filed(wasl);
    await person.post("/fr/follow", { code, pin });
    await visitor(wasl).post("/fr/follow", { code: "ZZZZZZZZ", pin: "123456" }, { network: "203.0.113.7" });
    const before = [await count("follow_session"), await count("pin_try")];

    await wasl.scheduled(hours(0.4));
    expect([await count("follow_session"), await count("pin_try")]).toEqual(before);
    await wasl.scheduled(hours(0.6));
    expect([await count("follow_session"), await count("pin_try")]).toEqual([0, before[1]]);
    await wasl.scheduled(hours(26));
    expect([await count("pin_try"), await count("request")]).toEqual([0, 1]);
  });

  it("erases the person of a request a year after it ended, and of none that is open", async () => {
    const open = await filed(wasl);
    const { person, code, pin } = await filed(wasl);
    await person.post("/fr/follow", { code, pin });
    await person.post("/fr/follow/withdraw", { version: "1", sure: "yes" });
    const persons = (await count("request_person")) ?? 0;
    const requests = await count("request");

    await wasl.scheduled(hours(364 * 24));
    expect(await count("request_person")).toBe(persons);
    await wasl.scheduled(hours(366 * 24));
    expect([await count("request_person"), await count("request")]).toEqual([persons - 1, requests]);
    expect((await visitor(wasl).post("/fr/follow", { code: open.code, pin: open.pin })).status).toBe(303);
    const erased = await wasl.db.prepare("SELECT by, step FROM request_history WHERE step = 'erase'").all();
    expect(erased.results).toEqual([{ by: "clock", step: "erase" }]);
  });
});
