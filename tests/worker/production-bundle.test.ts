import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "#tests/support/root.ts";
import { runTool } from "#tests/support/run-tool.ts";

/** `text`: all of it; `scripts`: each by its file. */
type Bundle = { text: string; scripts: Readonly<Record<string, string>>; sources: readonly string[] };

/** What only `worker/local-only` and the page of the parts of `web/ui` say. */
const localWords = ["wasl-test-now", "local-only", "KEEP_BUDGETS", "styleguide"];
/** Design §8: what is read before anybody is answered; and what is read when it is asked for (decisions 032 and 035). */
const mostBytes = 400_000;
const mostApart = 100_000;
const partsApart = ["admin", "feeds", "openapi", "regions", "sheets", "sitemap"];

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

  it("takes at most 400 kB, compressed, and what is asked for less often at most 100 kB beside", () => {
    const first = startingWith("index.js", production.scripts);
    const apart = Object.keys(production.scripts).filter((name) => !first.has(name));
    const sizeOf = (names: Iterable<string>) =>
      [...names].reduce((sum, name) => sum + gzipSync(production.scripts[name] ?? "").byteLength, 0);
    const named = (part: string) => apart.some((name) => name.includes(`${part}-`));
    expect(partsApart.filter(named)).toEqual(partsApart);
    expect([sizeOf(first) <= mostBytes, sizeOf(apart) <= mostApart]).toEqual([true, true]);
  });

  it("hands out nothing but its entry, as the runtime asks", () => {
    expect(production.scripts["index.js"]?.match(/export\s*\{([^}]*)\}/)?.[1]?.split(",")).toHaveLength(1);
  });
});

describe("the Worker of a local database", () => {
  it("has what production lacks: the reading above would have found it", () => {
    expect(local.sources.filter((source) => source.startsWith("worker/local-only/"))).not.toEqual([]);
    expect(local.sources.filter((source) => source.includes("styleguide")).toSorted()).toEqual(ofStyleguide);
    expect(localWords.filter((word) => local.text.includes(word))).toEqual(localWords);
  });
});

/** A script with all that it imports before it runs. */
function startingWith(name: string, scripts: Bundle["scripts"], found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const imported = (scripts[name] ?? "").matchAll(/(?:from|import)\s*["'`]\.\/(?:assets\/)?([\w.-]+\.js)["'`]/g);
  for (const [, file = ""] of imported)
    startingWith(Object.keys(scripts).find((each) => each.endsWith(file)) ?? "", scripts, found);
  return found;
}

/** Preact stays in `web` and `worker/pages`: the page of its parts is the one thing local-only that stands there. */
const ofStyleguide = ["web/pages/styleguide.tsx", "worker/pages/styleguide.tsx"];
const isLocalOnly = (source: string) => source.startsWith("worker/local") || ofStyleguide.includes(source);

/** Builds the Worker as a deployment does, and sends it nowhere. */
async function bundled(environment: "" | "local"): Promise<Bundle> {
  const folder = join(place, environment || "production");
  const sources = join(folder, "sources.json");
  const { ok, output } = await runTool("wrangler", [
    ...["deploy", "--dry-run", "--env", environment, "--outdir", folder],
    ...(environment === "local" ? ["--metafile", sources] : []),
  ]);
  if (!ok) throw new Error(`the Worker could not be built:\n${output}`);
  const scripts = scriptsIn(folder);
  return {
    ...{ scripts, text: Object.values(scripts).join("\n") },
    sources: environment === "local" ? Object.keys(JSON.parse(readFileSync(sources, "utf8")).inputs) : sourcesOf(),
  };
}

const scriptsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(filesIn(folder, ".js").map((name) => [name, readFileSync(join(folder, name), "utf8")] as const));

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending));

/** What the Worker of production was made of, by its source maps. */
function sourcesOf(): readonly string[] {
  const folder = join(root, "dist/worker");
  return filesIn(folder, ".map").flatMap((name) => {
    const map = join(folder, name);
    return JSON.parse(readFileSync(map, "utf8")).sources.map((source: string) =>
      relative(root, resolve(dirname(map), source)),
    );
  });
}
