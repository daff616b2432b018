import type { Context } from "hono";
import * as v from "valibot";
import { EntryId } from "#contract/lists.ts";
import { bodiesOfChunk, chunkStarts, offersOfChunk, sitemapKeys } from "#db/read/sitemap.ts";
import { localeCodes } from "#domain/language/locale.ts";
import { provinceCodes } from "#domain/territory/provinces.ts";
import { regionCodes } from "#domain/territory/regions.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { Refused } from "#worker/http/refused.ts";
import { siteOf } from "./site.ts";

/** The pages that are there whatever the directory holds. */
const pages = [
  ...["/", "/offers", "/bodies", "/regions", "/near", "/matching", "/procedure", "/about", "/privacy", "/charter"],
  ...regionCodes.map((region) => `/regions/${region}`),
  ...provinceCodes.map((province) => `/near/${province}`),
];

const chunkReaders = { offers: offersOfChunk, bodies: bodiesOfChunk } as const;
const isKind = (kind: string): kind is keyof typeof chunkReaders => Object.hasOwn(chunkReaders, kind);

/** Where search engines find everything that they may show. */
export const robotsText = (c: Context<AppEnv>) =>
  c.text(`User-agent: *\nAllow: /\nSitemap: ${siteOf(c)}/sitemap.xml\n`);

/** The chunks of the sitemap, each under the key that it begins at: read once an hour, wherever they are asked for. */
export async function sitemapIndex(c: Context<AppEnv>) {
  const { db, now } = c.var.deps;
  const site = siteOf(c);
  const key = `${site}/sitemap.xml?hour=${new Date(now()).toISOString().slice(0, 13)}`;
  const chunks = await onceKept(key, async () => {
    const [offers, bodies] = await db.batch(sitemapKeys(db));
    return [
      "pages",
      ...chunkStarts(offers).map((id) => `offers/${id}`),
      ...chunkStarts(bodies).map((id) => `bodies/${id}`),
    ].join("\n");
  });
  const lines = chunks.split("\n").map((chunk) => `<sitemap><loc>${site}/sitemaps/${chunk}.xml</loc></sitemap>`);
  return asXml(c, "sitemapindex", lines, "public, max-age=3600");
}

/** What was kept under an address, for an hour; made, where it is not there. */
async function onceKept(address: string, make: () => Promise<string>): Promise<string> {
  const cache = await caches.open("sitemap");
  const kept = await cache.match(address);
  if (kept) return kept.text();
  const made = await make();
  await cache.put(address, new Response(made, { headers: { "cache-control": "max-age=3600" } }));
  return made;
}

/** The pages of the product itself. */
export const sitemapPages = (c: Context<AppEnv>) => asXml(c, "urlset", pages.flatMap(addressesOf(siteOf(c))));

/** One chunk of the entries of a kind. */
export async function sitemapChunk(c: Context<AppEnv>) {
  const kind = c.req.param("kind") ?? "";
  const from = v.safeParse(EntryId, c.req.param("from")?.replace(/\.xml$/, ""));
  if (!isKind(kind) || !from.success) throw new Refused({ code: "unknown", what: "page" });
  const { db } = c.var.deps;
  const [rows] = await db.batch([chunkReaders[kind](db, from.output)]);
  const shown = rows.filter(({ isShown }) => isShown === 1).map(({ id }) => `/${kind}/${id}`);
  return asXml(c, "urlset", shown.flatMap(addressesOf(siteOf(c))));
}

/** A page in each language, each with all of them beside it. */
const addressesOf = (site: string) => (path: string) => {
  const beside = [...localeCodes.map((code) => [code, code] as const), ["x-default", "fr"] as const]
    .map(([lang, code]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${site}/${code}${path}"/>`)
    .join("");
  return localeCodes.map((code) => `<url><loc>${site}/${code}${path}</loc>${beside}</url>`);
};

function asXml(c: Context<AppEnv>, root: "sitemapindex" | "urlset", lines: readonly string[], kept = "no-cache") {
  const names =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"' +
    (root === "urlset" ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : "");
  c.header("content-type", "application/xml; charset=utf-8");
  c.header("cache-control", kept);
  return c.body(`<?xml version="1.0" encoding="utf-8"?>\n<${root} ${names}>\n${lines.join("\n")}\n</${root}>\n`);
}
