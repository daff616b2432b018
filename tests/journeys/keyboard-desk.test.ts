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

/** What shows no key, and why none is needed. */
const keyless = {
  // It is gone to by a key of its own, or stands in what a key opens.
  "sends what is written: Ctrl + Enter": (button: Element) => {
    const form = button.closest("form");
    const written = "textarea, select, input:not([type=hidden], [type=radio], [type=checkbox])";
    return (
      form?.querySelectorAll("button").length === 1 &&
      form.querySelector(written) !== null &&
      form.parentElement?.closest("details")?.querySelector("summary kbd[data-key]") !== null &&
      (form.closest("details") ?? form).querySelector("summary kbd[data-key], label kbd[data-key]") !== null
    );
  },
  "only unfolds what can be read": (summary: Element) =>
    summary.localName === "summary" && !summary.parentElement?.querySelector("button, input, select, textarea"),
  "closes the sheet: Escape": (button: Element) => button.closest("dialog") !== null,
};

/** Of a page of a case: what shows a key, and what shows none without a reason. */
async function keysOf(page: Page): Promise<{ keys: string[]; without: string[]; twice: string[] }> {
  const reasons = Object.values(keyless).map(String);
  return page.evaluate((why) => {
    const excused = why.map((each) => new Function("each", `return (${each})(each)`));
    const all = [...document.querySelectorAll("main :is(summary, button)")];
    const hints = [...document.querySelectorAll<HTMLElement>("kbd[data-key]")];
    const host = (hint: Element) => hint.closest("summary, button, a, label");
    const isTop = (hint: Element) =>
      !(hint.closest("summary")?.parentElement?.parentElement ?? hint).closest("details");
    const top = new Map<string, Set<string | undefined>>();
    for (const hint of hints.filter(isTop)) {
      const { key = "" } = hint.dataset;
      top.set(key, (top.get(key) ?? new Set()).add(host(hint)?.textContent.trim()));
    }
    return {
      keys: hints.map(({ dataset }) => dataset.key ?? ""),
      without: all
        .filter((each) => !each.querySelector("kbd[data-key]") && !excused.some((is) => is(each)))
        .map((each) => each.textContent.trim()),
      twice: [...top].flatMap(([key, said]) => (said.size > 1 ? [key] : [])),
    };
  }, reasons);
}

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

  it("acts once where a key is held, and not on the page that comes next", async () => {
    const { page } = await atDesk();
    await page.goto(`/fr/admin/requests/${queue[30]?.id}`);
    await page.locator("html[data-keys-are]").waitFor();
    for (const _ of [1, 2, 3]) await page.keyboard.down("o");
    expect(await page.locator("#orientation").isVisible()).toBe(true);
    expect(
      await rowsIn(
        wasl,
        "SELECT count(*) AS oriented FROM introduction WHERE origin = 'orientation' AND request = 'queued-30'",
      ),
    ).toEqual([{ oriented: 0 }]);
    await page.close();
  });

  it("hears no key where its switch cannot be seen", async () => {
    const { page: signedIn } = await atDesk();
    const context = await browser.newContext({
      ...{ baseURL: wasl.url.href, viewport: { width: 1024, height: 768 }, isMobile: true, hasTouch: true },
      ...{ storageState: await signedIn.context().storageState(), extraHTTPHeaders: { "wasl-test-now": now } },
    });
    const page = await context.newPage();
    await page.goto(`/fr/admin/requests/${queue[30]?.id}`);
    await page.locator("html[data-keys-are=off]").waitFor();
    await page.keyboard.press("n");
    expect(await page.locator("#note textarea").isVisible()).toBe(false);
    await context.close();
    await signedIn.close();
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

  it("has a key for all that a case lets one do, each seen where it is pressed", async () => {
    const of = "queued-31";
    const later = "1763900000000";
    for (const sql of [
      `UPDATE introduction SET state = 'reaching' WHERE id = 'queued-30-alpha'`,
      `UPDATE introduction SET state = 'helped', since = ${later} WHERE id = '${of}-beta'`,
      "UPDATE introduction SET state = 'not-helped' WHERE id = 'queued-30-beta'",
      `INSERT INTO thread_call (introduction, at, party) VALUES ('${of}-beta', ${later}, 'body')`,
      `INSERT INTO message (id, introduction, at, party, by, reported_at, reported_by, reported_why)
        VALUES ('m1', '${of}-beta', ${later}, 'body', 'of-beta', ${later}, 'innovator', 'hurtful')`,
      "INSERT INTO message_words (message, words) VALUES ('m1', 'Non.')",
      `INSERT INTO check_in (request, number, due_on, state, version, since, answer, answered_at, by)
        VALUES ('${of}', 1, '2026-11-20', 'answered', 2, ${later}, 'going-well', ${later}, 'innovator')`,
      `UPDATE request SET raised_at = ${later}, raised_for = 'called' WHERE id = '${of}'`,
    ])
      await wasl.db.prepare(sql).run();
    const { page } = await atDesk();
    const seen = new Set<string>();
    const look = async () => {
      await page.locator("html[data-keys-are]").waitFor();
      const { keys, without, twice } = await keysOf(page);
      expect({ without, twice }).toEqual({ without: [], twice: [] });
      for (const key of keys) seen.add(key);
    };
    await page.goto(`/fr/admin/requests/${of}?offer=offer-alpha`);
    await look();
    await page.keyboard.press("d");
    await page.keyboard.press("7");
    await page.keyboard.type("a");
    expect(await page.locator("textarea:focus").inputValue()).toBe("a");
    await page.keyboard.press("Escape");
    await page.keyboard.press("t");
    await page.locator(".letters").waitFor();
    await look();
    await page.goto("/fr/admin/requests/queued-30");
    await look();
    await page.keyboard.press("c");
    expect(await page.locator("input[name=value]:focus").count()).toBe(1);
    // That the pages above hold what they are to: all but other matches (m) and an offer that may be added (y).
    expect(
      [...seen]
        .filter((key) => /[a-z]/.test(key))
        .toSorted()
        .join(""),
    ).toBe("abcdefghjklnopqrstuvwxz");
    await page.close();
  });
});
