import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsIn } from "#tests/support/admin-desk.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { caseQueue, type QueuedCase } from "#tests/support/case-queue.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { review } from "#web/i18n/fr/review.ts";

const now = "2026-11-25T10:00:00Z";
let wasl: Wasl;
let browser: Browser;
let queue: readonly QueuedCase[];
beforeAll(async () => {
  [wasl, browser] = await Promise.all([startWasl(), launchBrowser()]);
  queue = await caseQueue(wasl.db, 33);
});
afterAll(async () => {
  await browser.close();
  await wasl.close();
});

/** Somebody of the team at a desk with a keyboard; every shift of a page is noted that shows in its three decimals. */
async function atDesk({ javaScriptEnabled = true } = {}): Promise<{ page: Page; shifts: string[] }> {
  const context = await browser.newContext({
    ...{ baseURL: wasl.url.href, viewport: { width: 1280, height: 800 }, javaScriptEnabled },
    extraHTTPHeaders: { "wasl-test-now": now },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const shifts: string[] = [];
  await page.exposeFunction("noteShift", (shift: string) => shifts.push(shift));
  await page.addInitScript(() => {
    const { noteShift } = globalThis as unknown as { noteShift: (shift: string) => void };
    type Shift = PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    };
    const told = ({ node, previousRect, currentRect }: Shift["sources"][number]) =>
      [node?.nodeName, (node as Element | null)?.className, previousRect.top, currentRect.top].join(" ");
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[])
        if (!hadRecentInput && value >= 0.0005)
          noteShift(`${value} in ${location.href}: ${sources.map(told).join(", ")}`);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/local/roles");
  await page.locator('form:has(input[value="admin"]) button').click();
  await page.waitForLoadState();
  return { page, shifts };
}

const opened = (page: Page, { code }: QueuedCase) => page.locator("h1", { hasText: code }).waitFor();
/** The same, and its keys are heard. */
const ready = (page: Page, { code }: QueuedCase) => page.locator("html[data-keys-are] h1", { hasText: code }).waitFor();
const switchOn = (page: Page) => page.locator("[data-keys] input");

const undecided = `SELECT id FROM request WHERE id LIKE 'queued-%' AND state = 'submitted' AND (raised_at IS NOT NULL OR id IN (
  SELECT request FROM introduction WHERE state = 'proposed')) ORDER BY id`;
const stepsTaken = `SELECT step, count(*) AS times FROM introduction_history WHERE by = 'local-admin'
  GROUP BY step ORDER BY step`;

describe("the review desk by keyboard alone", () => {
  it("clears thirty cases, two keys each at most, and nothing on the pages shifts", async () => {
    const { page, shifts } = await atDesk();
    await page.goto("/fr/admin/review");
    await page.keyboard.press("j");
    for (const [place, each] of queue.slice(0, 30).entries()) {
      await ready(page, each);
      if (place > 0) expect(await page.locator("[role=status]").textContent()).toContain(review.nav.isNext);
      expect(each.keys.length).toBeLessThanOrEqual(2);
      for (const key of each.keys) await page.keyboard.press(key);
    }
    await opened(page, queue[30] as QueuedCase);
    expect(shifts).toEqual([]);

    expect(await rowsIn(wasl, undecided)).toEqual([{ id: "queued-30" }, { id: "queued-31" }]);
    expect(await rowsIn(wasl, "SELECT count(*) AS aside FROM request WHERE state = 'set-aside'")).toEqual([
      { aside: 5 },
    ]);
    expect(await rowsIn(wasl, stepsTaken)).toEqual([
      { step: "approve", times: 15 },
      { step: "dismiss", times: 5 },
      { step: "propose", times: 5 },
    ]);
  });

  it("hears no key while somebody writes, nor when they are switched off, which this device remembers", async () => {
    const { page } = await atDesk();
    await page.goto(`/fr/admin/requests/${queue[30]?.id}`);
    await page.keyboard.press("n");
    await page.keyboard.type("a jd");
    expect(await page.locator("#note textarea").inputValue()).toBe("a jd");
    await page.keyboard.press("Escape");
    expect(await page.locator("#note textarea").isVisible()).toBe(false);

    await page.keyboard.press("?");
    expect(await page.locator("dialog").textContent()).toContain(review.case.approve);
    await page.keyboard.press("Escape");

    await switchOn(page).uncheck();
    await page.reload();
    expect(await switchOn(page).isChecked()).toBe(false);
    await page.keyboard.press("n");
    await page.keyboard.press("j");
    expect(await page.locator("#note textarea").isVisible()).toBe(false);
    expect(await page.locator("[aria-keyshortcuts]").count()).toBe(0);
    await opened(page, queue[30] as QueuedCase);
    await page.close();
  });

  it("approves the first clear proposal where none is chosen, and stays while another waits", async () => {
    const { page } = await atDesk();
    const both =
      "UPDATE introduction SET state = 'proposed', verdict = 'eligible' WHERE request = 'queued-32' AND body <> 'quiet'";
    await wasl.db.prepare(both).run();
    await page.goto(`/fr/admin/requests/${queue[32]?.id}`);
    expect(await page.locator("input[name=proposals]:checked").count()).toBe(0);
    expect(await page.locator("[data-clear]").count()).toBe(2);
    const [first] = await page.locator(".match h3").allTextContents();
    await page.keyboard.press("a");
    await page.locator("[role=status]").waitFor();
    await opened(page, queue[32] as QueuedCase);
    expect(await page.locator(".match h3").count()).toBe(1);
    expect(await page.locator(".match h3").allTextContents()).not.toContain(first);
    await page.close();
  });

  it("knows the keys of an Arabic keyboard by their place", async () => {
    const { page } = await atDesk();
    await page.goto(`/ar/admin/requests/${queue[30]?.id}`);
    await page.evaluate(() => {
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "ت", code: "KeyJ", bubbles: true }));
    });
    await opened(page, queue[31] as QueuedCase);
    await page.close();
  });

  it("does without JavaScript: the same buttons, and no word of keys", async () => {
    const { page } = await atDesk({ javaScriptEnabled: false });
    await page.goto(`/fr/admin/requests/${queue[30]?.id}`);
    expect(await switchOn(page).isVisible()).toBe(false);
    expect(await page.locator("kbd:visible").count()).toBe(0);
    await page.locator("#approval button").click();
    await opened(page, queue[31] as QueuedCase);
    expect(await page.locator("[role=status] a").getAttribute("href")).toBe(`/fr/admin/requests/${queue[30]?.id}`);
    await page.close();
  });
});
