import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, launchBrowser, overflowOf } from "#tests/support/browser.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
let browser: Browser;
beforeAll(async () => {
  [wasl, browser] = await Promise.all([startWasl(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await wasl.close();
});

const pages = [
  "",
  "matches",
  "matches?province=MA-JRA&needs=financing&needs=mentoring&legalForm=cooperative",
  "matches?province=MA-BEM&needs=financing",
  "matches?province=MA-BEM&needs=equipment",
  "matches?province=nowhere&needs=money",
  "offers",
  "offers?need=financing&territory=MA-02",
  "offers?text=zzzz",
  "offers?need=money",
  "offers/maghreb-moubadarat",
  "offers/intelaka",
  "offers/hackathon-somoud-2020",
  "bodies",
  "bodies?kind=cri",
  "bodies/ads",
  "bodies/cri-fes-meknes",
  "bodies/indh",
  "regions",
  "regions/MA-02",
  "regions/MA-05",
  "request",
  "receipt",
  "follow",
  "matching",
  "procedure",
  "about",
  "privacy",
  "nothing-here",
];

describe.each(["fr", "ar", "en"] as const)("every page in %s", (locale) => {
  it.each(pages)("/%s: axe finds nothing, nothing runs over at 320 px", async (path) => {
    const page = await browser.newPage({ baseURL: wasl.url.href, viewport: { width: 320, height: 640 } });
    await page.goto(`/${locale}/${path}`);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("html").getAttribute("dir")).toBe(locale === "ar" ? "rtl" : "ltr");
    await page.close();
  });
});
