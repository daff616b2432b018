/** A folder of the tree: what its files may import, and what they may not. */
export type Law = { folder: string; may: readonly string[]; mayNot: readonly string[] };

const shared = ["valibot", "#domain/outcome.ts", "./beside.ts"];
const climbing = ["../climbing.ts", "../../climbing.ts"];
const frameworks = [
  "hono",
  "hono/cookie",
  "preact",
  "preact/hooks",
  "drizzle-orm",
  "drizzle-orm/d1",
  "wrangler",
  "@oslojs/webauthn",
  "node:fs",
];
const without = (...allowed: readonly string[]) =>
  frameworks.filter((name) => !allowed.includes(name.split("/")[0] ?? ""));
const given = ["#worker/deps.ts", "#worker/env.ts", "#worker/keys.ts", "#worker/clock.ts"];
const entries = ["#worker/app.ts", "#worker/index.ts", "#worker/local.ts"];
const localOnly = "#worker/local-only/test-clock.ts";
const writing = ["#db/write/requests.ts", "#db/commit.ts"];
const reading = ["#db/read/offers.ts", "#db/rows.ts"];

/** Design §6, held by Biome. */
export const laws: readonly Law[] = [
  {
    folder: "worker/domain/planted",
    may: [...shared, "#domain/matching/rank.ts"],
    mayNot: [
      ...frameworks,
      "#contract/offer.ts",
      "#db/rows.ts",
      "#worker/clock.ts",
      "#web/document.tsx",
      "#tests/cast.ts",
      ...climbing,
    ],
  },
  {
    folder: "worker/contract/planted",
    may: [...shared, "#contract/words/fr.ts"],
    mayNot: [...frameworks, "#db/rows.ts", "#worker/clock.ts", "#web/document.tsx", ...climbing],
  },
  {
    folder: "web/planted",
    may: [...shared, "preact", "preact/hooks", "#contract/offer.ts", "#web/document.tsx", "../beside.ts"],
    mayNot: [
      ...without("preact"),
      "preact-render-to-string",
      "#db/rows.ts",
      ...given,
      localOnly,
      "../worker/clock.ts",
      "../../db/rows.ts",
    ],
  },
  {
    folder: "web/ui",
    may: ["preact", "preact/hooks", "#web/ui/field.tsx", "./beside.ts"],
    mayNot: ["#domain/outcome.ts", "#contract/offer.ts", "#web/i18n/fr.ts", "#web/pages/home.tsx", "../i18n/fr.ts"],
  },
  {
    folder: "db/planted",
    may: [...shared, "drizzle-orm", "drizzle-orm/d1", "#db/read/offers.ts", ...writing],
    mayNot: [...without("drizzle-orm"), "#contract/offer.ts", "#worker/clock.ts", "#web/document.tsx", ...climbing],
  },
  {
    folder: "db/read",
    may: [...shared, "drizzle-orm", "#db/schema/directory.ts"],
    mayNot: [...without("drizzle-orm"), ...writing, "#contract/offer.ts", ...climbing],
  },
  {
    folder: "db/write",
    may: [...shared, "drizzle-orm", "#db/schema/directory.ts"],
    mayNot: [...without("drizzle-orm"), "#db/commit.ts", "#contract/offer.ts", ...climbing],
  },
  {
    folder: "worker/mail",
    may: [...shared, "#contract/words/fr.ts", "#worker/mail/letter.ts"],
    mayNot: [
      ...frameworks,
      ...given,
      ...writing,
      "#db/read/offers.ts",
      "#web/document.tsx",
      "#worker/http/refused.ts",
      ...climbing,
    ],
  },
  {
    folder: "worker/operations",
    may: [
      ...shared,
      ...given,
      ...writing,
      ...reading,
      "#contract/offer.ts",
      "#worker/mail/letter.ts",
      "#worker/operations/find-matches.ts",
    ],
    mayNot: [
      ...frameworks,
      ...entries,
      localOnly,
      "#worker/api/api.ts",
      "#worker/pages/show.tsx",
      "#worker/http/refused.ts",
      "#worker/scheduled/tidy.ts",
      "#web/document.tsx",
      ...climbing,
    ],
  },
  {
    folder: "worker/scheduled",
    may: [...shared, ...given, ...writing, ...reading, "#worker/operations/find-matches.ts", "#worker/mail/letter.ts"],
    mayNot: [
      ...frameworks,
      ...entries,
      localOnly,
      "#worker/api/api.ts",
      "#worker/pages/show.tsx",
      "#worker/http/refused.ts",
      ...climbing,
    ],
  },
  {
    folder: "worker/http",
    may: [
      ...shared,
      ...given,
      ...reading,
      "hono",
      "hono/cookie",
      "#contract/lists.ts",
      "#db/database.ts",
      "#db/meter.ts",
      "#worker/http/refused.ts",
    ],
    mayNot: [
      ...without("hono"),
      ...writing,
      ...entries,
      localOnly,
      "#db/schema/directory.ts",
      "#worker/operations/find-matches.ts",
      "#worker/api/api.ts",
      "#worker/pages/show.tsx",
      "#web/document.tsx",
      ...climbing,
    ],
  },
  {
    folder: "worker/api",
    may: [
      ...shared,
      ...given,
      ...reading,
      "hono",
      "#contract/offer.ts",
      "#worker/http/refused.ts",
      "#worker/operations/find-matches.ts",
    ],
    mayNot: [
      ...without("hono"),
      ...writing,
      ...entries,
      localOnly,
      "#db/database.ts",
      "#worker/pages/show.tsx",
      "#worker/scheduled/tidy.ts",
      "#web/document.tsx",
      ...climbing,
    ],
  },
  {
    folder: "worker/pages",
    may: [
      ...shared,
      ...given,
      ...reading,
      "hono",
      "preact",
      "preact-render-to-string",
      "#assets",
      "#web/document.tsx",
      "#contract/offer.ts",
      "#worker/http/refused.ts",
      "#worker/operations/find-matches.ts",
    ],
    mayNot: [
      ...without("hono", "preact"),
      ...writing,
      ...entries,
      localOnly,
      "#db/database.ts",
      "#worker/api/api.ts",
      "#worker/scheduled/tidy.ts",
      ...climbing,
    ],
  },
  {
    folder: "worker",
    may: [...shared, ...given, "#db/database.ts", "#contract/offer.ts", "#worker/mail/letter.ts"],
    mayNot: [
      ...frameworks,
      ...entries,
      ...writing,
      localOnly,
      "./local-only/test-clock.ts",
      "./app.ts",
      "#worker/http/refused.ts",
      "#worker/operations/find-matches.ts",
      "#web/document.tsx",
      "../db/commit.ts",
    ],
  },
  {
    folder: "worker/local-only",
    may: [...shared, ...given, "hono"],
    mayNot: ["preact", "preact/hooks", "#web/document.tsx", ...climbing],
  },
];

/** The entries of production have a law of their own: nothing local-only, and only operations write. */
export const notInProduction = [localOnly, "./local-only/test-clock.ts", "#worker/local.ts", ...writing];

/** What the domain is handed, and must not reach for. */
export const reached: readonly string[] = [
  "export const at = Date.now();",
  "export const at = new Date(0);",
  "export const at = performance.now();",
  "export const chance = Math.random();",
  "export const id = crypto.randomUUID();",
  'export const answer = fetch("/");',
  "export const clock = globalThis.Date;",
];
