import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, it } from "vitest";
import { launchBrowser } from "#tests/support/browser.ts";
import { type CaseThere, caseThere } from "#tests/support/case-there.ts";
import { casePages, ownPages, pages, relayPages } from "#tests/support/pages.ts";
import { root } from "#tests/support/root.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

const now = "2026-11-25T10:00:00Z";
const out = join(root, ".screens");
const locales = ["fr", "ar"] as const;
const schemes = ["light", "dark"] as const;
const widths = [360, 768, 1280] as const;

let wasl: Wasl;
let browser: Browser;
let there: CaseThere;
beforeAll(async () => {
  [wasl, browser] = await Promise.all([startWasl(), launchBrowser()]);
  there = await caseThere(wasl, now);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await wasl.close();
});

type Shot = { who: string; name: string; path: string };

/** Every page, by who sees it; what a link is made of is left out of its name. */
const shots = (): readonly Shot[] =>
  [...pages.map((path) => ["visitor", path] as const), ...relayPages, ...ownPages, ...casePages(there)].map(
    ([who, path], index) => ({ who, path, name: `${String(index).padStart(3, "0")}-${nameOf(path)}` }),
  );
const nameOf = (path: string): string =>
  path
    .replace(/[\w-]{20,}/g, "one")
    .replace(/[^\w]+/g, "-")
    .slice(0, 50) || "home";

it("every page, at three widths, in two languages, light and dark", { timeout: 3_600_000 }, async () => {
  for (const scheme of schemes) {
    for (const who of new Set(shots().map((shot) => shot.who))) {
      const page = await phoneOf(who, scheme);
      for (const { name, path } of shots().filter((shot) => shot.who === who)) {
        for (const locale of locales) await shoot(page, `${name}-${locale}-${scheme}`, `/${locale}/${path}`);
      }
      await page.context().close();
    }
    for (const locale of locales) await sheet(`${locale}-${scheme}`);
  }
});

async function phoneOf(who: string, scheme: (typeof schemes)[number]): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: wasl.url.href, colorScheme: scheme, extraHTTPHeaders: { "wasl-test-now": now } },
  });
  const session = who === "author" || who === "accepted" ? there.sessions[who] : undefined;
  if (session) await context.addCookies([{ name: "follow", value: session, url: wasl.url.href }]);
  const page = await context.newPage();
  if (who !== "visitor" && !session) {
    await page.goto("/local/roles");
    await page.locator(`form:has(input[value="${who}"]) button`).click();
    await page.waitForURL(/\/fr\//);
  }
  return page;
}

async function shoot(page: Page, name: string, path: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
    await page.goto(path);
    // What stays in sight while one scrolls stands at its own place in a picture of the whole page.
    const style = ".foot, #approval { position: static }";
    await page.screenshot({ path: join(out, `${name}-${width}.png`), fullPage: true, style });
  }
}

/** One picture of all pages at 360 px, small: what is kept under `docs/screens`. */
async function sheet(which: string): Promise<void> {
  const figures = shots().map(
    ({ name }) => `<figure><img src="${name}-${which}-360.png"><figcaption>${name.slice(4)}</figcaption></figure>`,
  );
  const style =
    "body{margin:12px;background:#888;display:grid;grid-template-columns:repeat(12,160px);gap:12px;font:11px sans-serif}figure{margin:0}img{width:160px;height:330px;object-fit:cover;object-position:top}";
  const file = join(out, `sheet-${which}.html`);
  writeFileSync(file, `<!doctype html><style>${style}</style>${figures.join("")}`);
  const page = await browser.newPage({ viewport: { width: 2080, height: 900 } });
  await page.goto(`file://${file}`);
  await page.screenshot({
    path: join(root, `docs/screens/pages-${which}.jpg`),
    type: "jpeg",
    quality: 50,
    fullPage: true,
  });
  await page.close();
}
