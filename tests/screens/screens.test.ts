import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, it } from "vitest";
import { launchBrowser } from "#tests/support/browser.ts";
import { type CaseThere, caseThere } from "#tests/support/case-there.ts";
import { type Cast, everyRole, filled } from "#tests/support/every-role.ts";
import { casePages, otherDoors, ownPages, pages, relayPages } from "#tests/support/pages.ts";
import type { Role } from "#tests/support/roles.ts";
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
let cast: Cast;
let shots: readonly Shot[];
beforeAll(async () => {
  [wasl, browser] = await Promise.all([startWasl(), launchBrowser()]);
  there = await caseThere(wasl, now);
  cast = await everyRole(wasl);
  shots = await everyShot();
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await wasl.close();
});

type Shot = { who: string; name: string; path: string };

/** Every page, by who sees it: those of the lists, then what is behind the other doors, as the cast comes to it. */
async function everyShot(): Promise<readonly Shot[]> {
  const named = [...pages.map((path) => ["visitor", path] as const), ...relayPages, ...ownPages, ...casePages(there)];
  const others = otherDoors.map(async ({ role, path }) => {
    const shown = await filled(cast, path.slice("/:locale/".length), role);
    return [`cast ${role}`, shown] as const;
  });
  return [...named, ...(await Promise.all(others))].map(([who, path], index) => ({
    ...{ who, path, name: `${String(index).padStart(3, "0")}-${nameOf(path)}` },
  }));
}

/** What a link is made of is left out of the name. */
const nameOf = (path: string): string =>
  path
    .replace(/[\w-]{20,}/g, "one")
    .replace(/[^\w]+/g, "-")
    .slice(0, 50) || "home";

it("every page, at three widths, in two languages, light and dark", { timeout: 3_600_000 }, async () => {
  for (const scheme of schemes) {
    for (const who of new Set(shots.map((shot) => shot.who))) {
      const page = await phoneOf(who, scheme);
      for (const { name, path } of shots.filter((shot) => shot.who === who)) {
        for (const locale of locales) await shoot(page, `${name}-${locale}-${scheme}`, `/${locale}/${path}`);
      }
      await page.context().close();
    }
    for (const locale of locales) await sheet(`${locale}-${scheme}`, 360);
  }
  await sheet("fr-light", 1280);
  await sheet("ar-dark", 1280);
});

async function phoneOf(who: string, scheme: (typeof schemes)[number]): Promise<Page> {
  const isCast = who.startsWith("cast ");
  const context = await browser.newContext({
    ...{ baseURL: wasl.url.href, colorScheme: scheme },
    ...(!isCast && { extraHTTPHeaders: { "wasl-test-now": now } }),
  });
  const jar = isCast ? cast.as(who.slice("cast ".length) as Role).jar : new Map<string, string>();
  if (who === "author" || who === "accepted") jar.set("follow", there.sessions[who]);
  await context.addCookies([...jar].map(([name, value]) => ({ name, value, url: wasl.url.href })));
  const page = await context.newPage();
  if (["manager", "relay", "admin"].includes(who)) {
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

/** How a sheet shows pages of a width: how wide and high each, how many in a row. */
const sheets = { 360: { wide: 150, high: 300, row: 13 }, 1280: { wide: 320, high: 230, row: 6 } } as const;

/** One picture of all pages, small: what is kept under `docs/screens`. */
async function sheet(which: string, width: keyof typeof sheets): Promise<void> {
  const { wide, high, row } = sheets[width];
  const figures = shots.map(
    ({ name }) => `<figure><img src="${name}-${which}-${width}.png"><figcaption>${name.slice(4)}</figcaption></figure>`,
  );
  const grid = `body{margin:8px;background:#888;display:grid;grid-template-columns:repeat(${row},${wide}px);gap:8px;font:10px sans-serif}`;
  const figure = `figure{margin:0;overflow:hidden}img{width:${wide}px;height:${high}px;object-fit:cover;object-position:top}`;
  const file = join(out, `sheet-${which}-${width}.html`);
  writeFileSync(file, `<!doctype html><style>${grid}${figure}</style>${figures.join("")}`);
  const page = await browser.newPage({ viewport: { width: 8 + row * (wide + 8), height: 900 } });
  await page.goto(`file://${file}`);
  const path = join(root, `docs/screens/pages-${which}-${width}.jpg`);
  await page.screenshot({ path, type: "jpeg", quality: 45, fullPage: true });
  await page.close();
}
