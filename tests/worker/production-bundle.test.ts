import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "#tests/support/root.ts";
import { runTool } from "#tests/support/run-tool.ts";

type Bundle = { text: string; sources: readonly string[] };

/** What only `worker/local-only` says. */
const localWords = ["wasl-test-now", "local-only", "KEEP_BUDGETS"];
/** Design §8. */
const mostBytes = 400_000;

const place = mkdtempSync(join(tmpdir(), "wasl-bundle-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

let production: Bundle;
let local: Bundle;
beforeAll(async () => {
  mkdirSync(join(root, "dist/public"), { recursive: true });
  production = await bundled("");
  local = await bundled("local");
});

describe("the Worker as it is deployed", () => {
  it("is made of nothing local-only", () => {
    expect(production.sources.filter(isLocalOnly)).toEqual([]);
    expect(production.sources).toContain("worker/index.ts");
  });

  it.each(localWords)("does not know of %s", (word) => {
    expect(production.text).not.toContain(word);
  });

  it("does not import what is local-only in its entry", () => {
    expect(readFileSync(join(root, "worker/index.ts"), "utf8")).not.toMatch(/from "[^"]*local/);
  });

  it("takes at most 400 kB, compressed", () => {
    expect(gzipSync(production.text).byteLength).toBeLessThanOrEqual(mostBytes);
  });
});

describe("the Worker of a local database", () => {
  it("has what production lacks: the reading above would have found it", () => {
    expect(local.sources.filter(isLocalOnly)).not.toEqual([]);
    expect(localWords.filter((word) => local.text.includes(word))).toEqual(localWords);
  });
});

const isLocalOnly = (source: string) => source.startsWith("worker/local");

/** Builds the Worker as a deployment does, and sends it nowhere. */
async function bundled(environment: "" | "local"): Promise<Bundle> {
  const folder = join(place, environment || "production");
  const sources = join(folder, "sources.json");
  const { ok, output } = await runTool("wrangler", [
    ...["deploy", "--dry-run", "--env", environment, "--outdir", folder],
    ...(environment === "local" ? ["--metafile", sources] : []),
  ]);
  if (!ok) throw new Error(`the Worker could not be built:\n${output}`);
  return {
    text: readFileSync(join(folder, environment === "local" ? "local.js" : "index.js"), "utf8"),
    sources: environment === "local" ? Object.keys(JSON.parse(readFileSync(sources, "utf8")).inputs) : sourcesOf(),
  };
}

/** What the Worker of production was made of, by its source map. */
const sourcesOf = (): readonly string[] => {
  const map = join(root, "dist/worker/index.js.map");
  return JSON.parse(readFileSync(map, "utf8")).sources.map((source: string) =>
    relative(root, resolve(dirname(map), source)),
  );
};
