import { Hono } from "hono";
import * as v from "valibot";
import { EntryId, EntryQuery, ListQuery } from "#contract/lists.ts";
import { type OfferDetail, type OfferPage, offerCard, offerDetail } from "#contract/offer.ts";
import { brokenLinkOf } from "#db/read/links.ts";
import { findOffer, listOffers } from "#db/read/offers.ts";
import { offerEntry } from "#db/rows.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { filterOf, pageOf } from "#worker/http/list-filter.ts";
import { Refused } from "#worker/http/refused.ts";
import { queryOf } from "#worker/http/validated.ts";

export const offers = new Hono<AppEnv>()
  .get("/", async (c) => {
    const { locale, limit, ...filter } = queryOf(c, ListQuery);
    const [rows] = await c.var.deps.db.batch([listOffers(c.var.deps.db, filterOf(filter, limit))]);
    return c.json(pageOf(rows, limit, (row) => offerCard(offerEntry(row), locale)) satisfies OfferPage);
  })
  .get("/:id", async (c) => {
    const { locale } = queryOf(c, EntryQuery);
    const id = v.safeParse(EntryId, c.req.param("id"));
    const { db } = c.var.deps;
    const [[row], broken] = id.success
      ? await db.batch([findOffer(db, id.output), brokenLinkOf(db, id.output)])
      : [[], []];
    if (!row) throw new Refused({ code: "unknown", what: "offer" });
    return c.json(offerDetail(offerEntry(row), locale, broken.length > 0) satisfies OfferDetail);
  });
