import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "#tests/support/browser.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { shell } from "#web/i18n/fr/shell.ts";

let wasl: Wasl;
let browser: Browser;
beforeAll(async () => {
  [wasl, browser] = await Promise.all([startWasl(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await wasl.close();
});

const opened = async (path: string, javaScriptEnabled: boolean) => {
  const page = await browser.newPage({ baseURL: wasl.url.href, javaScriptEnabled });
  page.setDefaultTimeout(20_000);
  await page.goto(path);
  return page;
};

describe.each([true, false])("the language switch, JavaScript %s", (javaScript) => {
  it("keeps what is typed at that moment in the form, and what is wrong with it", async () => {
    const page = await opened("/fr/request", javaScript);
    await page.locator("main textarea[name=problem]").fill("Nos ruches meurent");
    await page.locator("nav.languages li[lang=ar] button").click();
    await page.locator("html[lang=ar]").waitFor();
    expect(await page.locator("main textarea[name=problem]").inputValue()).toBe("Nos ruches meurent");
    await page.locator("main button[value=next]").click();
    await page.locator("#errors").waitFor();
    await page.locator("nav.languages li[lang=fr] button").click();
    await page.locator("html[lang=fr]").waitFor();
    expect(await page.locator('#errors a[href="#province"]').count()).toBe(1);
    expect(await page.locator("main textarea[name=problem]").inputValue()).toBe("Nos ruches meurent");
    await page.close();
  });

  it("leaves the Enter key to the form", async () => {
    const page = await opened("/fr/request", javaScript);
    await page.locator("main textarea[name=problem]").fill("Nos ruches meurent");
    await page.locator("main select[name=province]").selectOption("MA-JRA");
    await page.locator("main input[name=place]").press("Enter");
    await page.locator("main select[name=needs]").first().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    await page.close();
  });

  it("keeps what was said in private on the matches page", async () => {
    const page = await opened("/fr/matches?province=MA-AGD&needs=training&needs=mentoring", javaScript);
    await page
      .locator("details", { has: page.locator("input[name=age]") })
      .locator("summary")
      .first()
      .click();
    await page.locator("main input[name=age]").fill("45");
    await page.locator("#choices button[type=submit]").click();
    if (javaScript) {
      // The live page has sent no form: its address holds what may be shared, and its switch follows it.
      await page.locator('.match a[href$="/offers/connect-institute-agadir"]').waitFor({ state: "detached" });
      expect(new URL(page.url()).searchParams.toString()).not.toContain("45");
    } else {
      await page.locator("nav.languages li[lang=ar] button").click();
      await page.locator("html[lang=ar]").waitFor();
      expect(await page.locator("main input[name=age]").inputValue()).toBe("45");
    }
    await page.close();
  });
});

describe("a form that takes long to be sent", () => {
  it("says so, is sent once, moves nothing, and can be sent again when the page comes back", async () => {
    const page = await browser.newPage({ baseURL: wasl.url.href });
    await page.clock.install();
    await page.goto("/fr/request");
    await page.locator("#problem").fill("Nos ruches meurent");
    await page.locator("select[name=province]").selectOption("MA-TIN");
    // The line that never answers: what would be sent is counted, and goes nowhere.
    await page.evaluate(() =>
      addEventListener("submit", (event) => {
        if (!event.defaultPrevented) document.title += "!";
        event.preventDefault();
      }),
    );
    const go = page.locator("main form .go");
    const line = page.locator("output.sending");
    const place = () => go.evaluate((button) => (button as HTMLElement).offsetTop);
    const before = await place();
    await go.click();
    expect(await line.textContent()).toBe("");
    await page.clock.runFor(450);
    expect(await line.textContent()).toBe(shell.sending);
    await go.click();
    await page.clock.runFor(6000);
    expect(await line.textContent()).toBe(shell.slow);
    expect(await page.locator("form#request").getAttribute("aria-busy")).toBe("true");
    expect(await place()).toBe(before);
    expect(await page.title()).toMatch(/[^!]!$/);
    await page.evaluate(() => dispatchEvent(new Event("pageshow")));
    expect(await line.textContent()).toBe("");
    expect(await page.locator("[aria-busy]").count()).toBe(0);
    await page.close();
  });
});

describe("the search for a place", () => {
  it("finds a province by either name, without its accents, and sends none that nobody chose", async () => {
    const page = await opened("/fr/", true);
    const box = page.locator("main input[type=search]");
    const chosen = () => page.locator("main select[name=province]").inputValue();
    await box.fill("kelaa");
    expect(await chosen()).toBe("MA-KES");
    await box.fill("تنغير");
    expect(await chosen()).toBe("MA-TIN");
    await box.fill("tingir");
    expect(await chosen()).toBe("");
    await box.fill("t");
    expect(await chosen()).toBe("");
    await page.close();
  });
});
