import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postJson, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

const good = { province: "MA-JRA", needs: ["financing"] };
const markup = '<script>alert("x")</script>';
const rows: readonly [string, Record<string, unknown>, string, string][] = [
  ["a missing province", { needs: ["financing"] }, "province", "required"],
  ["a province of another country", { ...good, province: "FR-75" }, "province", "unknown_code"],
  ["a region for a province", { ...good, province: "MA-02" }, "province", "unknown_code"],
  ["a province that is a number", { ...good, province: 7 }, "province", "unknown_code"],
  ["a name of every object's", { ...good, province: "__proto__" }, "province", "unknown_code"],
  ["missing needs", { province: "MA-JRA" }, "needs", "required"],
  ["no needs", { ...good, needs: [] }, "needs", "required"],
  ["needs that are no list", { ...good, needs: "financing" }, "needs", "wrong_type"],
  ["needs that are null", { ...good, needs: null }, "needs", "wrong_type"],
  ["an unknown need", { ...good, needs: ["money"] }, "needs", "unknown_code"],
  ["a need twice", { ...good, needs: ["financing", "financing"] }, "needs", "duplicate"],
  ["a need that is an object", { ...good, needs: [{}] }, "needs", "unknown_code"],
  ["an unknown stage", { ...good, stage: "later" }, "stage", "unknown_code"],
  ["unknown sectors", { ...good, sectors: ["space"] }, "sectors", "unknown_code"],
  ["sectors that are no list", { ...good, sectors: {} }, "sectors", "wrong_type"],
  ["an unknown legal form", { ...good, legalForm: "gang" }, "legalForm", "unknown_code"],
  ["an age below 0", { ...good, age: -1 }, "age", "too_small"],
  ["an age above 120", { ...good, age: 121 }, "age", "too_big"],
  ["half a year", { ...good, age: 30.5 }, "age", "not_whole"],
  ["an age in words", { ...good, age: "thirty" }, "age", "wrong_type"],
  ["an age as text", { ...good, age: "30" }, "age", "wrong_type"],
  ["unknown groups", { ...good, groups: ["kings"] }, "groups", "unknown_code"],
  ["none of these with another", { ...good, groups: ["none", "women"] }, "groups", "none_with_others"],
  ["an amount below 0", { ...good, amountMad: -5 }, "amountMad", "too_small"],
  ["an amount past reason", { ...good, amountMad: 1e18 }, "amountMad", "too_big"],
  ["an amount in words", { ...good, amountMad: "80 000" }, "amountMad", "wrong_type"],
  ["a text past 2,000 characters", { ...good, text: "é".repeat(2001) }, "text", "too_long"],
  ["control characters", { ...good, text: "a\u0000b" }, "text", "control_characters"],
  ["a text that is a list", { ...good, text: ["a"] }, "text", "wrong_type"],
  ["an unknown language", { ...good, locale: "de" }, "locale", "unknown_code"],
  ["a limit of 0", { ...good, limit: 0 }, "limit", "too_small"],
  ["a limit of 101", { ...good, limit: 101 }, "limit", "too_big"],
  ["a limit as text", { ...good, limit: "10" }, "limit", "wrong_type"],
  ["a field nobody knows", { ...good, provnce: "MA-JRA" }, "provnce", "unknown_field"],
  ["markup where a code belongs", { ...good, stage: markup }, "stage", "unknown_code"],
];

describe("bad input at the door to matching", () => {
  it.each(rows)("%s: 422, with the field and a code, and nothing repeated", async (_, body, field, code) => {
    const response = await postJson(wasl, "/api/v1/matches", body);
    const text = await response.text();
    expect([response.status, response.headers.get("content-type"), JSON.parse(text).fields?.[field]]).toEqual([
      422,
      "application/problem+json; charset=utf-8",
      code,
    ]);
    expect(text).not.toContain("<script>");
  });

  it.each([
    ["broken JSON", '{"province":', 400],
    ["nothing", "", 400],
    ["a list", "[]", 422],
    ["a word", '"MA-JRA"', 422],
    ["null", "null", 422],
    ["a number", "1", 422],
    ["deep nesting", `{"needs":${"[".repeat(5000)}${"]".repeat(5000)},"province":"MA-JRA"}`, 422],
    ["too much of it", JSON.stringify({ ...good, text: "a".repeat(1_100_000) }), 413],
  ])("%s: a problem, never a 5xx", async (_, body, status) => {
    const response = await wasl.fetch("/api/v1/matches", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  });

  it.each([
    ["UTF-16", Buffer.from(`\ufeff${JSON.stringify(good)}`, "utf16le")],
    ["Latin-1", Buffer.from(JSON.stringify({ ...good, text: "é" }), "latin1")],
    ["bytes of no text", Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ])("%s is refused as unreadable", async (_, body) => {
    const response = await wasl.fetch("/api/v1/matches", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(response.status).toBe(400);
  });

  it("refuses what is not JSON by its type, and other methods by name", async () => {
    const asForm = await visitor(wasl).post("/api/v1/matches", { province: "MA-JRA" });
    expect(asForm.status).toBe(415);
    expect((await wasl.fetch("/api/v1/matches")).status).toBe(405);
    const deleted = await wasl.fetch("/api/v1/offers/indh-phase-3", { method: "DELETE" });
    expect([deleted.status, deleted.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect((await wasl.fetch("/api/v1/nothing")).status).toBe(404);
  });
});

describe("what would wear the Worker out", () => {
  it("is read in no time: a hundred thousand fields that nobody asked for are dropped", async () => {
    for (const body of ["a&".repeat(130_000), "needs&".repeat(40_000), "a=b&".repeat(65_000)]) {
      const answer = await wasl.fetch("/fr/request", {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body,
      });
      expect(answer.status).toBe(422);
      expect((await answer.text()).length).toBeLessThan(60_000);
    }
  });

  it.each(["%00", "a%0d%0ab", "x", "%22q%22", "a".repeat(5000), "0-0-0-0"])(
    "is no cookie: bookmark=%s",
    async (bookmark) => {
      for (const path of ["/fr/offers", "/api/v1/offers", "/fr/follow"]) {
        expect((await wasl.fetch(path, { headers: { cookie: `bookmark=${bookmark}` } })).status).toBe(200);
      }
    },
  );

  it("is no text in an address: codes that are in no list are refused where they were typed", async () => {
    const answer = await visitor(wasl).post("/fr/matches", { province: "j'ai 37 ans, 0612345678", needs: "financing" });
    expect([answer.status, answer.headers.get("location")]).toEqual([422, null]);
  });

  it("names even a field that bears the name of every object's prototype", async () => {
    const answer = await wasl.fetch("/api/v1/offers?__proto__=1");
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('"__proto__":"unknown_field"')]);
  });
});

describe("bad input at the lists", () => {
  it.each([
    ["offers?territory=FR", "territory", "unknown_code"],
    ["offers?need=money", "need", "unknown_code"],
    ["offers?kind=club", "kind", "unknown_code"],
    [`offers?text=${"a".repeat(101)}`, "text", "too_long"],
    ["offers?text=%00", "text", "control_characters"],
    ["offers?text=%C3%28", "text", "control_characters"],
    ["offers?after=../../etc", "after", "unknown_code"],
    ["offers?after=%27;DROP%20TABLE%20offer", "after", "unknown_code"],
    ["offers?limit=0", "limit", "too_small"],
    ["offers?limit=101", "limit", "too_big"],
    ["offers?limit=many", "limit", "wrong_type"],
    ["offers?limit=-1", "limit", "wrong_type"],
    ["offers?locale=de", "locale", "unknown_code"],
    ["offers?need=legal&need=digital", "need", "duplicate"],
    ["offers?colour=red", "colour", "unknown_field"],
    ["bodies?kind=%3Cscript%3E", "kind", "unknown_code"],
    ["bodies/ads?locale=zz", "locale", "unknown_code"],
    ["territories?x=1", "x", "unknown_field"],
    ["vocabulary?x=1", "x", "unknown_field"],
  ])("%s: 422 with the field and a code", async (path, field, code) => {
    const response = await wasl.fetch(`/api/v1/${path}`);
    expect([response.status, ((await response.json()) as { fields?: Record<string, string> }).fields?.[field]]).toEqual(
      [422, code],
    );
  });

  it.each([
    "offers/none-such",
    "offers/%3Cscript%3E",
    "bodies/none-such",
    "offers/__proto__",
    `bodies/${"a".repeat(500)}`,
  ])("%s: 404, as a problem", async (path) => {
    const response = await wasl.fetch(`/api/v1/${path}`);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  });

  it.each([
    "/fr/offers?territory=FR",
    "/fr/offers?need=%3Cscript%3E",
    `/ar/offers?text=${"a".repeat(101)}`,
    "/fr/bodies?kind=club",
    "/fr/matches?province=FR-75&needs=financing",
    "/fr/matches?province=MA-JRA&needs=money",
    "/fr/matches?province=MA-JRA",
    "/ar/matches?needs=financing",
    "/fr/matches?province=MA-JRA&needs=financing&stage=later&sectors=space&legalForm=gang",
  ])("%s: a page that says what is wrong beside the field", async (path) => {
    const response = await wasl.fetch(path);
    expect(response.status).toBe(422);
    expect(await response.text()).toMatch(/role="alert" id="errors"[\s\S]*href="#\w+"/);
  });

  it.each([
    "/fr/offers/none-such",
    "/ar/bodies/none-such",
    "/en/regions/MA-13",
    "/fr/nothing",
    "/de/",
    "/fr/regions/__proto__",
  ])("%s: a page that says it was not found", async (path) => expect((await wasl.fetch(path)).status).toBe(404));
});
