import { it, expect } from "vitest";
import { contact, followed, granted, linkTo } from "#tests/support/answer-links.ts";
import { axeFindings, launchBrowser, overflowOf } from "#tests/support/browser.ts";
import { memberOf, service, team } from "#tests/support/service.ts";
import { startWasl } from "#tests/support/wasl.ts";
import { actInThread } from "#worker/operations/act-in-thread.ts";
it("looks", async () => {
  const wasl = await startWasl();
  const now = "2026-11-25T10:00:00Z";
  const acts = service(wasl.db);
  const of = await followed(wasl, now, { acts });
  const id = (await of.introduction()).id;
  await granted(acts.step(now, memberOf("ads"), id, "accept"));
  const author = { actor: { role: "innovator", requestId: of.request } as const, as: "innovator" as const };
  const body = { actor: memberOf("ads"), as: "body" as const };
  await wasl.db.prepare("INSERT OR IGNORE INTO account VALUES ('of-the-team','active',1,1,'fr',0)").run();
  let n = 0;
  const say = (reader: any, words: string) => acts.doing(new Date(Date.parse(now) + 60000 * ++n).toISOString(), (d) => actInThread(d, reader, { id, isTheirs: () => true }, { act: "write", words, entry: String(n).padStart(32, "a") }));
  await granted(say(body, "Bonjour,\n\nNous avons bien lu votre projet. Pouvez-vous venir mardi à 10 h avec deux devis ? Le plan est ici : https://www.ads.ma/fr/agences/oriental/jerada/plan-d-acces?depuis=centre-ville&avec=bus-12."));
  await granted(say(author, "السلام عليكم، نعم سأحضر يوم الثلاثاء إن شاء الله. هل أحضر بطاقة التعاونية؟"));
  await granted(say(body, "Oui, et une photo de l'atelier si vous en avez une. À mardi !"));
  await granted(acts.doing("2026-11-25T10:20:00Z", (d) => actInThread(d, author, { id, isTheirs: () => true }, { act: "report", message: String(3).padStart(32, "a"), reportWhy: "other" })));
  await granted(acts.doing("2026-11-25T10:21:00Z", (d) => actInThread(d, author, { id, isTheirs: () => true }, { act: "call" })));
  await granted(say({ actor: team, as: "admin" }, "L'équipe est là. Tout va bien ?"));
  const browser = await launchBrowser();
  const later = "2026-11-25T11:00:00Z";
  for (const locale of ["fr", "ar"]) for (const width of [360, 1200]) {
    const ctx = async (role?: string) => {
      const page = await browser.newPage({ baseURL: wasl.url.href, viewport: { width, height: 800 }, extraHTTPHeaders: { "wasl-test-now": later } });
      if (role) { await page.goto("/local/roles"); await page.locator(`form:has(input[value="${role}"]) button`).click(); await page.waitForURL(/\/fr\//); }
      return page;
    };
    const shot = async (page: any, name: string) => {
      await page.screenshot({ path: `/tmp/thread-shots/${name}-${locale}-${width}.png`, fullPage: true });
      const found = [await overflowOf(page), await axeFindings(page)];
      console.log(name, locale, width, JSON.stringify(found));
    };
    const a = await ctx();
    await a.context().addCookies([{ name: "follow", value: of.person.jar.get("follow") ?? "", url: wasl.url.href }]);
    await a.goto(`/${locale}/follow`); await shot(a, "follow");
    await a.goto(`/${locale}/follow/introductions/${id}`); await shot(a, "own");
    const m = await ctx("manager");
    await m.goto(`/${locale}/desk/ads/introductions/${id}`); await shot(m, "desk");
    await m.goto(`/${locale}/desk/ads/inbox`); await shot(m, "inbox");
    const ad = await ctx("admin");
    await ad.goto(`/${locale}/admin/requests/${of.request}`);
    await ad.locator('form[action$="/messages"] button').first().click(); await ad.waitForLoadState();
    await shot(ad, "admin");
    const l = await ctx();
    await l.goto(await linkTo(await of.introduction(), contact, locale)); await shot(l, "link");
    await l.locator('form:has(input[value="read"]) button').click(); await l.waitForLoadState(); await shot(l, "link-read");
    await l.goto(await linkTo(await of.introduction(), "innovator", locale)); await shot(l, "link-author");
    for (const p of [a, m, ad, l]) await p.close();
  }
  await browser.close();
  await wasl.close();
}, 240_000);
