import { Hono } from "hono";
import * as v from "valibot";
import { bodyCard } from "#contract/body.ts";
import { EntryId, EntryQuery, ListQuery } from "#contract/lists.ts";
import { type BodyDetail, type BodyPage, bodyDetail } from "#contract/offer.ts";
import { findBody, listBodies } from "#db/read/bodies.ts";
import { brokenSiteOf } from "#db/read/links.ts";
import { offersOfBody } from "#db/read/offers.ts";
import { bodyEntry, offerEntry } from "#db/rows.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { filterOf, pageOf } from "#worker/http/list-filter.ts";
import { Refused } from "#worker/http/refused.ts";
import { queryOf } from "#worker/http/validated.ts";

export const bodies = new Hono<AppEnv>()
  .get("/", async (c) => {
    const { locale, limit, ...filter } = queryOf(c, ListQuery);
    const [rows] = await c.var.deps.db.batch([listBodies(c.var.deps.db, filterOf(filter, limit))]);
    return c.json(pageOf(rows, limit, (row) => bodyCard(bodyEntry(row), locale)) satisfies BodyPage);
  })
  .get("/:id", async (c) => {
    const { locale } = queryOf(c, EntryQuery);
    const { db } = c.var.deps;
    const id = v.safeParse(EntryId, c.req.param("id"));
    const [[row], offers, broken] = id.success
      ? await db.batch([findBody(db, id.output), offersOfBody(db, id.output), brokenSiteOf(db, id.output)])
      : [[], [], []];
    if (!row) throw new Refused({ code: "unknown", what: "body" });
    if (row.mergedInto !== null) return c.redirect(`/api/v1/bodies/${row.mergedInto}?locale=${locale}`, 301);
    return c.json(bodyDetail(bodyEntry(row), offers.map(offerEntry), locale, broken.length > 0) satisfies BodyDetail);
  });
