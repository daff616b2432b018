import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "#tests/support/browser.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { reach } from "#web/i18n/fr/reach.ts";

let wasl: Wasl;
let browser: Browser;
beforeAll(async () => {
  [wasl, browser] = await Promise.all([startWasl(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await wasl.close();
});

it("the map is walked by keyboard, shows where one is, and opens a region for the chosen need", async () => {
  const page = await browser.newPage({ baseURL: wasl.url.href, viewport: { width: 360, height: 740 } });
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.goto("/fr/regions?need=financing");
  const drawn = await page
    .locator(".map use")
    .first()
    .evaluate((use) => (use as SVGGraphicsElement).getBBox().width);
  expect(drawn).toBeGreaterThan(50);

  await page.locator("form.of-need button").focus();
  for (const _ of Array.from({ length: 8 })) await page.keyboard.press("Tab");
  const here = page.locator(".map a:focus-visible");
  expect(await here.getAttribute("aria-label")).toMatch(/^Drâa-Tafilalet · \d+ offres? ouvertes?$/);
  const widthOf = (name: string) =>
    page
      .locator(name)
      .first()
      .evaluate((use) => Number.parseFloat(getComputedStyle(use).strokeWidth));
  expect(await widthOf(".map a:focus-visible use")).toBeGreaterThan((await widthOf(".map a:not(:focus) use")) + 2);

  const tones = await here.locator("use").evaluateAll((uses) => uses.map((use) => getComputedStyle(use).stroke));
  expect([tones.length, new Set(tones).size, tones.includes("none")]).toEqual([2, 2, false]);

  await page.keyboard.press("Enter");
  await page.waitForURL("**/fr/regions/MA-08?need=financing");
  await page.locator('.map a[aria-label$=". Zagora"]').click();
  await page.waitForURL(/\/fr\/matches\?province=MA-ZAG&needs=financing/);
  // The data blocks are no scripts to the policy, and nothing else was refused.
  await page.goto("/fr/offers/intelaka");
  expect(said).toEqual([]);
  await page.close();
});

it("what only a browser can do to pass a page on comes with JavaScript, and the links are there without", async () => {
  for (const [javaScriptEnabled, buttons] of [
    [true, 1],
    [false, 0],
  ] as const) {
    const page = await browser.newPage({ baseURL: wasl.url.href, javaScriptEnabled });
    await page.goto("/fr/offers/intelaka");
    expect(await page.locator('.share a[href^="https://wa.me/?text="]').count()).toBe(1);
    await page.locator(".share bdi", { hasText: "/fr/offers/intelaka" }).waitFor();
    expect(await page.locator(".share button", { hasText: "Imprimer" }).count()).toBe(buttons);
    await page.close();
  }
});

it("passes on the search that is on the screen, and offers to once there is one", async () => {
  const page = await browser.newPage({ baseURL: wasl.url.href });
  await page.goto("/fr/matches");
  await page.locator("#matches[data-live]").waitFor();
  expect(await page.locator(".share").isVisible()).toBe(false);
  await page.locator("main select[name=province]").selectOption("MA-ZAG");
  await page.locator("main input[name=needs][value=financing]").check();
  const address = new URL("/fr/matches?province=MA-ZAG&needs=financing", wasl.url).href;
  await page.locator(".share bdi", { hasText: address }).waitFor();
  expect(await page.title()).toContain("Zagora");
  const linked = async () => {
    const [whatsApp = "", mail = ""] = await page
      .locator(".share a")
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    return [new URL(whatsApp).searchParams.get("text"), new URL(mail).searchParams.get("body")];
  };
  expect(await linked()).toEqual([`${await page.title()}\n${address}`, address]);

  await page.locator("main select[name=province]").selectOption("MA-AGD");
  const other = address.replace("MA-ZAG", "MA-AGD");
  await page.locator(".share bdi", { hasText: other }).waitFor();
  expect(await linked()).toEqual([`${await page.title()}\n${other}`, other]);
  expect(await page.locator("[data-share]").getAttribute("data-share")).toBe(other);
  await page.close();
});

it("says that an address is copied, for a while; what cannot be copied is chosen", async () => {
  const page = await browser.newPage({ baseURL: wasl.url.href });
  const thrown: string[] = [];
  page.on("pageerror", ({ message }) => thrown.push(message));
  await page.addInitScript(() => {
    let isAllowed = true;
    Object.defineProperty(navigator, "clipboard", {
      value: {
        writeText: async () => {
          if (!isAllowed) throw new DOMException("denied", "NotAllowedError");
          isAllowed = false;
        },
      },
    });
  });
  await page.clock.install();
  await page.goto("/fr/offers/intelaka");
  const copy = page.locator(".share button", { hasText: reach.share.copy });
  await copy.click();
  const said = page.locator(".share output");
  await said.filter({ hasText: reach.share.copied }).waitFor();
  await page.clock.runFor(4100);
  expect(await said.textContent()).toBe("");
  await copy.click();
  await page.waitForFunction(() => String(getSelection()).endsWith("/fr/offers/intelaka"));
  expect(thrown).toEqual([]);
  await page.close();
});

it("on paper there is the page, its address and the day, and nothing to press", async () => {
  const page = await browser.newPage({ baseURL: wasl.url.href });
  await page.goto("/fr/offers/intelaka");
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".printed").isVisible()).toBe(true);
  expect(await page.locator(".share bdi").isVisible()).toBe(true);
  for (const away of ["nav.sections", ".share ul", ".site-footer"]) {
    expect([away, await page.locator(away).isVisible()]).toEqual([away, false]);
  }
  await page.close();
});
