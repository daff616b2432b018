import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locale } from "#contract/locales.ts";
import { axeFindings, launchBrowser, overflowOf, overflowWhenStretched } from "#tests/support/browser.ts";
import { type CaseThere, caseThere } from "#tests/support/case-there.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
let browser: Browser;
let there: CaseThere;
/** Whatever was asked of another site: nothing is. */
const others: string[] = [];

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
  "regions?need=financing",
  "regions/MA-02",
  "regions/MA-05",
  "regions/MA-06?need=training",
  "request",
  "receipt",
  "follow",
  "follow/lost",
  "sign-in",
  "sign-in/code",
  "charter",
  "matching",
  "procedure",
  "about",
  "privacy",
  "nothing-here",
];

/** The pages that only somebody signed in sees, by role. */
const ownPages = [
  ["manager", "account"],
  ["manager", "claims/new"],
  ["manager", "claims/new?body=indh"],
  ["manager", "desk/ads"],
  ["manager", "desk/ads?due=yes"],
  ["manager", "desk/ads/inbox"],
  ["manager", "desk/ads/inbox?show=done&mine=yes"],
  ["manager", "desk/ads/walk-in"],
  ["manager", "desk/ads/offers/new"],
  ["manager", "desk/ads/entry"],
  ["manager", "desk/ads/members"],
  ["manager", "desk/ads/availability"],
  ["manager", "desk/ads/figures"],
  ["manager", "desk/ads/figures/cases?count=received&month=2026-11"],
  ["manager", "desk/ads/import"],
  ["admin", "admin"],
  ["admin", "admin/review"],
  ["admin", "admin/review/clear"],
  ["admin", "admin/contacts"],
  ["admin", "admin/calls"],
  ["admin", "admin/letters"],
  ["admin", "admin/bodies/ads"],
  ["admin", "admin/people/local-manager"],
  ["admin", "admin/calendar"],
  ["admin", "admin/figures"],
  ["admin", "admin/figures/cases?measure=waiting&need=legal&region=MA-02"],
  ["admin", "admin/outcomes"],
  ["admin", "admin/outcomes/cases?by=all&answer=stuck"],
  ["admin", "admin/journal"],
  ["admin", "admin/search"],
] as const;

/** The pages about a case: of its author, of whoever holds a link, of its body, and of the team. */
const casePages = (): readonly (readonly [owner: string, path: string])[] => [
  ["author", "follow"],
  ["author", "follow/correct"],
  ["author", "follow/matches"],
  ["author", `answers/${there.tokens.author}`],
  ["author", `answers/${there.tokens.body}`],
  ["manager", `desk/ads/introductions/${there.introduction}`],
  ["manager", `desk/ads/introductions/${there.accepted}`],
  ["manager", `desk/ads/introductions/${there.accepted}/hand-over`],
  ["admin", `admin/requests/${there.request}`],
  ["admin", `admin/requests/${there.request}?offer=maghreb-moubadarat`],
];

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

/** The phone of the case's author, who has it open. */
async function phoneOfAuthor(): Promise<Page> {
  const page = await phone();
  await page.context().addCookies([{ name: "follow", value: there.session, url: wasl.url.href }]);
  return page;
}

async function looksRight(page: Page, locale: string, path: string): Promise<number | undefined> {
  const answer = await page.goto(`/${locale}/${path}`);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  // Colours are held against one another once: they are the same in every language.
  expect(await axeFindings(page, { contrast: locale === "fr" })).toEqual([]);
  expect(await page.locator("h1").count()).toBe(1);
  expect(await page.locator("html").getAttribute("dir")).toBe(locale === "ar" ? "rtl" : "ltr");
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

    it.each(["author", "manager", "admin"])(
      "of the %s: axe finds nothing, nothing runs over at 320 px, spaced and stretched too",
      async (role) => {
        const page = await (role === "author" ? phoneOfAuthor() : phone(role));
        for (const [owner, path] of [...ownPages, ...casePages()]) {
          if (owner === role) await isTheirs(page, locale, path);
        }
        await page.close();
      },
      120_000,
    );

    it("asks nothing of another site", () => expect(others).toEqual([]));
  });
