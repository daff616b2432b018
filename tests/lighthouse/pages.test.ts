import { createServer } from "node:net";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumFlags } from "#tests/support/browser.ts";
import { caseThere } from "#tests/support/case-there.ts";
import { inRole } from "#tests/support/desks.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

/** What Lighthouse answers, as far as it is read. */
type Report = {
  lhr: { categories: Record<string, { score: number | null }>; audits: Record<string, { numericValue?: number }> };
};
type Lighthouse = (url: string, flags: object) => Promise<Report>;

const now = "2026-11-25T10:00:00Z";
const runs = Number(process.env.RUNS ?? 5);
/** Lists with a filter are for no search engine: their SEO is not held. */
const pages = [
  { path: "", isFound: true },
  { path: "offers/intelaka", isFound: true },
  { path: "bodies/ads", isFound: true },
  { path: "regions/MA-05", isFound: true },
  { path: "matches?province=MA-JRA&needs=financing&needs=mentoring" },
  { path: "request" },
  { path: "desk/ads/inbox", role: "manager" },
  { path: "admin/review", role: "admin" },
] as const;

let wasl: Wasl;
let lighthouse: Lighthouse;
let port: number;
let close = async () => {};
beforeAll(async () => {
  ({ default: lighthouse } = await import(process.env.LIGHTHOUSE ?? "lighthouse"));
  [wasl, port] = await Promise.all([startWasl(), freePort()]);
  await caseThere(wasl, now);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [...chromiumFlags, `--remote-debugging-port=${port}`],
  });
  close = () => browser.close();
}, 120_000);
afterAll(async () => {
  await close();
  await wasl.close();
});

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });

describe.each(["fr", "ar"])("on a phone, in %s", (locale) => {
  it.each(pages)("$path", { timeout: 600_000 }, async ({ path, ...page }) => {
    const cookie = "role" in page ? await cookieOf(page.role) : "";
    const found: Record<string, number[]> = {};
    for (let run = 0; run < runs; run += 1) {
      const { lhr } = await lighthouse(new URL(`/${locale}/${path}`, wasl.url).href, {
        ...{ port, output: "json", logLevel: "error", onlyCategories: [...categories], disableStorageReset: true },
        extraHeaders: { "wasl-test-now": now, ...(cookie && { cookie }) },
      });
      for (const name of categories) add(found, name, Math.round(100 * (lhr.categories[name]?.score ?? 0)));
      for (const name of audits) add(found, name, Math.round(1000 * (lhr.audits[name]?.numericValue ?? 0)) / 1000);
    }
    const medians = Object.fromEntries(Object.entries(found).map(([name, values]) => [name, median(values)]));
    console.log(
      `${locale}/${path}: ${Object.entries(medians)
        .map(([name, value]) => `${name} ${value}`)
        .join(", ")}`,
    );
    expect(medians).toMatchObject({
      accessibility: 100,
      "best-practices": 100,
      ...("isFound" in page && { seo: 100 }),
    });
    expect(medians.performance).toBeGreaterThanOrEqual(98);
  });
});

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const audits = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
] as const;
const add = (found: Record<string, number[]>, name: string, value: number) => {
  found[name] = [...(found[name] ?? []), value];
};
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function cookieOf(role: string): Promise<string> {
  const { jar } = await inRole(wasl, role, now);
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

describe.each(["fr", "ar"])("on a 2G line (250 kbit/s, 400 ms), in %s", (locale) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [...chromiumFlags],
    });
    page = await browser.newPage({ baseURL: wasl.url.href, viewport: { width: 360, height: 740 } });
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const bytesPerSecond = (250 * 1000) / 8;
    await session.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 400, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond },
    });
  });
  afterAll(() => browser.close());

  it("home is there to read and to use within three seconds", { timeout: 60_000 }, async () => {
    await page.goto(`/${locale}/`, { waitUntil: "load" });
    const { painted, usable } = await page.evaluate(async () => ({
      painted: await new Promise<number>((done) => {
        const seen = new PerformanceObserver((list) => {
          const [first] = list.getEntriesByName("first-contentful-paint");
          if (first) done(first.startTime);
        });
        seen.observe({ type: "paint", buffered: true });
      }),
      usable: (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).domInteractive,
    }));
    console.log(`2G, ${locale}: home painted after ${Math.round(painted)} ms, usable after ${Math.round(usable)} ms`);
    expect([painted <= 3000, usable <= 3000]).toEqual([true, true]);
  });

  it("a whole request is filed", { timeout: 180_000 }, async () => {
    const start = performance.now();
    const next = (which = "next") => page.locator(`main button[value=${which}]`).click();
    await page.goto(`/${locale}/request?province=MA-JRA&needs=financing`);
    await page.locator("main textarea[name=problem]").fill("Nos ruches meurent : il nous faut un prêt");
    await next();
    await page.locator("main select[name=needs]").first().waitFor();
    await next();
    await page.locator("main select[name=stage]").waitFor();
    await next();
    await page.locator("main input[name=phone]").fill("0612345678");
    await page.locator("main input[name=disclosure][value=ask-each]").check();
    await page.locator("main input[name=consent]").check();
    await next("submit");
    await page.waitForURL("**/receipt", { timeout: 60_000 });
    expect(await page.locator(".codes dd").count()).toBe(2);
    console.log(`2G, ${locale}: a request filed after ${Math.round((performance.now() - start) / 1000)} s`);
  });
});
