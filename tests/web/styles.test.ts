import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "#tests/support/root.ts";

const folder = join(root, "web/styles");
const sheets = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);

/** Properties and values that know left from right: Arabic would need them mirrored. */
const physical =
  /(?<![\w-])(?:(?:margin|padding|border|inset)-(?:left|right)|(?:border-(?:top|bottom)-(?:left|right)-radius)|left|right)\s*:|text-align\s*:\s*(?:left|right)|float\s*:\s*(?:left|right)/;

describe("the styles", () => {
  it.each(sheets)("%s knows no left and no right", (_, css) => {
    expect(css.replace(/\/\*[\s\S]*?\*\//g, "").match(physical)?.[0]).toBeUndefined();
  });

  it("would see a physical property", () => {
    for (const bad of [
      "margin-left: 1px",
      "a{left:0}",
      "text-align: right",
      "border-right-color: red; border-right: 0",
    ]) {
      expect(bad).toMatch(physical);
    }
  });

  it("fetches nothing from anybody", () => {
    for (const [, css] of sheets) expect(css).not.toMatch(/url\(\s*["']?(?:https?:)?\/\//);
  });
});
