import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needs } from "#domain/vocabulary/needs.ts";
import { costsOf } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { faultsOfXml } from "#tests/support/xml.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
  for (const [offer, at] of [
    ["intelaka", "2026-11-03T10:00:00Z"],
    ["tajmii-jerada", "2026-11-10T10:00:00Z"],
    ["indh-phase-3", "2026-11-01T10:00:00Z"],
  ] as const) {
    await step(offer, 1, "publish", at);
  }
  await step("intelaka", 2, "edit", "2026-11-12T08:00:00Z");
  for (const [offer, day] of [
    ["tajmii-jerada", "2026-12-31"],
    ["intelaka", "2026-12-01"],
    ["indh-phase-3", "2026-11-20"],
  ] as const) {
    await wasl.db.prepare("UPDATE offer SET closes_on = ? WHERE id = ?").bind(day, offer).run();
  }
});
afterAll(() => wasl.close());

const step = (offer: string, version: number, name: string, at: string) =>
  wasl.db
    .prepare("INSERT INTO offer_history (offer, version, step, at, by) VALUES (?, ?, ?, ?, 'test')")
    .bind(offer, version, name, Date.parse(at))
    .run();
const now = { headers: { "wasl-test-now": "2026-11-25T10:00:00Z" } };
const textOf = async (path: string) => (await wasl.fetch(path, now)).text();
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found);
/** Where the site is, whatever address it was asked under: the sitemap, the feeds and the pages say the same. */
const site = "https://wasl.example";
const inAttributes = (text: string) => text.replaceAll("&amp;", "&");

describe("the feed of new offers", () => {
  it("holds the open offers that were published, newest first, each with a name of its own and the day it changed", async () => {
    const answer = await wasl.fetch("/fr/offers.atom", now);
    const text = await answer.text();
    expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(faultsOfXml(text)).toEqual([]);
    expect(all(text, /<id>(tag:[^<]+)<\/id>/g)).toEqual(
      ["tajmii-jerada", "intelaka", "indh-phase-3"].map((id) => `tag:wasl.example,2026:offers/${id}`),
    );
    expect(all(text, /<published>([^<]+)</g)[1]).toBe("2026-11-03T10:00:00.000Z");
    expect(all(text, /<updated>([^<]+)</g)).toEqual([
      "2026-11-12T08:00:00.000Z",
      "2026-11-10T10:00:00.000Z",
      "2026-11-12T08:00:00.000Z",
      "2026-11-01T10:00:00.000Z",
    ]);
    for (const part of ["title", "id", "updated", "author", "summary"]) expect(text).toContain(`<${part}>`);
  });

  it("has the same names in every language, and the words of each", async () => {
    const [fr, ar] = await Promise.all([textOf("/fr/offers.atom"), textOf("/ar/offers.atom")]);
    expect(all(ar, /<id>(tag:[^<]+)</g)).toEqual(all(fr, /<id>(tag:[^<]+)</g));
    expect(ar).toContain('xml:lang="ar"');
    expect(ar).toMatch(/<title>[^<]*العروض الجديدة/);
  });

  it("is narrowed to a need and a territory, as the list is", async () => {
    const text = await textOf("/fr/offers.atom?territory=MA-TNG");
    expect(all(text, /<id>tag:[^/]+offers\/([^<]+)</g)).toEqual(["indh-phase-3"]);
    expect(await textOf("/fr/offers.atom?need=research")).not.toContain("<entry>");
    expect((await wasl.fetch("/fr/offers.atom?need=money")).status).toBe(422);
  });
});

describe("the calendar of closing days", () => {
  it("holds the last days to come, nearest first, under names that stay", async () => {
    const answer = await wasl.fetch("/fr/closings.ics", now);
    const text = (await answer.text()).replaceAll("\r\n ", "");
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(all(text, /^UID:(.+)\r$/gm)).toEqual([
      "intelaka.closing@wasl.example",
      "tajmii-jerada.closing@wasl.example",
    ]);
    expect(all(text, /^DTSTART;VALUE=DATE:(.+)\r$/gm)).toEqual(["20261201", "20261231"]);
    expect(all(text, /^DTSTAMP:(.+)\r$/gm)[0]).toBe("20261112T080000Z");
  });

  it("has a name that changes with what it says, and is not sent again to whoever has it", async () => {
    for (const path of ["/fr/closings.ics", "/fr/offers.atom"]) {
      const etag = (await wasl.fetch(path, now)).headers.get("etag") ?? "";
      expect(etag).toMatch(/^W\/"[0-9a-f]{32}"$/);
      const having = (had: string) => wasl.fetch(path, { headers: { ...now.headers, "if-none-match": had } });
      for (const had of [etag, etag.replace("W/", ""), `"other", ${etag}`, "*"]) {
        const again = await having(had);
        expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
      }
      expect((await having('W/"other"')).status).toBe(200);
      expect((await wasl.fetch(path.replace("fr", "ar"), now)).headers.get("etag")).not.toBe(etag);
    }
  });

  it("is narrowed to a territory: a province has what covers it", async () => {
    expect(await textOf("/fr/closings.ics?territory=MA-JRA")).toContain("UID:tajmii-jerada.");
    expect(await textOf("/fr/closings.ics?territory=MA-TNG")).not.toContain("UID:");
  });
});

describe("the feeds", () => {
  it.each(["paused", "away", "suspended"])("announce nothing of a body that is %s", async (standing) => {
    const { body } = (await wasl.db
      .prepare("SELECT body FROM offer WHERE id = 'tajmii-jerada'")
      .first<{ body: string }>()) ?? { body: "" };
    const stands = (as: string) => wasl.db.prepare("UPDATE body SET standing = ? WHERE id = ?").bind(as, body).run();
    for (const [as, told] of [
      [standing, false],
      ["active", true],
    ] as const) {
      await stands(as);
      const texts = await Promise.all(["/fr/offers.atom", "/fr/closings.ics"].map(textOf));
      expect(texts.map((text) => text.includes("tajmii-jerada"))).toEqual([told, told]);
      expect(texts.map((text) => text.includes("intelaka"))).toEqual([true, true]);
    }
  });
});

describe("the sitemap", () => {
  it("leads to every page that search engines may show, in each language with the others beside it", async () => {
    const index = await textOf("/sitemap.xml");
    expect(await textOf("/robots.txt")).toContain("Sitemap: https://wasl.example/sitemap.xml");
    const chunks = all(index, /<loc>https:\/\/wasl\.example([^<]+)</g);
    const sheets = await Promise.all(chunks.map((chunk = "") => textOf(chunk)));
    for (const sheet of [index, ...sheets]) expect(faultsOfXml(sheet)).toEqual([]);
    const places = sheets.flatMap((sheet) => all(sheet, /<loc>https:\/\/wasl\.example([^<]+)</g));
    const { count } = (await wasl.db
      .prepare(
        "SELECT (SELECT count(*) FROM offer WHERE state IN ('open', 'closed', 'paused', 'announced')) + (SELECT count(*) FROM body) AS count",
      )
      .first<{ count: number }>()) ?? { count: 0 };
    expect(places.filter((place) => /^\/fr\/(?:offers|bodies)\/./.test(place ?? ""))).toHaveLength(count);
    expect(new Set(places).size).toBe(places.length);
    for (const place of ["/ar/", "/fr/regions/MA-08", "/en/offers/intelaka", "/ar/near/MA-TIN"])
      expect(places).toContain(place);
    for (const sheet of sheets) {
      expect(all(sheet, /hreflang="x-default" (href)/g)).toHaveLength(all(sheet, /<(loc)>/g).length);
    }
    for (const place of places.filter((_, at) => at % 50 === 0)) {
      expect([place, (await wasl.fetch(place ?? "")).status]).toEqual([place, 200]);
    }
  });

  it("names no offer that is not shown, not even where a chunk begins, and misses none that is", async () => {
    const later = { headers: { "wasl-test-now": "2026-11-26T10:00:00Z" } };
    const before = await wasl.db
      .prepare("SELECT id, state FROM offer ORDER BY id")
      .all<{ id: string; state: string }>();
    const first = before.results.slice(0, 3).map(({ id }) => id);
    await wasl.db
      .prepare("UPDATE offer SET state = 'draft' WHERE id IN (?, ?, ?)")
      .bind(...first)
      .run();
    const index = await (await wasl.fetch("/sitemap.xml", later)).text();
    const chunks = all(index, /<loc>https:\/\/wasl\.example([^<]+)</g);
    const sheets = await Promise.all(chunks.map((chunk = "") => textOf(chunk)));
    for (const id of first)
      expect([id, [index, ...sheets].some((text) => text.includes(`/${id}`))]).toEqual([id, false]);
    const fourth = before.results[3]?.id;
    expect(index).toContain(`/sitemaps/offers/${fourth}.xml`);
    for (const { id, state } of before.results)
      await wasl.db.prepare("UPDATE offer SET state = ? WHERE id = ?").bind(state, id).run();
  });

  it("is read once an hour, however often it is asked for", async () => {
    const at = (hour: string) => wasl.fetch("/sitemap.xml", { headers: { "wasl-test-now": `2026-11-27T${hour}Z` } });
    const asked = [await at("10:00:00"), await at("10:59:59"), await at("11:00:00")];
    const [first = "", ...others] = await Promise.all(asked.map((answer) => answer.text()));
    expect(asked.map((answer) => costsOf(answer).roundTrips)).toEqual([1, 0, 1]);
    expect(others).toEqual([first, first]);
    const { keys } = (await wasl.db
      .prepare("SELECT (SELECT count(*) FROM offer) + (SELECT count(*) FROM body) AS keys")
      .first<{ keys: number }>()) ?? { keys: 0 };
    expect(asked.map((answer) => costsOf(answer).rowsRead)).toEqual([keys, 0, keys]);
    expect(asked[1]?.headers.get("cache-control")).toBe("public, max-age=3600");
  });

  it("has no chunk of anything else", async () => {
    expect((await wasl.fetch("/sitemaps/requests/a.xml")).status).toBe(404);
  });
});

describe("what a page says of itself", () => {
  it.each(["", "offers", "offers/intelaka", "bodies/ads", "regions", "regions/MA-08", "near/MA-TIN"])(
    "/%s: where it stands, in which languages, and what it is called elsewhere",
    async (path) => {
      const page = inAttributes(await textOf(`/ar/${path}`));
      const alternates = [...page.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
      expect(alternates.map(([, lang, href]) => [lang, href])).toEqual([
        ["fr", `${site}/fr/${path}`],
        ["ar", `${site}/ar/${path}`],
        ["en", `${site}/en/${path}`],
        ["x-default", `${site}/fr/${path}`],
      ]);
      for (const name of ["og:title", "og:description", "og:url", "og:locale"]) {
        expect(page).toMatch(new RegExp(`<meta property="${name}" content="[^"]+"`));
      }
      expect(page).toMatch(/<meta name="description" content="[^"]{20,}"/);
      expect(page).toContain(`<link rel="canonical" href="${site}/ar/${path}"`);
      expect(page).toContain(`<meta property="og:url" content="${site}/ar/${path}"`);
    },
  );

  it("keeps filtered lists and maps away from search engines, and lets people pass them on", async () => {
    for (const path of ["/fr/offers?need=financing", "/fr/regions?need=financing", "/fr/regions/MA-08?need=training"]) {
      const page = inAttributes(await textOf(path));
      expect([path, page.includes('<meta name="robots" content="noindex"')]).toEqual([path, true]);
      expect(page).toContain(`data-share="${site}${path}"`);
    }
  });

  it("points to the feeds of the same need and place", async () => {
    const page = inAttributes(await textOf("/fr/regions/MA-08?need=training"));
    for (const file of ["offers.atom", "closings.ics"]) {
      const href = `/fr/${file}?need=training&territory=MA-08`;
      expect(page).toMatch(
        new RegExp(`<link rel="alternate" type="[^"]+" title="[^"]+" href="${href.replace("?", "\\?")}"`),
      );
      expect(page).toContain(`<a href="${href}">`);
      expect((await wasl.fetch(href)).status).toBe(200);
    }
    expect(page).toContain('<a href="webcal://wasl.example/fr/closings.ics?need=training&territory=MA-08">');
  });

  it("offers nobody's own page to others", async () => {
    expect(await textOf("/fr/request")).not.toMatch(/data-share|og:url|ld\+json/);
  });
});

type Said = { "@type": string; name: string } & Record<string, never>;
const saidBy = async (path: string): Promise<readonly Said[]> => {
  const [json = ""] = all(await textOf(path), /<script type="application\/ld\+json">(.*?)<\/script>/g);
  const { "@context": context, "@graph": things } = JSON.parse(json);
  expect(context).toBe("https://schema.org");
  return things;
};

describe("what search engines are told", () => {
  it("of an offer is what its page says", async () => {
    const page = await textOf("/fr/offers/tajmii-jerada");
    const [service, trail] = await saidBy("/fr/offers/tajmii-jerada");
    expect(service?.["@type"]).toMatch(/Service$/);
    expect(page).toContain(`${service?.name}</h1>`);
    expect(service).toMatchObject({
      areaServed: [{ identifier: "MA-JRA", name: "Jerada" }],
      offers: { availabilityEnds: "2026-12-31" },
    });
    expect(trail).toMatchObject({
      "@type": "BreadcrumbList",
      itemListElement: [{ position: 1 }, {}, { name: service?.name }],
    });
  });

  it("calls an offer a service of the State only where the directory is sure of its body", async () => {
    const basis = (as: string) =>
      wasl.db.prepare("UPDATE offer SET body_basis = ? WHERE id = 'indh-phase-3'").bind(as).run();
    const typeOf = async () => (await saidBy("/fr/offers/indh-phase-3"))[0]?.["@type"];
    expect(await typeOf()).toBe("GovernmentService");
    for (const as of ["probable", "reported"]) {
      await basis(as);
      expect([as, await typeOf()]).toEqual([as, "Service"]);
    }
    await basis("explicit");
  });

  it("names who offers it only where the directory is sure", async () => {
    expect((await saidBy("/fr/offers/intelaka"))[0]).not.toHaveProperty("provider");
    expect((await saidBy("/fr/offers/indh-phase-3"))[0]).toMatchObject({ provider: { name: expect.any(String) } });
  });

  it("of a body is what its page says", async () => {
    const [body] = await saidBy("/ar/bodies/cri-fes-meknes");
    expect(body).toMatchObject({ "@type": "GovernmentOrganization", areaServed: [{ identifier: "MA-03" }] });
    expect(await textOf("/ar/bodies/cri-fes-meknes")).toContain(`${body?.name}</h1>`);
  });
});

describe("the map", () => {
  it("has each region as a link that says its number, the same as in the list beside it", async () => {
    for (const [query, need] of [
      ["", ""],
      ["?need=financing", "financing"],
    ] as const) {
      const page = inAttributes(await textOf(`/fr/regions${query}`));
      const [, drawing = "", list = ""] =
        /<svg class="map"(.*?)<\/svg>.*?<ul class="regions">(.*?)<\/ul>/s.exec(page) ?? [];
      const labels = all(drawing, /<a href="\/fr\/regions\/MA-\d+[^"]*" class="step-\d" aria-label="([^"]+)"/g);
      expect(labels).toHaveLength(12);
      for (const label of labels) {
        const [name = "", count = ""] = label?.split(" · ") ?? [];
        expect(list).toMatch(new RegExp(`>${name}</a><span>[^<]*${count}</span>`));
      }
      expect(all(list, /href="\/fr\/regions\/MA-\d+(\?need=\w+)?"/g).filter(Boolean)).toHaveLength(need ? 12 : 0);
      expect(page).toContain("https://www.openstreetmap.org/copyright");
    }
  });

  it.each(needs)("counts for %s what the list of the region shows", async (need) => {
    const page = await textOf(`/fr/regions?need=${need}`);
    const marks = Object.fromEntries(
      [...page.matchAll(/#(MA-\d+)"[^>]*>(?:<\/use>)?<text[^>]*>(\d+)</g)].map(([, region, mark]) => [
        region,
        Number(mark),
      ]),
    );
    const sheet = await textOf(`/fr/regions/MA-07?need=${need}`);
    const shown = all(sheet, /<h3[^>]*><a href="\/fr\/offers\/([^"]+)"/g);
    expect(shown.length).toBeGreaterThanOrEqual(marks["MA-07"] ?? -1);
    expect(Object.keys(marks)).toHaveLength(12);
  });

  it("lets another need be chosen for a region, and says beside the field which one there is not", async () => {
    const chosen = await textOf("/fr/regions/MA-08?need=training");
    expect(chosen).toMatch(/<form class="of-need" method="get" action="\/fr\/regions\/MA-08"/);
    expect(chosen).toMatch(/<option (?=[^>]*value="training")(?=[^>]*selected)/);
    const refused = await wasl.fetch("/fr/regions/MA-08?need=bogus");
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toContain('href="#need"');
    expect(page).toMatch(/<select (?=[^>]*id="need")(?=[^>]*aria-invalid="true")/);
  });

  it("refuses a need that there is not, and shows the regions all the same", async () => {
    const answer = await wasl.fetch("/fr/regions?need=money");
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('<ul class="regions">');
  });
});

describe("what it costs when there is much", () => {
  it("stays within 2 round trips and 250 rows, whatever the filter", async () => {
    const copies = Array.from({ length: 300 }, (_, at) => `copy-${at}`);
    const { results: columns } = await wasl.db
      .prepare("SELECT name FROM pragma_table_info('offer')")
      .all<{ name: string }>();
    const names = columns.map(({ name }) => name).filter((name) => !["id", "closes_on", "name_key"].includes(name));
    await wasl.db
      .prepare(
        `INSERT INTO offer (id, closes_on, ${names.join()}) SELECT value, '2027-01-15', ${names.map((name) => `offer.${name}`).join()}
         FROM json_each(?), offer WHERE offer.id = 'tajmii-jerada'`,
      )
      .bind(JSON.stringify(copies))
      .run();
    await wasl.db
      .prepare("INSERT INTO offer_history SELECT value, 1, 'publish', 1764000000000 + key, 'test' FROM json_each(?)")
      .bind(JSON.stringify(copies))
      .run();
    for (const path of [
      "/fr/offers.atom",
      "/fr/offers.atom?need=training&territory=MA-02",
      "/fr/offers.atom?need=research",
      "/fr/closings.ics",
      "/fr/closings.ics?need=market-access&territory=MA-JRA",
      "/fr/closings.ics?need=research",
      "/sitemaps/offers/copy-0.xml",
      "/fr/regions?need=financing",
    ]) {
      const { roundTrips, rowsRead } = costsOf(await wasl.fetch(path, now));
      expect([path, roundTrips <= 2, rowsRead <= 250, rowsRead]).toEqual([path, true, true, rowsRead]);
    }
  });
});
