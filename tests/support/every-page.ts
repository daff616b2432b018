import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locale } from "#contract/locales.ts";
import { axeFindings, launchBrowser, overflowOf, overflowWhenStretched } from "#tests/support/browser.ts";
import { type CaseThere, caseThere } from "#tests/support/case-there.ts";
import { everyRole, filled } from "#tests/support/every-role.ts";
import { casePages, otherDoors, ownPages, pages, relayPages } from "#tests/support/pages.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
let browser: Browser;
let there: CaseThere;
/** Whatever was asked of another site: nothing is. */
const others: string[] = [];

/** When it is, for everybody. */
const now = "2026-11-25T10:00:00Z";

/** A narrow phone, of a visitor or of somebody in a role. */
async function phone(role?: string): Promise<Page> {
  const page = await browser.newPage({
    baseURL: wasl.url.href,
    viewport: { width: 320, height: 640 },
    extraHTTPHeaders: { "wasl-test-now": now },
  });
  page.on("request", (asked) => {
    if (!asked.url().startsWith(wasl.url.href)) others.push(asked.url());
  });
  if (role) {
    await page.goto("/local/roles");
    await page.locator(`form:has(input[value="${role}"]) button`).click();
    await page.waitForURL(/\/fr\//);
  }
  return page;
}

/** The phone of a case's author, who has it open. */
async function phoneOfAuthor(which: "author" | "accepted"): Promise<Page> {
  const page = await phone();
  await page.context().addCookies([{ name: "follow", value: there.sessions[which], url: wasl.url.href }]);
  return page;
}

async function looksRight(page: Page, locale: string, path: string): Promise<number | undefined> {
  const answer = await page.goto(`/${locale}/${path}`);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  // Colours are held against one another once: they are the same in every language.
  expect(await axeFindings(page, { contrast: locale === "fr" })).toEqual([]);
  const frame = await page.evaluate(() => [document.dir, document.querySelectorAll("h1").length]);
  expect(frame).toEqual([locale === "ar" ? "rtl" : "ltr", 1]);
  expect(await overflowWhenStretched(page)).toBeLessThanOrEqual(0);
  return answer?.status();
}

/** A page of somebody's own: it is shown, and not the way in. */
async function isTheirs(page: Page, locale: string, path: string): Promise<void> {
  expect([path, await looksRight(page, locale, path)]).toEqual([path, 200]);
  expect(await page.locator("main :is([name=pin], [name=signInEmail])").count()).toBe(0);
}

/** Looks at every page in a language: each language is a test file of its own, so that they run beside one another. */
export const lookAtEveryPage = (locale: Locale) =>
  describe(`every page in ${locale}`, () => {
    let visitor: Page;
    beforeAll(async () => {
      [wasl, browser] = await Promise.all([startWasl(), launchBrowser()]);
      [visitor, there] = await Promise.all([phone(), caseThere(wasl, now)]);
    });
    afterAll(async () => {
      await browser.close();
      await wasl.close();
    });

    it.each(pages)("/%s: axe finds nothing, nothing runs over at 320 px, spaced and stretched too", async (path) => {
      await looksRight(visitor, locale, path);
    });

    it.each(["author", "accepted", "manager", "relay", "admin"])(
      "of the %s: axe finds nothing, nothing runs over at 320 px, spaced and stretched too",
      async (role) => {
        const page = await (role === "author" || role === "accepted" ? phoneOfAuthor(role) : phone(role));
        for (const [owner, path] of [...relayPages, ...ownPages, ...casePages(there)]) {
          if (owner === role) await isTheirs(page, locale, path);
        }
        await page.close();
      },
      120_000,
    );

    it("behind every other door: axe finds nothing, nothing runs over at 320 px, spaced and stretched too", async () => {
      const cast = await everyRole(wasl);
      for (const { role, path } of otherDoors) {
        const page = await browser.newPage({ baseURL: wasl.url.href, viewport: { width: 320, height: 640 } });
        const cookies = [...cast.as(role).jar].map(([name, value]) => ({ name, value, url: wasl.url.href }));
        await page.context().addCookies(cookies);
        const inLocale = (await filled(cast, path.slice("/:locale/".length), role)).replace(/^\//, "");
        expect([path, await looksRight(page, locale, inLocale)]).toEqual([path, 200]);
        await page.close();
      }
    }, 120_000);

    // It shows both directions itself, light and dark: once is enough.
    it.runIf(locale === "fr")(
      "the parts of web/ui: axe finds nothing, nothing runs over at 320 px, spaced and stretched too",
      async () => {
        const answer = await visitor.goto("/local/styleguide");
        expect([answer?.status(), await overflowOf(visitor)]).toEqual([200, 0]);
        expect(await axeFindings(visitor, { contrast: true })).toEqual([]);
        expect(await overflowWhenStretched(visitor)).toBeLessThanOrEqual(0);
      },
    );

    it("asks nothing of another site", () => expect(others).toEqual([]));
  });
