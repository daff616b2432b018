import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "#tests/support/browser.ts";
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

/** A page that is opened and then only given keys. */
async function opened(path: string): Promise<Page> {
  const page = await browser.newPage({ baseURL: wasl.url.href });
  page.setDefaultTimeout(10_000);
  await page.goto(path);
  return page;
}

/** Goes on with Tab until what is meant has the focus, where it can be seen. */
async function tabTo(page: Page, selector: string) {
  await page.locator(selector).first().waitFor();
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press("Tab");
    const isThere = await page.evaluate((meant) => {
      const here = document.activeElement;
      return here?.matches(meant) && here.matches(":focus-visible");
    }, selector);
    if (isThere) return;
  }
  throw new Error(`no Tab leads to ${selector}`);
}

async function write(page: Page, selector: string, words: string) {
  await tabTo(page, selector);
  await page.keyboard.insertText(words);
}

/** Chooses in a list by the first letters of what it says. */
async function choose(page: Page, selector: string, letters: string) {
  await tabTo(page, selector);
  await page.keyboard.type(letters);
}

async function press(page: Page, selector: string, key: "Space" | "Enter") {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

describe("by keyboard alone", () => {
  it("somebody finds offers, files a request and reads its receipt", async () => {
    const page = await opened("/fr/");
    await choose(page, "main select[name=province]", "Zagora");
    await press(page, "main input[name=needs][value=financing]", "Space");
    await press(page, "main form.ask .go", "Enter");
    await page.waitForURL(/\/matches\?province=MA-ZAG&needs=financing/);
    await page.locator("#matches[data-live]").waitFor();

    await press(page, 'main a[href^="/fr/request"]', "Enter");
    await page.waitForURL("**/fr/request?**");
    await write(page, "#problem", "Nos ruches meurent");
    await press(page, "main form .go", "Enter");
    await press(page, "main:has(#needs) form .go", "Enter");
    await press(page, "main:has(#stage) form .go", "Enter");
    await write(page, "#phone", "0661002233");
    await tabTo(page, "input[name=disclosure]");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("input[name=disclosure]:checked").count()).toBe(1);
    await press(page, "input[name=consent]", "Space");
    await press(page, "main form .go", "Enter");
    await page.waitForURL("**/receipt");
    expect(await page.locator(".codes dd").count()).toBe(2);
    await page.close();
  });

  it("a manager posts an offer", async () => {
    const page = await opened("/local/roles");
    await press(page, 'form:has(input[value="manager"]) button', "Enter");
    await page.waitForURL("**/fr/desk/**");
    await press(page, 'main a[href$="/offers/new"]', "Enter");
    await write(page, "#titleFr", "Atelier de tissage");
    await write(page, "#textFr", "Des machines et une formatrice, pendant six mois.");
    await press(page, "input[name=needs][value=equipment]", "Space");
    await press(page, "input[name=territories]", "Space");
    await press(page, 'button[name=go][value="preview"]', "Enter");
    await page.waitForURL(/\/preview$/);
    await press(page, 'form[action$="/steps"] button.go', "Enter");
    await page.waitForURL(/said=/);
    await page.close();
  });
});
