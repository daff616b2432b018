import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";

/** What every Chromium of the tests is started with. */
export const chromiumFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--renderer-process-limit=1",
  "--disable-site-isolation-trials",
  `--disable-features=${["BackForwardCache", "PaintHolding", "SpareRendererForSitePerProcess", "RenderDocument"].join()}`,
];

/**
 * The system's Chromium: `npm test` finds or installs it and says where. All pages are of one site, so that one process draws
 * them, with nothing kept ready for a next one: that takes a third of the time.
 */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [...chromiumFlags],
  });

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong on the page, one line each; nothing is what we want. `contrast`: whether colours are held against one
 * another too, which is half of the work, and the same in every language.
 */
export async function axeFindings(page: Page, { contrast = true } = {}): Promise<readonly string[]> {
  await withAxe(page);
  return page.evaluate(async (enabled) => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, {
      // What passes is not told node by node: nobody reads it.
      resultTypes: ["violations"],
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, contrast);
}

const knowsAxe = new WeakSet<Page>();
/** Puts axe into the page that is open; those that this page opens afterwards find it there, which takes half of the time. */
async function withAxe(page: Page): Promise<void> {
  if (knowsAxe.has(page)) return;
  knowsAxe.add(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Page.enable");
  await session.send("Page.addScriptToEvaluateOnNewDocument", { source: axeSource });
  await session.send("Runtime.evaluate", { expression: axeSource });
}

/** How far the page runs over its window, in pixels; a page that is still coming is waited for. */
export async function overflowOf(page: Page): Promise<number> {
  await page.waitForLoadState();
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * How far it runs over when somebody spaces its text as WCAG 1.4.12 lets them, and its words are half as long again, as those
 * of another language may be. The page stays so.
 */
export const overflowWhenStretched = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const spaced = new CSSStyleSheet();
    spaced.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, spaced];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      if (text.parentElement?.closest("script, style, textarea, code, [data-exact]")) continue;
      text.textContent = (text.textContent ?? "").replace(
        /\p{L}{4,}/gu,
        (word) => word + word.slice(0, word.length / 2),
      );
    }
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
