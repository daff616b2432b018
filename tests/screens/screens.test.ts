import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, it } from "vitest";
import { launchBrowser } from "#tests/support/browser.ts";
import { type CaseThere, caseThere } from "#tests/support/case-there.ts";
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

/** The pages of the contact sheet, by who sees them. */
const pages = (): readonly (readonly [who: string, name: string, path: string])[] => [
  ["", "home", ""],
  ["", "matches", "matches?province=MA-TIN&needs=financing&needs=market-access&legalForm=cooperative"],
  ["", "offers", "offers"],
  ["", "offer", "offers/intelaka"],
  ["", "body", "bodies/ads"],
  ["", "regions", "regions"],
  ["", "region", "regions/MA-08"],
  ["", "near", "near/MA-TIN"],
  ["", "request", "request?province=MA-TIN&needs=financing"],
  ["", "follow-in", "follow"],
  ["author", "follow", "follow"],
  ["manager", "inbox", "desk/ads/inbox"],
  ["manager", "case", `desk/ads/introductions/${there.introduction}`],
  ["manager", "offer-editor", "desk/ads/offers/new"],
  ["manager", "body-figures", "desk/ads/figures"],
  ["relay", "relay-file", "relay/file"],
  ["admin", "review", "admin/review"],
  ["admin", "review-case", `admin/requests/${there.request}`],
  ["admin", "outcomes", "admin/outcomes"],
];

it("every page, at three widths, in two languages, light and dark", { timeout: 1_800_000 }, async () => {
  for (const scheme of schemes) {
    for (const who of new Set(pages().map(([each]) => each))) {
      const page = await phoneOf(who, scheme);
      for (const [, name, path] of pages().filter(([each]) => each === who)) {
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
  if (who === "author") await context.addCookies([{ name: "follow", value: there.session, url: wasl.url.href }]);
  const page = await context.newPage();
  if (who !== "" && who !== "author") {
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
    await page.screenshot({ path: join(out, `${name}-${width}.png`), fullPage: true });
  }
}

/** One picture of all pages at 360 px, small: what is kept under `docs/screens`. */
async function sheet(which: string): Promise<void> {
  const figures = pages().map(
    ([, name]) => `<figure><img src="${name}-${which}-360.png"><figcaption>${name}</figcaption></figure>`,
  );
  const style =
    "body{margin:12px;background:#888;display:grid;grid-template-columns:repeat(7,200px);gap:12px;font:12px sans-serif}figure{margin:0}img{width:200px;height:420px;object-fit:cover;object-position:top}";
  const file = join(out, `sheet-${which}.html`);
  writeFileSync(file, `<!doctype html><style>${style}</style>${figures.join("")}`);
  const page = await browser.newPage({ viewport: { width: 1520, height: 900 } });
  await page.goto(`file://${file}`);
  await page.screenshot({
    path: join(root, `docs/screens/pages-${which}.jpg`),
    type: "jpeg",
    quality: 60,
    fullPage: true,
  });
  await page.close();
}
