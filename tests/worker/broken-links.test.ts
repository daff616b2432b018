import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { html, now } from "#tests/support/admin-desk.ts";
import { idOf, inRole, publishedAt, workshop } from "#tests/support/desks.ts";
import type { Visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { copies } from "#web/i18n/copy.ts";

const [link, site] = ["https://ads.ma/atelier", "https://ads.ma"];
let wasl: Wasl;
let manager: Visitor;
let offer: string;
beforeAll(async () => {
  wasl = await startWasl();
  manager = await inRole(wasl, "manager", now);
  await wasl.db.prepare("UPDATE body SET territories = '[\"MA\"]', website = ? WHERE id = 'ads'").bind(site).run();
  offer = await publishedAt(manager, "ads", { ...workshop, link });
  await wasl.db.prepare("INSERT INTO link VALUES (?, 0, 0, NULL)").bind(site).run();
});
afterAll(() => wasl.close());

const since = (day: string | null) =>
  wasl.db
    .prepare("UPDATE link SET broken_since = ? WHERE url IN (?, ?)")
    .bind(day === null ? null : Date.parse(`${day}T10:00:00Z`), link, site)
    .run();
const api = async (path: string) => (await wasl.fetch(`/api/v1${path}`)).json();

describe("a link that answers", () => {
  it("is a link, and nothing is said of it", async () => {
    await since(null);
    expect(await html(wasl.fetch(`/fr/offers/${idOf(offer)}`))).toContain(`href="${link}"`);
    expect(await html(wasl.fetch("/fr/bodies/ads"))).toContain(`href="${site}"`);
    for (const page of [offer, "/fr/desk/ads", "/fr/desk/ads/entry"]) {
      expect(await html(manager.get(page))).not.toContain("ne répond plus");
    }
    expect(await api(`/offers/${idOf(offer)}`)).toMatchObject({ link, linkBroken: false });
    expect(await api("/bodies/ads")).toMatchObject({ website: site, websiteBroken: false });
  });
});

describe("a link that no longer answers", () => {
  it.each([
    ["fr", "ne répond plus depuis le 20 novembre 2026"],
    ["ar", "لا يفتح منذ 20 نونبر 2026"],
    ["en", "has not answered since 20 November 2026"],
  ])("is told to whoever gives it, since which day, in %s", async (locale, says) => {
    await since("2026-11-20");
    for (const page of [offer.replace("/fr/", `/${locale}/`), `/${locale}/desk/ads`, `/${locale}/desk/ads/entry`]) {
      expect([page, (await html(manager.get(page))).includes(says)]).toEqual([page, true]);
    }
  });

  it.each(["fr", "ar", "en"] as const)("is text to the public, which says so, in %s", async (locale) => {
    const says = copies[locale].sheets.brokenLink;
    await since("2026-11-20");
    for (const path of [`/${locale}/offers/${idOf(offer)}`, `/${locale}/bodies/ads`]) {
      const page = await html(wasl.fetch(path));
      expect([path, page.includes(says), page.includes('href="https://ads.ma')]).toEqual([path, true, false]);
      expect(page).toContain("ads.ma");
    }
    expect(await api(`/offers/${idOf(offer)}`)).toMatchObject({ link, linkBroken: true });
    expect(await api("/bodies/ads")).toMatchObject({ website: site, websiteBroken: true });
  });
});
