import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MatchAnswer } from "#contract/match-answer.ts";
import { postJson, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

const ask = async (facts: Record<string, unknown>): Promise<MatchAnswer> => {
  const response = await postJson(wasl, "/api/v1/matches", facts);
  expect(response.status).toBe(200);
  return (await response.json()) as MatchAnswer;
};
const ids = ({ matches }: MatchAnswer) => matches.map(({ offer }) => offer.id);
const idsAsked = async (facts: Record<string, unknown>) => ids(await ask({ limit: 100, ...facts }));

const inJerada = { province: "MA-JRA", needs: ["financing", "mentoring"], legalForm: "cooperative" };

describe("the main job, on the real directory", () => {
  it("shows a cooperative in Jerada three ADS offers, TAJMII and INDH, and not Maghreb Moubadarat", async () => {
    const found = await idsAsked(inJerada);
    expect(found).toEqual(
      expect.arrayContaining([
        "ads-caisses-villageoises",
        "ads-fonds-developpement-local",
        "ads-accompagnement-porteurs",
        "tajmii-jerada",
        "indh-phase-3",
      ]),
    );
    expect(found).not.toContain("maghreb-moubadarat");
  });

  it("gives each match its reasons, and points that add up to its score", async () => {
    const { matches } = await ask(inJerada);
    for (const { findings, score } of matches) {
      expect(findings.map(({ criterion }) => criterion)).toEqual([
        "need",
        "territory",
        "stage",
        "legalForm",
        "groups",
        "age",
        "amount",
        "window",
        "capacity",
        "sectors",
        "text",
        "freshness",
        "responsiveness",
      ]);
      expect(findings.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    }
  });

  it("puts the nearer first when the needs covered and the rest are equal", async () => {
    const { matches } = await ask({ province: "MA-JRA", needs: ["financing"], limit: 100 });
    const place = (id: string) => matches.findIndex(({ offer }) => offer.id === id);
    expect(place("ads-caisses-villageoises")).toBeLessThan(place("indh-phase-3"));
  });

  it("never shows a closed or an announced programme as a match, anywhere", async () => {
    const { provinces } = (await (await wasl.fetch("/api/v1/territories")).json()) as { provinces: { code: string }[] };
    const gone = ["hackathon-somoud-2020", "rencontres-regionales-is", "etude-is-maroc"];
    const toCome = [
      "ecole-metiers-marins-nador-formation",
      "centres-jeunes-banque-mondiale",
      "cri-safi-accompagnement",
    ];
    for (const { code } of provinces) {
      const found = await idsAsked({
        province: code,
        needs: ["training", "mentoring", "visibility", "networking", "research"],
      });
      for (const id of [...gone, ...toCome]) expect(found).not.toContain(id);
    }
  });

  it("never shows an offer for 18 to 30 year-olds to somebody of 45, and does at 18 and at 30", async () => {
    const inAgadir = { province: "MA-AGD", needs: ["training"], groups: ["students"] };
    expect(await idsAsked({ ...inAgadir, age: 45 })).not.toContain("connect-institute-agadir");
    expect(await idsAsked({ ...inAgadir, age: 17 })).not.toContain("connect-institute-agadir");
    expect(await idsAsked({ ...inAgadir, age: 31 })).not.toContain("connect-institute-agadir");
    expect(await idsAsked({ ...inAgadir, age: 18 })).toContain("connect-institute-agadir");
    expect(await idsAsked({ ...inAgadir, age: 30 })).toContain("connect-institute-agadir");
  });

  it("matches Maghreb Moubadarat with a self-employed person in Oujda, never with a cooperative", async () => {
    const inOujda = { province: "MA-OUJ", needs: ["financing"] };
    expect(await idsAsked({ ...inOujda, legalForm: "self-employed" })).toContain("maghreb-moubadarat");
    expect(await idsAsked({ ...inOujda, legalForm: "cooperative" })).not.toContain("maghreb-moubadarat");
  });

  it("tells what the micro-credit covers of an amount above its ceiling", async () => {
    const { matches } = await ask({
      province: "MA-OUJ",
      needs: ["financing"],
      legalForm: "self-employed",
      amountMad: 200_000,
    });
    const credit = matches.find(({ offer }) => offer.id === "maghreb-moubadarat");
    const amount = credit?.findings.find(({ criterion }) => criterion === "amount");
    expect(amount).toMatchObject({ verdict: "met", maxMad: 80_000, coversMad: 80_000, points: 1 });
  });

  it("lists what is known elsewhere only apart from the matches", async () => {
    const { matches, perhaps } = await ask({ province: "MA-BEM", needs: ["financing"], limit: 100 });
    expect(matches.map(({ offer }) => offer.id)).toEqual(["indh-phase-3"]);
    expect(perhaps.map(({ offer }) => offer.id)).toContain("ads-caisses-villageoises");
    for (const { offer, knownIn } of perhaps) {
      expect(offer.territoryBasis).toBe("attested-only");
      expect(knownIn).toEqual(offer.territories);
    }
  });

  it("tells a cooperative in Jerada which form would open what", async () => {
    const { nearMisses } = await ask(inJerada);
    expect(nearMisses.find(({ offer }) => offer.id === "maghreb-moubadarat")?.changes).toEqual([
      { criterion: "legalForm", to: "self-employed" },
    ]);
  });

  it("answers the same however the lists of the request are ordered, and whatever its language", async () => {
    const facts = {
      province: "MA-SAF",
      needs: ["training", "mentoring"],
      sectors: ["education", "culture"],
      groups: ["youth", "women"],
    };
    const turned = { ...facts, sectors: ["culture", "education"], groups: ["women", "youth"] };
    expect(await idsAsked(turned)).toEqual(await idsAsked(facts));
    expect(await idsAsked({ ...facts, locale: "ar" })).toEqual(await idsAsked(facts));
  });

  it("names no body as the provider where the directory only thinks so", async () => {
    const { matches } = await ask(inJerada);
    const basis = (id: string) => matches.find(({ offer }) => offer.id === id)?.body?.basis;
    expect(basis("tajmii-jerada")).toBe("reported");
    expect(basis("ads-caisses-villageoises")).toBe("explicit");
  });
});

describe("the pages of the main job", () => {
  it("lists 12 regions and 75 provinces on the home page, in each language", async () => {
    for (const locale of ["fr", "ar", "en"]) {
      const html = await (await wasl.fetch(`/${locale}/`)).text();
      expect(html.match(/<optgroup/g)).toHaveLength(12);
      expect(html.match(/<option[^>]* value="MA-/g)).toHaveLength(75);
      expect(html).toContain(`<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}"`);
    }
  });

  it("holds 99 bodies and 50 offers, page after page", async () => {
    for (const [list, number] of [
      ["bodies", 99],
      ["offers", 50],
    ] as const) {
      const seen = new Set<string>();
      let next: string | null = "";
      while (next !== null) {
        const page = await wasl.fetch(`/api/v1/${list}?limit=20${next && `&after=${next}`}`);
        const { items, next: following } = (await page.json()) as { items: { id: string }[]; next: string | null };
        for (const { id } of items) seen.add(id);
        next = following;
      }
      expect(seen.size).toBe(number);
    }
  });

  it("tells somebody in Béni Mellal that nothing local is known, shows the national offers and the CRI", async () => {
    const html = await (await wasl.fetch("/fr/matches?province=MA-BEM&needs=financing&needs=mentoring")).text();
    expect(html).toContain("INDH — phase 3");
    expect(html).toContain("Accompagnement de la Fondation Abdelkader Bensalah");
    expect(html).toContain("/fr/bodies/cri-beni-mellal-khenifra");
  });

  it("shows an honest page when nothing fits, with a way to file the request all the same", async () => {
    const html = await (await wasl.fetch("/fr/matches?province=MA-BEM&needs=equipment")).text();
    expect(html).toContain("/fr/bodies/cri-beni-mellal-khenifra");
    expect(html).toContain("/fr/request?");
  });

  it("keeps what was asked in the address only where it may stand there", async () => {
    const form = { province: "MA-JRA", needs: "financing", age: "33", text: "abeilles" };
    const answer = await visitor(wasl).post("/fr/matches", form);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.text()).toContain("abeilles");

    const shareable = await visitor(wasl).post("/fr/matches", { province: "MA-JRA", needs: "financing", age: "" });
    expect(shareable.status).toBe(303);
    expect(shareable.headers.get("location")).toBe("/fr/matches?province=MA-JRA&needs=financing");
  });

  it("reads nothing private out of an address", async () => {
    const html = await (
      await wasl.fetch("/fr/matches?province=MA-AGD&needs=training&groups=students&age=45&text=abeilles")
    ).text();
    expect(html).not.toContain("abeilles");
    expect(html).toContain("connect-institute-agadir");
  });
});
