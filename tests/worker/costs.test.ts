import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { provinceCodes } from "#domain/territory/provinces.ts";
import { regionCodes } from "#domain/territory/regions.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { filed, openForm, receiptOf, sendForm, story } from "#tests/support/filing.ts";
import { costsOf, postJson, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl({ keepBudgets: false });
});
afterAll(() => wasl.close());

const reads = [
  "/fr/",
  "/ar/matches?province=MA-JRA&needs=financing",
  `/fr/matches?province=MA-BEM&${needs.map((need) => `needs=${need}`).join("&")}`,
  "/fr/matches?province=MA-BEM&needs=equipment",
  "/fr/offers",
  "/fr/offers?need=mentoring&territory=MA-02&kind=public-agency&text=projets",
  "/fr/offers?after=intelaka",
  "/fr/offers/indh-phase-3",
  "/fr/bodies",
  "/fr/bodies?need=financing&territory=MA-JRA&kind=cri&text=investissement",
  "/fr/bodies/ads",
  "/fr/bodies/connect-institute",
  "/fr/regions",
  "/fr/regions?need=financing",
  "/fr/offers.atom",
  "/fr/closings.ics?need=financing&territory=MA-02",
  "/sitemaps/pages.xml",
  "/sitemaps/bodies/ads.xml",
  ...regionCodes.flatMap((region) => [`/fr/regions/${region}`, `/fr/regions/${region}?need=financing`]),
  "/fr/request",
  "/fr/receipt",
  "/fr/follow",
  "/fr/matching",
  "/fr/procedure",
  "/fr/about",
  "/fr/privacy",
  "/fr/nothing-here",
  "/api/v1/offers?limit=100",
  "/api/v1/offers?need=mentoring&territory=MA-OUJ&text=projet&limit=100",
  "/api/v1/offers/ads-caisses-villageoises",
  "/api/v1/bodies?limit=100",
  "/api/v1/bodies?need=training&territory=MA-07&limit=100",
  "/api/v1/bodies/indh",
  "/api/v1/territories",
  "/api/v1/vocabulary",
  "/api/v1/openapi.json",
];

describe("what reading costs", () => {
  it.each(reads)("%s: at most 2 round trips and 250 rows, and nothing written", async (path) => {
    const { roundTrips, rowsRead, rowsWritten } = costsOf(await wasl.fetch(path));
    expect(roundTrips).toBeLessThanOrEqual(2);
    expect(rowsRead).toBeLessThanOrEqual(250);
    expect(rowsWritten).toBe(0);
  });

  it("an author's own pages: at most 2 round trips, the session's included", async () => {
    const { person, code, pin } = await filed(wasl);
    const signedIn = costsOf(await person.post("/fr/follow", { code, pin }));
    expect(signedIn.roundTrips).toBe(1);
    for (const path of ["/fr/follow", "/fr/follow/correct", "/fr/follow/data", "/fr/receipt"]) {
      const { roundTrips, rowsRead, rowsWritten } = costsOf(await person.get(path));
      expect([path, roundTrips <= 2, rowsRead <= 250, rowsWritten]).toEqual([path, true, true, 0]);
    }
  });

  it("what changes something: at most 3 round trips beyond the session's, the last of them one batch", async () => {
    const person = visitor(wasl);
    const sent = costsOf(await sendForm(person, await openForm(person)));
    expect(sent.roundTrips).toBe(3);
    const { code, pin } = await receiptOf(person);
    await person.post("/fr/follow", { code, pin });
    for (const [step, fields] of [
      ["correct", { ...story, version: "1" }],
      ["withdraw", { version: "2", sure: "yes" }],
      ["erase", { version: "3", sure: "yes" }],
    ] as const) {
      const { roundTrips, rowsRead } = costsOf(await person.post(`/fr/follow/${step}`, fields));
      expect([step, roundTrips <= 4, rowsRead <= 250]).toEqual([step, true, true]);
    }
  });

  it("matches any province, with every need at once, in two round trips and at most 250 rows", async () => {
    for (const province of provinceCodes) {
      const { roundTrips, rowsRead } = costsOf(await postJson(wasl, "/api/v1/matches", { province, needs }));
      expect(roundTrips).toBe(2);
      expect(rowsRead).toBeLessThanOrEqual(250);
    }
  });

  it("refuses without asking the database", async () => {
    expect(costsOf(await postJson(wasl, "/api/v1/matches", { province: "MA-XXX", needs: [] })).roundTrips).toBe(0);
    expect(costsOf(await wasl.fetch("/api/v1/offers?territory=nowhere")).roundTrips).toBe(0);
  });
});
