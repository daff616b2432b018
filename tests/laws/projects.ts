import type { Files } from "./miniature.ts";

/** One file for each layer, each using what its TypeScript project has: it must compile. */
export const legalTree: Files = {
  "worker/domain/legal.ts": "export const domain: Promise<string>[] = [];",
  "worker/contract/legal.ts": 'import { domain } from "#domain/legal.ts";\nexport const contract = domain;',
  "web/legal.tsx": `
    import type { ComponentChildren } from "preact";
    import { contract } from "#contract/legal.ts";
    import { domain } from "#domain/legal.ts";
    export const Web = ({ children }: { children?: ComponentChildren }) => <p lang={document.title}>{children}</p>;
    export const all = [contract, domain];`,
  "db/legal.ts": 'import { domain } from "#domain/legal.ts";\nexport const db = (d1: D1Database) => [d1, domain];',
  "worker/operations/legal.ts": `
    import { contract } from "#contract/legal.ts";
    import { db } from "#db/legal.ts";
    export const operation = (d1: D1Database) => [db(d1), contract, fetch("/")];`,
  "worker/pages/legal.tsx": `
    import assets from "#assets" with { type: "json" };
    import { Web } from "#web/legal.tsx";
    import { operation } from "#worker/operations/legal.ts";
    export const page = (d1: D1Database) => [<Web />, operation(d1), assets];`,
  "worker/app.ts": 'import { page } from "#worker/pages/legal.tsx";\nexport const app = page;',
  "worker/index.ts": 'export { app } from "#worker/app.ts";',
  "worker/local.ts": 'export { app } from "#worker/app.ts";',
  "dist/assets.json": "{}",
};

/** TypeScript's words for a file outside the project that imports it, and for a global that the project does not have. */
const outsideTheProject = ["TS6307"];
const unknownName = ["TS2304", "TS2552", "TS2584"];

type Trespass = { what: string; files: Files; path: string; codes: readonly string[] };

const use = (who: string, path: string, source: string): Trespass => ({
  what: `${who} to write: ${source}`,
  files: { [path]: `export const used = ${source};` },
  path,
  codes: unknownName,
});

/** Each with a target of its own: TypeScript names a stray file once, at the first that imports it. */
function take(who: string, path: string, alias: string, folder: string): Trespass {
  const target = `wanted-by-${path.replaceAll("/", "-")}`;
  return {
    what: `${who} to import from ${folder}`,
    files: {
      [path]: `import { wanted } from "${alias}/${target}";\nexport const taken = wanted;`,
      [`${folder}/${target}`]: "export const wanted = 1;",
    },
    path,
    codes: outsideTheProject,
  };
}

/** What each project must refuse. */
export const trespasses: readonly Trespass[] = [
  use("the domain", "worker/domain/dom.ts", "document.title"),
  use("the domain", "worker/domain/console.ts", "console.log"),
  use("the domain", "worker/domain/fetch.ts", 'fetch("/")'),
  use("the domain", "worker/domain/worker.ts", "null as D1Database | null"),
  take("the domain", "worker/domain/contract.ts", "#contract", "worker/contract"),
  take("the domain", "worker/domain/db.ts", "#db", "db"),
  take("the domain", "worker/domain/web.ts", "#web", "web"),
  use("the contract", "worker/contract/dom.ts", "document.title"),
  use("the contract", "worker/contract/worker.ts", "null as D1Database | null"),
  take("the contract", "worker/contract/db.ts", "#db", "db"),
  take("the contract", "worker/contract/web.ts", "#web", "web"),
  use("web", "web/worker.ts", "null as D1Database | null"),
  take("web", "web/operations.ts", "#worker/operations", "worker/operations"),
  take("web", "web/db.ts", "#db", "db"),
  use("the Worker", "worker/operations/dom.ts", "document.title"),
  use("the Worker", "worker/http/window.ts", "window.location"),
  take("the Worker", "worker/operations/web.ts", "#web", "web"),
  take("the Worker", "worker/api/pages.ts", "#worker/pages", "worker/pages"),
  use("db", "db/dom.ts", "document.title"),
  take("db", "db/web.ts", "#web", "web"),
];
