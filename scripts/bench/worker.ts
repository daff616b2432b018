import { eq } from "drizzle-orm";
import { Hono } from "hono";
import * as v from "valibot";
import { factsOf, MatchRequest } from "#contract/match-request.ts";
import { commit } from "#db/commit.ts";
import { openDatabase } from "#db/database.ts";
import { directoryOffers } from "#db/directory/entries.ts";
import { offerColumns } from "#db/read/columns.ts";
import { offerEntry } from "#db/rows.ts";
import { body, offer } from "#db/schema/directory.ts";
import { saveOffer } from "#db/write/offers.ts";
import { judge } from "#domain/matching/judge.ts";
import { termsOf } from "#domain/offer/entry.ts";
import { createApp } from "#worker/app.ts";
import type { Env } from "#worker/env.ts";
import { loadWorld } from "./load-world.ts";
import { world } from "./world.ts";

/**
 * The product, and beside it what it is measured against. The clock of a Worker stands still while it computes, so every
 * time is taken by whoever asks.
 */
const product = createApp({
  isLocal: true,
  reportsCosts: true,
  keepsBudgets: true,
  now: () => Date.parse("2026-11-24T12:00:00Z"),
  mailer: () => null,
  sendsAtOnce: false,
  ask: null,
});
const today = "2026-11-24";
const open = (env: Env) => openDatabase(env.DB, { bookmark: null, writes: true, onUse: () => {} });

const bench = new Hono<{ Bindings: Env }>()
  .basePath("/bench")
  /** Fills the database with a world. */
  .post("/world/:size", async (c) => {
    await loadWorld(open(c.env).db, world(Number(c.req.param("size")), today), today);
    return c.json({});
  })
  /** One trivial read: what any answer costs at least. */
  .get("/trivial", async (c) => {
    const { db } = open(c.env);
    const [[row]] = await db.batch([db.select({ id: offer.id }).from(offer).where(eq(offer.id, "offer-1"))]);
    return c.json(row ?? null);
  })
  /** The same answer by reading and judging every offer. */
  .post("/full-scan", async (c) => {
    const facts = factsOf(v.parse(MatchRequest, await c.req.json()));
    const { db, usage } = open(c.env);
    const [rows] = await db.batch([db.select(offerColumns).from(offer).leftJoin(body, eq(body.id, offer.body))]);
    const { matches } = judge(facts, rows.map(offerEntry).map(termsOf), today, { limit: 10 });
    return c.json({ matches: matches.length, rowsRead: usage.rowsRead });
  })
  /** Judges so many candidates so many times. */
  .post("/judge/:candidates/:times", async (c) => {
    const facts = factsOf(v.parse(MatchRequest, await c.req.json()));
    const offers = world(Number(c.req.param("candidates")), today).offers.map((each) => ({
      ...each,
      needs: facts.needs.slice(0, 1),
      territories: [facts.province],
    }));
    let total = 0;
    for (let time = 0; time < Number(c.req.param("times")); time++)
      total += judge(facts, offers, today, { limit: 10 }).total;
    return c.json({ total });
  })
  /** What publishing an offer writes. */
  .post("/publish", async (c) => {
    const { db, usage } = open(c.env);
    const written = [];
    for (const entry of directoryOffers().filter(({ state, needs }) => state === "open" && needs.length > 0)) {
      const before = usage.rowsWritten;
      const published = { ...entry, id: `published-${entry.id}`, body: null };
      const step = { id: published.id, step: "publish", to: "open", at: 0, by: "bench", version: 1 } as const;
      await commit(db, saveOffer(db, published, step, today));
      written.push(usage.rowsWritten - before);
    }
    return c.json({ written });
  });

export default {
  fetch: (request: Request, env: Env, context: Parameters<typeof product.fetch>[2]) =>
    (new URL(request.url).pathname.startsWith("/bench/") ? bench : product).fetch(request, env, context),
};
