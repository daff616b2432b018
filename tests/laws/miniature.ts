import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "#tests/support/root.ts";
import { runTool } from "#tests/support/run-tool.ts";

/** What holds the laws: copied as it stands, so that the miniature is judged by the laws of the real tree. */
const lawBooks = [
  "biome.json",
  ".gitignore",
  "package.json",
  "tsconfig.base.json",
  "worker/domain/tsconfig.json",
  "worker/contract/tsconfig.json",
  "web/tsconfig.json",
  "worker/tsconfig.json",
  "worker/pages/tsconfig.json",
  "worker/tsconfig.app.json",
];
const projects = ["worker/domain", "worker/contract", "web", "worker", "worker/pages", "worker/tsconfig.app.json"];

export type Files = Readonly<Record<string, string>>;
/** Why each file is refused, by its path; a file that no law refuses is absent. */
export type Refusals = ReadonlyMap<string, readonly string[]>;

export type Miniature = ReturnType<typeof plant>;

/** A tree of a few files under the real laws, outside the repository; `remove` it afterwards. */
export function plant(files: Files) {
  const place = mkdtempSync(join(tmpdir(), "wasl-laws-"));
  const inPlace = (path: string) => {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    return join(place, path);
  };
  for (const book of lawBooks) copyFileSync(join(root, book), inPlace(book));
  for (const [path, source] of Object.entries(files)) writeFileSync(inPlace(path), source);
  symlinkSync(join(root, "node_modules"), inPlace("node_modules"));
  return {
    refusedByBiome: () => refusedByBiome(place),
    refusedByTypeScript: () => refusedByTypeScript(place),
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

async function refusedByBiome(place: string): Promise<Refusals> {
  const arguments_ = ["lint", "--reporter=github", "--max-diagnostics=none", "worker", "web", "db"];
  const { output } = await runTool("biome", arguments_, place);
  return refusals(output, /^::error title=(lint\/\S+?),file=(?:.*\/wasl-laws-[^/]+\/)?(.+?),line/gm, 2, 1);
}

async function refusedByTypeScript(place: string): Promise<Refusals> {
  const { output } = await runTool("tsc", ["-b", ...projects, "--pretty", "false"], place);
  return refusals(output, /^(\S+?)\(\d+,\d+\): error (TS\d+)/gm, 1, 2);
}

function refusals(output: string, diagnostic: RegExp, file: number, reason: number): Refusals {
  const found = [...output.matchAll(diagnostic)].map((match) => ({
    file: match[file] ?? "",
    reason: match[reason] ?? "",
  }));
  return new Map(
    found.map(({ file }) => [file, found.filter((other) => other.file === file).map(({ reason }) => reason)]),
  );
}
