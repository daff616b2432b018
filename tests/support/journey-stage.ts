import type { BrowserContext, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { axeFindings, launchBrowser, overflowOf } from "#tests/support/browser.ts";
import { codeTo } from "#tests/support/mailbox.ts";
import { startWasl } from "#tests/support/wasl.ts";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";

/** In which language, and whether with JavaScript. */
export type Way = { locale: "fr" | "ar"; javaScript: boolean };

/** The product, and a browser in which everybody has a phone; all of them live at one time, which is moved by hand. */
export async function openStage(way: Way) {
  const [wasl, browser] = await Promise.all([startWasl(), launchBrowser()]);
  const phones = new Set<BrowserContext>();
  const faults: string[] = [];
  let now = "";
  const tellTime = (phone: BrowserContext) => phone.setExtraHTTPHeaders({ "wasl-test-now": now });

  return {
    ...way,
    wasl,
    speech: teamSpeechOf(way.locale) satisfies TeamSpeech,
    /** What went wrong in a script of a page. */
    faults,
    /** The way to a page, in the language of the stage. */
    path: (rest: string): string => `/${way.locale}${rest}`,
    moveTo: async (moment: string): Promise<void> => {
      now = moment;
      await Promise.all([...phones].map(tellTime));
    },
    /** Two runs of the clock in the morning of a day: what a first one leads to, the second one tells. */
    clockOn: async (day: string): Promise<void> => {
      for (const time of ["07:00", "07:10"]) await wasl.scheduled(new Date(`${day}T${time}:00Z`));
    },
    /** A phone of somebody's own, which nobody has used. */
    phone: async (): Promise<Page> => {
      const phone = await browser.newContext({
        baseURL: wasl.url.href,
        javaScriptEnabled: way.javaScript,
        viewport: { width: 360, height: 740 },
        locale: way.locale,
      });
      phone.setDefaultTimeout(20_000);
      phones.add(phone);
      phone.on("close", () => phones.delete(phone));
      await tellTime(phone);
      const page = await phone.newPage();
      page.on("pageerror", (fault) => faults.push(fault.message));
      return page;
    },
    /** Nothing runs over, its language and its direction are right, and axe, which needs a script, finds nothing. */
    looksRight: async (page: Page): Promise<void> => {
      const html = page.locator("html");
      expect([await html.getAttribute("lang"), await html.getAttribute("dir")]).toEqual([
        ...[way.locale, way.locale === "ar" ? "rtl" : "ltr"],
      ]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      if (way.javaScript) expect(await axeFindings(page)).toEqual([]);
    },
    /** Opens a page that asks to sign in first, and does so with a code from the mailbox. */
    signIn: async (page: Page, email: string, path: string): Promise<void> => {
      await page.goto(path);
      await send(page, "#sign-in", { signInEmail: email });
      await send(page, "#code", { signInCode: await codeTo(wasl, email) });
      expect(new URL(page.url()).pathname).toBe(path);
    },
    close: async (): Promise<void> => {
      await browser.close();
      await wasl.close();
    },
  };
}
export type Stage = Awaited<ReturnType<typeof openStage>>;

/** What somebody reads on a page, what is folded too. */
export const readOn = async (page: Page): Promise<string> => (await page.locator("main").textContent()) ?? "";

/** Fills in a form of a page, and sends it: unfolded first, by a click, where it is folded. */
export async function send(page: Page, form: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  const there = page.locator(`main ${form}`);
  const fold = page.locator("details:not([open])", { has: page.locator(form) });
  if ((await fold.count()) > 0) await fold.locator("> summary").click();
  for (const [name, value] of Object.entries(fields)) await fillIn(there, name, value);
  await tap(page, there.locator("button[type=submit]").first());
}

async function fillIn(form: Locator, name: string, value: string): Promise<void> {
  const field = form.locator(`[name="${name}"]`);
  const kind = await field.first().evaluate((one: HTMLInputElement) => one.type);
  if (kind.startsWith("select")) await field.selectOption(value);
  else if (kind === "radio" || kind === "checkbox") await form.locator(`[name="${name}"][value="${value}"]`).check();
  else await field.fill(value);
}

/** Presses what leads to another page. */
export async function tap(page: Page, what: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("load"), what.click()]);
}

/** A part of a page, by the id of its heading. */
export const partOf = (page: Page, id: string): Locator => page.locator(`section[aria-labelledby="${id}"]`);
