import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BodyPage, OfferPage } from "#contract/offer.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

const offers = async (query: string) =>
  ((await (await wasl.fetch(`/api/v1/offers?limit=100&${query}`)).json()) as OfferPage).items;
const bodies = async (query: string) =>
  ((await (await wasl.fetch(`/api/v1/bodies?limit=100&${query}`)).json()) as BodyPage).items;
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe("the filters of the lists", () => {
  it("by province shows what covers it, and by region what serves any part of it", async () => {
    expect((await offers("territory=MA-JRA")).length).toBeGreaterThan(10);
    for (const { territories } of await offers("territory=MA-JRA")) {
      expect(territories.some((territory) => ["MA-JRA", "MA-02", "MA"].includes(territory))).toBe(true);
    }
    expect(ids(await offers("territory=MA-JRA"))).toContain("tajmii-jerada");
    expect(ids(await offers("territory=MA-OUJ"))).not.toContain("tajmii-jerada");
    expect(ids(await offers("territory=MA-02"))).toEqual(
      expect.arrayContaining(["tajmii-jerada", "indh-phase-3", "laboratoire-ump-giz"]),
    );
    expect(ids(await offers("territory=MA"))).toEqual([
      "etude-is-maroc",
      "fabs-accompagnement",
      "indh-phase-3",
      "rencontres-regionales-is",
    ]);
  });

  it("by need, by kind of body, and by all at once", async () => {
    expect(await offers("need=research")).toHaveLength(5);
    expect((await offers("need=research")).every(({ needs }) => needs.includes("research"))).toBe(true);
    expect((await offers("kind=bank")).length).toBe(0);
    expect((await offers("kind=public-agency")).length).toBeGreaterThan(5);
    expect((await offers("kind=public-agency")).every(({ body }) => body?.kind === "public-agency")).toBe(true);
    expect(ids(await offers("territory=MA-JRA&need=financing&kind=public-agency&text=villageoises"))).toEqual([
      "ads-caisses-villageoises",
    ]);
    expect(ids(await bodies("kind=cri"))).toHaveLength(12);
    expect(ids(await bodies("kind=cri&territory=MA-05"))).toEqual(["cri-beni-mellal-khenifra"]);
    expect(ids(await bodies("need=incubation"))).toEqual(["conseil-region-souss-massa"]);
  });

  it.each([
    ["text=prêts sans intérêts", "ads-caisses-villageoises"],
    ["text=PRETS+SANS+INTERETS", "ads-caisses-villageoises"],
    ["text=coop%C3%A9ratives", "tajmii-jerada"],
    ["text=تعاونيات", "tajmii-jerada"],
    ["text=formation des jeunes", "phosboucraa-45-jeunes"],
  ])("by words, whatever their accents and their language: %s", async (query, id) => {
    expect(ids(await offers(query))).toContain(id);
  });

  it("finds nothing for words that nobody uses, and everything for no words", async () => {
    expect(await offers("text=xyzzy")).toEqual([]);
    expect(await offers("text=")).toHaveLength(50);
    expect(await offers("text=%25")).toHaveLength(50);
  });

  it("pages by key without losing or repeating anything, whatever the size of a page", async () => {
    const all = ids(await bodies(""));
    for (const limit of [1, 7, 50, 99, 100]) {
      const seen: string[] = [];
      let after = "";
      do {
        const page = (await (
          await wasl.fetch(`/api/v1/bodies?limit=${limit}${after && `&after=${after}`}`)
        ).json()) as BodyPage;
        seen.push(...ids(page.items));
        after = page.next ?? "";
      } while (after);
      expect(seen).toEqual(all);
    }
  });

  it("speaks the reader's language, and says when Wasl translated", async () => {
    const [french] = await offers("locale=fr&text=villageoises");
    const [arabic] = await offers("locale=ar&text=villageoises");
    expect(french).toMatchObject({ name: "Caisses villageoises", lang: "fr", translated: false });
    expect(arabic).toMatchObject({ lang: "ar", translated: true, body: { translated: true } });
    expect(arabic?.name).toMatch(/[\u0600-\u06ff]/);
  });

  it("shows every entry with its source, and none as confirmed", async () => {
    for (const { source, confirmedOn } of [...(await offers("")), ...(await bodies(""))]) {
      expect(source.document.length).toBeGreaterThan(0);
      expect(confirmedOn).toBeNull();
    }
  });
});
