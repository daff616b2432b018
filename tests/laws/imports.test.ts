import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { laws, notInProduction, reached } from "./laws.ts";
import { type Files, type Miniature, plant, type Refusals } from "./miniature.ts";
import { legalTree, trespasses } from "./projects.ts";

describe("Biome", () => {
  const importing = (names: readonly string[]) => names.map((name) => `import ${JSON.stringify(name)};\n`).join("");
  const legal = laws.map(({ folder, may }) => ({ path: `${folder}/legal.ts`, source: importing(may) }));
  const forbidden = laws.flatMap(({ folder, mayNot }) =>
    mayNot.map((name, place) => ({ folder, name, path: `${folder}/forbidden-${place}.ts`, source: importing([name]) })),
  );
  const reaching = reached.map((source, place) => ({ path: `worker/domain/reaching-${place}.ts`, source }));
  const entries = ["worker/app.ts", "worker/index.ts"].map((path) => ({ path, source: importing(notInProduction) }));
  const refused = planted(filesOf([...legal, ...forbidden, ...reaching, ...entries]), (tree) => tree.refusedByBiome());

  it.each(legal)("lets $path import all that its law names", ({ path }) => {
    expect(refused().get(path)).toBeUndefined();
  });

  it.each(forbidden)("forbids $folder to import $name", ({ path }) => {
    expect(refused().get(path)).toEqual(["lint/style/noRestrictedImports"]);
  });

  it.each(entries)("forbids $path what is local-only, and writing", ({ path }) => {
    expect(refused().get(path)).toHaveLength(notInProduction.length);
  });

  it.each(reaching)("forbids the domain to reach for time, chance and the network: $source", ({ path }) => {
    expect(refused().get(path)).toEqual([expect.stringMatching(/noRestrictedGlobals|noJsRestrictedProperties/)]);
  });
});

describe("TypeScript", () => {
  const refusedOfLegal = planted(legalTree, (tree) => tree.refusedByTypeScript());
  const refused = planted(Object.assign({}, legalTree, ...trespasses.map(({ files }) => files)), (tree) =>
    tree.refusedByTypeScript(),
  );

  it("lets each project use what it has, and what lies below it", () => {
    expect(refusedOfLegal()).toEqual(new Map());
  });

  it.each(trespasses)("forbids $what", ({ path, codes }) => {
    expect(codes).toContain(refused().get(path)?.[0]);
  });
});

/** Plants the files before the tests, and takes the tree away after them, whatever happened. */
function planted(files: Files, judge: (tree: Miniature) => Promise<Refusals>): () => Refusals {
  let tree: Miniature | undefined;
  let refused: Refusals;
  beforeAll(async () => {
    tree = plant(files);
    refused = await judge(tree);
  });
  afterAll(() => tree?.remove());
  return () => refused;
}

const filesOf = (files: readonly { path: string; source: string }[]): Files =>
  Object.fromEntries(files.map(({ path, source }) => [path, source]));
