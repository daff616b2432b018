import type { D1Database } from "@cloudflare/workers-types";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { editOffer, open } from "#tests/support/edit-offer.ts";
import { fakeWeb } from "#tests/support/fake-web.ts";
import { addMember, addressOf } from "#tests/support/members.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { checkLinks } from "#worker/scheduled/check-links.ts";
import { ownHosts } from "#worker/scheduled/own-hosts.ts";

const offers = ["ads-caisses-villageoises", "ads-fonds-developpement-local", "ads-accompagnement-porteurs"] as const;
const today = "2026-11-24";
const start = Date.parse("2026-11-24T12:00:00Z");
const day = 24 * 60 * 60_000;
const page = "https://ads.ma/villages";

let database: QuickDatabase;
let db: D1Database;
beforeAll(async () => {
  database = await startQuickDatabase();
  db = database.db;
  await addMember(db, { body: "ads", account: "brahim" });
  await addMember(db, { body: "ads", account: "aicha", locale: "ar" });
  await addMember(db, { body: "cri-oriental", account: "fatima", locale: "en" });
});
afterAll(() => database.close());
beforeEach(async () => {
  await db.batch(
    ["DELETE FROM link", "DELETE FROM outbox", "UPDATE offer SET link = NULL", "UPDATE body SET website = NULL"].map(
      (sql) => db.prepare(sql),
    ),
  );
});

const gives = (offer: string, link: string | null) => editOffer(db, offer, { link }, today);
/** One run of the clock, so many days after the first. */
const check = (web: ReturnType<typeof fakeWeb>, daysLater = 0, most = 40) =>
  checkLinks(
    { db: open(db), now: () => start + daysLater * day },
    { ask: web.ask, ownHosts: ownHosts("https://wasl.ma/"), most },
  );
const links = async () =>
  (await db.prepare("SELECT url, failures, broken_since, next_check FROM link ORDER BY url").all()).results;
const letters = async () => (await db.prepare("SELECT letter, facts, recipient FROM outbox ORDER BY id").all()).results;
const allAsked = (web: ReturnType<typeof fakeWeb>) => web.asked.map(({ url }) => url);

describe("a link that an offer gives", () => {
  it("is asked by the next run, its body never read, and again a week later", async () => {
    await gives(offers[0], page);
    const web = fakeWeb({ [page]: 200 });
    await check(web);
    await check(web);
    await check(web, 6.99);
    expect(allAsked(web)).toEqual([page]);
    expect(web.asked[0]?.init).toMatchObject({ method: "HEAD", redirect: "manual" });
    expect(await links()).toEqual([{ url: page, failures: 0, broken_since: null, next_check: start + 7 * day }]);
    await check(web, 7);
    expect(allAsked(web).length).toBe(2);
  });

  it.each([401, 403, 405, 429, 501])("answers with %d too", async (status) => {
    await gives(offers[0], page);
    await check(fakeWeb({ [page]: status }));
    expect(await links()).toMatchObject([{ failures: 0 }]);
  });

  it.each([404, 410, 500, 503, "nothing", "too-late"] as const)("fails with %s", async (says) => {
    await gives(offers[0], page);
    await check(fakeWeb({ [page]: says }));
    expect(await links()).toMatchObject([{ failures: 1, broken_since: null, next_check: start + day }]);
  });

  it("is waited for five seconds", async () => {
    const patience = vi.spyOn(AbortSignal, "timeout");
    await gives(offers[0], page);
    await check(fakeWeb({ [page]: "too-late" }));
    expect(patience.mock.calls).toEqual([[5000]]);
    patience.mockRestore();
  });

  it("is broken at its third failure, and its body is told once, each manager in their language", async () => {
    await gives(offers[0], page);
    const web = fakeWeb({});
    for (const later of [0, 0.5, 1, 1.5]) await check(web, later);
    expect(await letters()).toEqual([]);
    for (const later of [2, 3, 4]) await check(web, later);
    expect(await links()).toMatchObject([{ failures: 5, broken_since: start + 2 * day }]);
    expect((await letters()).map(({ letter, recipient }) => [letter, recipient])).toEqual([
      ["link-broken", addressOf("aicha")],
      ["link-broken", addressOf("brahim")],
    ]);
    const facts = (await letters()).map((letter) => JSON.parse(letter.facts as string));
    expect(facts[0]).toEqual({ body: "وكالة التنمية الاجتماعية", bodyId: "ads", urls: [page] });
    expect(facts[1]).toEqual({ body: "Agence de développement social", bodyId: "ads", urls: [page] });
  });

  it("is sound again as soon as it answers, and its body is told anew if it breaks anew", async () => {
    await gives(offers[0], page);
    const [down, up] = [fakeWeb({}), fakeWeb({ [page]: 200 })];
    for (const later of [0, 1, 2]) await check(down, later);
    await check(up, 3);
    expect(await links()).toMatchObject([{ failures: 0, broken_since: null }]);
    for (const later of [10, 11, 12]) await check(down, later);
    expect((await letters()).length).toBe(4);
  });

  it("is dropped once nobody gives it", async () => {
    await gives(offers[0], page);
    await check(fakeWeb({ [page]: 200 }));
    await gives(offers[0], null);
    const web = fakeWeb({ [page]: 200 });
    await check(web, 7);
    expect([await links(), allAsked(web)]).toEqual([[], []]);
  });
});

describe("a link that leads elsewhere", () => {
  const leadsTo = (...path: readonly string[]) =>
    fakeWeb(
      Object.fromEntries(
        [page, ...path].map((url, at) => [url, path[at] ? { status: 301, leadsTo: path[at] } : 200] as const),
      ),
    );
  const steps = ["https://a.ma/", "https://b.ma/", "https://c.ma/", "https://d.ma/"];

  it("is followed three times, and fails at the fourth", async () => {
    await gives(offers[0], page);
    const three = leadsTo(...steps.slice(0, 3));
    await check(three);
    expect([allAsked(three), (await links())[0]?.failures]).toEqual([[page, ...steps.slice(0, 3)], 0]);
    const four = leadsTo(...steps);
    await check(four, 7);
    expect([allAsked(four), (await links())[0]?.failures]).toEqual([[page, ...steps.slice(0, 3)], 1]);
  });

  it("is followed from where it is", async () => {
    await gives(offers[0], page);
    const web = fakeWeb({ [page]: { status: 302, leadsTo: "../fr" }, "https://ads.ma/fr": 200 });
    await check(web);
    expect(allAsked(web)).toEqual([page, "https://ads.ma/fr"]);
  });

  it.each([
    "http://127.0.0.1/",
    "http://0x7f.1/",
    "http://[::1]/",
    "http://localhost:8787/",
    "http://169.254.169.254/latest/meta-data/",
    "https://ads.ma:8443/",
    "https://user@ads.ma/",
    "https://wasl.ma/fr/",
    "https://wasl.somebody.workers.dev/",
    "javascript:alert(1)",
    "data:text/html,hello",
    "https://",
  ])("is not followed to %s, and nobody can say", async (target) => {
    await gives(offers[0], page);
    const web = leadsTo(target);
    await check(web);
    expect(allAsked(web)).toEqual([page]);
    expect(await links()).toMatchObject([{ failures: 0, broken_since: null, next_check: start + 7 * day }]);
  });
});

describe("a link that we may not ask", () => {
  it.each(["https://wasl.ma/fr/offers", "https://ads.ma:8443/", "http://192.168.1.1/"])("is %s", async (url) => {
    await gives(offers[0], url);
    const web = fakeWeb({});
    for (const later of [0, 7, 14]) await check(web, later);
    expect(allAsked(web)).toEqual([]);
    expect(await links()).toMatchObject([{ failures: 0 }]);
  });
});

describe("links of several bodies", () => {
  const website = "https://cri.ma/";
  beforeEach(async () => {
    await db.prepare("UPDATE body SET website = ? WHERE id IN ('cri-oriental', 'indh')").bind(website).run();
    await db.prepare("INSERT INTO link VALUES (?, 0, 2, NULL)").bind(website).run();
  });

  it("are told to whoever gives them, and to nobody where nobody is", async () => {
    await gives(offers[0], website);
    await gives(offers[1], website);
    await check(fakeWeb({}));
    expect((await letters()).map(({ recipient }) => recipient)).toEqual(["aicha", "brahim", "fatima"].map(addressOf));
  });

  it("are told in one letter, when a site takes all of them with it", async () => {
    for (const offer of offers) await gives(offer, `https://ads.ma/${offer}`);
    const web = fakeWeb({});
    for (const later of [0, 1, 2]) await check(web, later);
    const ofAds = (await letters()).filter(({ recipient }) => recipient === addressOf("brahim"));
    expect(ofAds.map(({ facts }) => JSON.parse(facts as string).urls.length)).toEqual([3]);
  });

  it("are told to no body that is suspended", async () => {
    await db.prepare("UPDATE body SET standing = 'suspended' WHERE id = 'cri-oriental'").run();
    await check(fakeWeb({}));
    expect(await letters()).toEqual([]);
    expect(await links()).toMatchObject([{ failures: 3, broken_since: start }]);
    await db.prepare("UPDATE body SET standing = 'active' WHERE id = 'cri-oriental'").run();
  });
});

describe("a run", () => {
  /** So many links, each of which leads once elsewhere. */
  const many = async (count: number) => {
    const urls = Array.from({ length: count }, (_, at) => `https://site-${String(at).padStart(3, "0")}.ma/`);
    await db.prepare("INSERT INTO link SELECT value, 0, 0, NULL FROM json_each(?)").bind(JSON.stringify(urls)).run();
    await db
      .prepare(
        `INSERT INTO offer (id, name, summary, lang, translations, state, needs, territories, territory_basis, cities, stages,
           focus_sectors, legal_forms, groups, source, link)
         SELECT 'linked-' || key, 'Linked', '', 'fr', '{}', 'draft', '[]', '[]', 'stated', '[]', '[]', '[]', '[]', '[]',
           '{"document":"test","lines":[]}', value FROM json_each(?) WHERE true
         ON CONFLICT DO UPDATE SET link = excluded.link`,
      )
      .bind(JSON.stringify(urls))
      .run();
    return urls;
  };
  const waiting = async () => (await links()).filter(({ next_check }) => (next_check as number) <= start).length;

  it("asks forty at most, a few at once, and the rest waits for the next", async () => {
    const urls = await many(100);
    const web = fakeWeb(Object.fromEntries(urls.map((url) => [url, 200])));
    await check(web);
    expect([web.asked.length, await waiting()]).toEqual([40, 60]);
    expect(web.atOnce()).toBe(6);
    await check(web);
    await check(web);
    expect([web.asked.length, await waiting(), new Set(allAsked(web)).size]).toEqual([100, 0, 100]);
  });

  it("counts where links lead, and comes back to those that it could not follow to the end", async () => {
    const urls = await many(30);
    const pages = urls.flatMap((url) => [
      [url, { status: 301, leadsTo: `${url}fr` }] as const,
      [`${url}fr`, 200] as const,
    ]);
    const web = fakeWeb(Object.fromEntries(pages));
    let runs = 0;
    for (; runs < 9 && (await waiting()) > 0; runs++) {
      const before = web.asked.length;
      await check(web);
      expect(web.asked.length - before).toBeLessThanOrEqual(40);
    }
    expect(runs).toBe(2);
    expect((await links()).every(({ failures }) => failures === 0)).toBe(true);
  });

  it("asks nothing when it may not", async () => {
    await many(3);
    const web = fakeWeb({});
    await check(web, 0, 0);
    expect([web.asked.length, await waiting()]).toEqual([0, 3]);
  });

  it("shares the links with another that comes at the same moment: each is asked once", async () => {
    const urls = await many(50);
    const web = fakeWeb(Object.fromEntries(urls.map((url) => [url, 200])));
    await Promise.all([check(web), check(web)]);
    expect([web.asked.length, new Set(allAsked(web)).size]).toEqual([50, 50]);
  });

  it("that is cut short is done again an hour later", async () => {
    const [url] = await many(1);
    await expect(
      checkLinks(
        { db: open(db), now: () => start },
        {
          ask: () => {
            throw new Error("cut short");
          },
          ownHosts: [],
          most: 40,
        },
      ),
    ).rejects.toThrow("cut short");
    const web = fakeWeb({ [url as string]: 200 });
    await check(web, 0.5 / 24);
    expect(web.asked).toEqual([]);
    await check(web, 1 / 24);
    expect(web.asked.length).toBe(1);
  });
});
