import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "#tests/support/browser.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { request as says } from "#web/i18n/fr/request.ts";

let wasl: Wasl;
let browser: Browser;
beforeAll(async () => {
  [wasl, browser] = await Promise.all([startWasl(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await wasl.close();
});

const problem = "Nos ruches meurent, et le miel ne se vend plus";
const person = { name: "Rkia Aït Ali", phone: "0661002233", email: "rkia@projet.example" };

const phone = (javaScriptEnabled = true): Promise<BrowserContext> =>
  browser.newContext({ baseURL: wasl.url.href, viewport: { width: 360, height: 740 }, javaScriptEnabled });

/** Another visit: what a tab knew is gone, what the phone keeps is there. */
async function visit(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto("/fr/request");
  return page;
}

const kept = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem("wasl-draft"));
const goOn = (page: Page) => Promise.all([page.waitForNavigation(), page.locator("main form .go").click()]);

async function describeProject(page: Page) {
  await page.locator("#problem").fill(problem);
  await page.locator("select[name=province]").selectOption("MA-TIN");
}

/** The form up to its last step, filled in. */
async function fillAll(page: Page) {
  await describeProject(page);
  await goOn(page);
  await page.locator("#needs").selectOption("training");
  await goOn(page);
  await page.locator("#age").fill("41");
  await goOn(page);
  for (const [field, value] of Object.entries(person)) await page.locator(`#${field}`).fill(value);
  await page.locator("input[name=disclosure]").first().check();
  await page.locator("input[name=consent]").check();
}

describe("a draft on the device", () => {
  it("is kept only when it is asked for, and holds neither a contact nor a consent; filed, it is erased", async () => {
    const context = await phone();
    const page = await visit(context);
    await describeProject(page);
    expect(await kept(page)).toBeNull();
    await page.getByLabel(says.keep.label).check();
    expect(await kept(page)).toContain(problem);

    await fillAll(page);
    const draft = (await kept(page)) ?? "";
    const names = (JSON.parse(draft) as { values: string[][] }).values.map(([name]) => name);
    expect(names.toSorted()).toEqual(["age", "needs", "problem", "province"]);
    for (const said of Object.values(person)) expect(draft).not.toContain(said);

    await goOn(page);
    await page.locator(".codes").waitFor();
    expect(await kept(page)).toBeNull();
    await context.close();
  });

  it("is offered on the next visit, with its day and what it holds, and goes on from its step", async () => {
    const context = await phone();
    const before = await visit(context);
    await describeProject(before);
    await before.getByLabel(says.keep.label).check();
    await goOn(before);
    await before.locator("#needs").selectOption("training");
    await before.close();

    const page = await visit(context);
    const offered = (await page.locator("dialog[open]").textContent()) ?? "";
    expect(offered).toContain(`${says.steps.project.name} · ${says.steps.needs.name}`);
    expect(offered).toContain(String(new Date().getFullYear()));
    await page.locator("dialog button[value=resume]").click();
    await page.locator("#needs").waitFor();
    expect(await page.locator("#needs").inputValue()).toBe("training");
    expect(await page.locator("input[type=hidden][name=problem]").inputValue()).toBe(problem);
    expect(await page.getByLabel(says.keep.label).isChecked()).toBe(true);

    await page.getByRole("button", { name: says.keep.erase }).click();
    expect(await kept(page)).toBeNull();
    expect(await page.getByLabel(says.keep.label).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.locator("#needs").selectOption("legal");
    expect(await kept(page)).toBeNull();
    await context.close();
  });

  it("is not lost by coming back in the same tab, and a question put off replaces nothing", async () => {
    const context = await phone();
    const page = await visit(context);
    await describeProject(page);
    await page.getByLabel(says.keep.label).check();
    await page.goto("/fr/request");
    expect(await page.locator("dialog[open] b").first().textContent()).toMatch(/^\d+ \p{L}+ \d{4} à \d\d:\d\d$/u);
    expect(await kept(page)).toContain(problem);

    await page.locator("dialog button[value=later]").click();
    expect(await page.getByLabel(says.keep.label).isChecked()).toBe(false);
    await page.locator("#problem").fill("Autre chose");
    await page.locator("select[name=province]").selectOption("MA-TIN");
    await goOn(page);
    await page.locator("#needs").selectOption("legal");
    expect(await kept(page)).toContain(problem);

    await page.goto("/fr/request");
    await page.locator("dialog button[value=resume]").click();
    await page.locator("#problem").waitFor();
    expect(await page.locator("#problem").inputValue()).toBe(problem);
    expect(await page.locator("dialog[open]").count()).toBe(0);
    await context.close();
  });

  it("is asked for again after one is filed, and reading a receipt again erases no draft of another request", async () => {
    const context = await phone();
    const page = await visit(context);
    await page.getByLabel(says.keep.label).check();
    await fillAll(page);
    await goOn(page);
    await page.locator(".codes").waitFor();

    await page.goto("/fr/request");
    await page.locator("#problem").fill("Une autre demande");
    expect(await page.getByLabel(says.keep.label).isChecked()).toBe(false);
    expect(await kept(page)).toBeNull();

    await page.getByLabel(says.keep.label).check();
    await page.goto("/fr/receipt");
    await page.locator(".codes").waitFor();
    expect(await kept(page)).toContain("Une autre demande");
    await context.close();
  });

  it("is promised by no box that cannot keep it", async () => {
    const context = await phone();
    const page = await visit(context);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.getByLabel(says.keep.label).click();
    expect(await page.getByLabel(says.keep.label).isChecked()).toBe(false);
    await context.addInitScript(() => {
      for (const kind of ["localStorage", "sessionStorage"])
        Object.defineProperty(globalThis, kind, {
          get() {
            throw new DOMException("denied", "SecurityError");
          },
        });
    });
    await page.reload();
    expect(await page.locator(".keep").isVisible()).toBe(false);
    await context.close();
  });

  it("can be erased unread, and is erased by itself after seven days", async () => {
    const context = await phone();
    const draftOf = (age: number) =>
      JSON.stringify({ at: Date.now() - age, step: "project", values: [["problem", problem]] });
    const day = 24 * 60 * 60 * 1000;
    const keep = (page: Page, draft: string) =>
      page.evaluate((text) => localStorage.setItem("wasl-draft", text), draft);

    const page = await visit(context);
    await keep(page, draftOf(7 * day - 60_000));
    await page.reload();
    await page.locator("dialog[open] button[value=erase]").click();
    expect(await kept(page)).toBeNull();

    await keep(page, draftOf(7 * day));
    await page.evaluate(() => sessionStorage.setItem("wasl-draft", "yes"));
    await page.reload();
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(await kept(page)).toBeNull();
    await page.locator("#problem").fill(problem);
    expect(await kept(page)).toBeNull();
    await context.close();
  });

  it("is not spoken of without JavaScript", async () => {
    const context = await phone(false);
    const page = await visit(context);
    expect(await page.locator(".keep").isVisible()).toBe(false);
    await context.close();
  });
});
