import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, launchBrowser, overflowOf } from "#tests/support/browser.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { copies } from "#web/i18n/copy.ts";

let wasl: Wasl;
let browser: Browser;
beforeAll(async () => {
  [wasl, browser] = await Promise.all([startWasl(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await wasl.close();
});

/** With JavaScript and without, in each of the scripts; what hydrates is looked at from right to left. */
const ways = [
  { locale: "fr", javaScript: false },
  { locale: "ar", javaScript: true },
] as const;

const stories = {
  fr: "Nos ruches meurent : il nous faut un prêt et une formation",
  ar: "خلايا النحل تموت: نحتاج إلى قرض وتكوين",
} as const;

describe.each(ways)("the main job in $locale, JavaScript $javaScript", ({ locale, javaScript }) => {
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];
  const receipt = { code: "", pin: "" };

  beforeAll(async () => {
    context = await browser.newContext({
      baseURL: wasl.url.href,
      javaScriptEnabled: javaScript,
      viewport: { width: 360, height: 740 },
      locale,
    });
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(wasl.url.href)) complaints.push(`third party: ${request.url()}`);
    });
  });
  afterAll(() => context.close());

  /** The page is whole: nothing runs over, and axe finds nothing. */
  async function expectWhole() {
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    if (javaScript) expect(await axeFindings(page)).toEqual([]);
  }

  it("starts in the reader's language, and chooses a place and needs", async () => {
    await page.goto("/");
    expect(new URL(page.url()).pathname).toBe(`/${locale}/`);
    await expectWhole();
    await page.locator("main select[name=province]").selectOption("MA-JRA");
    await page.locator("main input[name=needs][value=financing]").check();
    await page.locator("main input[name=needs][value=mentoring]").check();
    await page.locator("main form button[type=submit]").first().click();
    await page.waitForURL("**/matches?**");
  });

  it("sees the offers that fit, with their reasons", async () => {
    await expectWhole();
    const links = await page
      .locator('main a[href*="/offers/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    expect(links).toContain(`/${locale}/offers/ads-caisses-villageoises`);
    expect(links).toContain(`/${locale}/offers/indh-phase-3`);
  });

  it("refines the choice: a cooperative no longer sees the micro-credit", async () => {
    const microcredit = page.locator('.match a[href$="/offers/maghreb-moubadarat"]');
    expect(await microcredit.count()).toBe(1);
    const before = page.url();
    await page.locator("main select[name=legalForm]").selectOption("cooperative");
    if (!javaScript) {
      await page.locator("main form[method=post] button[type=submit]").first().click();
    }
    await page.waitForURL("**legalForm=cooperative**");
    await microcredit.waitFor({ state: "detached" });
    expect(page.url()).not.toBe(before);
    await expectWhole();
  });

  it("files a request in four steps, with what was chosen already filled in", async () => {
    await page.locator(`main a[href^="/${locale}/request"]`).first().click();
    await page.waitForURL(`**/${locale}/request**`);
    await expectWhole();
    expect(await page.locator("main select[name=province]").inputValue()).toBe("MA-JRA");
    await page.locator("main button[value=next]").click();
    await page.locator("#errors").waitFor();
    await expectWhole();
    await page.locator("main textarea[name=problem]").fill(stories[locale]);
    await page.locator("main button[value=next]").click();

    await page.locator("main select[name=needs]").first().waitFor();
    expect(await page.locator("main select[name=needs]").first().inputValue()).toBe("financing");
    await expectWhole();
    await page.locator("main button[value=next]").click();

    await page.locator("main select[name=stage]").waitFor();
    await expectWhole();
    expect(await page.locator("main select[name=legalForm]").inputValue()).toBe("cooperative");
    await page.locator("main select[name=stage]").selectOption("growth");
    await page.locator("main input[name=age]").fill("34");
    await page.locator("main button[value=next]").click();

    await page.locator("main input[name=phone]").fill("0612345678");
    await expectWhole();
    await page.locator("main button[value=back]").click();
    expect(await page.locator("main input[name=age]").inputValue()).toBe("34");
    await page.locator("main button[value=next]").click();
    expect(await page.locator("main input[name=phone]").inputValue()).toBe("0612345678");
    await page.locator("main input[name=disclosure][value=ask-each]").check();
    await page.locator("main input[name=consent]").check();
    await page.locator("main button[value=submit]").click();
    await page.waitForURL("**/receipt");
  });

  it("receives a code and a PIN", async () => {
    await expectWhole();
    receipt.code = ((await page.locator(".codes dd").first().textContent()) ?? "").replace(/[^0-9A-Z]/g, "");
    receipt.pin = ((await page.locator(".codes dd").last().textContent()) ?? "").replace(/\D/g, "");
    expect(receipt.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(receipt.pin).toMatch(/^\d{6}$/);
  });

  it("follows it with them, and reads what happens next", async () => {
    await page.goto(`/${locale}/follow`);
    await expectWhole();
    await page.locator("main input[name=code]").fill(receipt.code);
    await page.locator("main input[name=pin]").fill(receipt.pin);
    await page.locator("main form button[type=submit]").first().click();
    await page.getByText(stories[locale]).first().waitFor();
    expect(page.url()).not.toContain(receipt.code);
    await expectWhole();
  });

  it("corrects it", async () => {
    await page.goto(`/${locale}/follow/correct`);
    await expectWhole();
    await page.locator("main input[name=place]").fill("Douar Ouled Sidi");
    await page.locator("main form button[type=submit]").first().click();
    await page.waitForURL("**/follow?said=corrected");
    expect(await page.locator("main").textContent()).toContain("Douar Ouled Sidi");
    await expectWhole();
  });

  it("withdraws it, and then erases everything", async () => {
    for (const step of ["withdraw", "erase"] as const) {
      await page.goto(`/${locale}/follow`);
      const form = page.locator(`form[action$="/follow/${step}"]`);
      await page.locator("details", { has: form }).locator("summary").click();
      await form.locator("input[name=sure]").check();
      await form.locator("button[type=submit]").click();
      await page.waitForURL(step === "withdraw" ? "**/follow?said=withdrawn" : "**/follow/erase");
      await expectWhole();
    }
    expect(await page.locator("h1").textContent()).toContain(copies[locale].follow.erased.heading);
    await page.goto(`/${locale}/follow`);
    expect(await page.locator("main").textContent()).not.toContain(stories[locale]);
  });

  it("complained of nothing in the browser, and asked no third party", () => {
    expect(complaints.filter((text) => !text.includes("the server responded with a status of 4"))).toEqual([]);
  });
});
