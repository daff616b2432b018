import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "#tests/support/root.ts";

it("the styleguide shows every part of web/ui", () => {
  const page = readFileSync(join(root, "web/pages/styleguide.tsx"), "utf8");
  const parts = readdirSync(join(root, "web/ui"));
  expect(parts.filter((part) => !page.includes(`"#web/ui/${part}"`))).toEqual([]);
});
