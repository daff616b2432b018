import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { h } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { needs } from "#domain/vocabulary/needs.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import { root } from "#tests/support/root.ts";
import { sheets } from "#tests/support/sheets.ts";
import { criterionIcons } from "#web/components/criterion-icons.ts";
import { directed, Icon } from "#web/ui/icon.tsx";

const sheet = readFileSync(join(root, "web/icons.svg"), "utf8");
const drawn = [...sheet.matchAll(/<symbol id="([\w-]+)" viewBox="([^"]+)">/g)];
const names = drawn.map(([, name = ""]) => name);

describe("the drawings", () => {
  it("are there for each need, each stage and each criterion", () => {
    for (const name of [...needs, ...stages, ...Object.values(criterionIcons)]) expect(names).toContain(name);
  });

  it("tell needs and stages apart, and criteria from one another", () => {
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(Object.values(criterionIcons)).size).toBe(Object.values(criterionIcons).length);
  });

  it("stand on a grid of 24, and take the colour of what is around them", () => {
    expect(drawn.filter(([, , grid]) => grid !== "0 0 24 24")).toEqual([]);
    expect(sheet).not.toMatch(/(?:fill|stroke|style|color)\s*[=:]/);
  });

  it("point the other way where one reads from right to left, if they point at all", () => {
    expect(directed.filter((name) => !names.includes(name))).toEqual([]);
    const classOf = (name: string) => /class="([^"]+)"/.exec(render(h(Icon, { name })))?.[1];
    expect(["reply", "send", "stairs", "growth"].map(classOf)).toEqual(Array.from({ length: 4 }, () => "icon flips"));
    // A clock, and a mark that is ticked, are the same everywhere.
    expect(["clock", "check", "legal", "target"].map(classOf)).toEqual(Array.from({ length: 4 }, () => "icon"));
    const css = sheets.map(([, text]) => text).join("\n");
    expect(css.match(/\[dir="rtl"\] \.flips \{\s*scale: -1 1;\s*\}/g)).toHaveLength(1);
  });

  it("weigh at most 4 kB, compressed", () => {
    expect(gzipSync(sheet).byteLength).toBeLessThanOrEqual(4_000);
  });
});
