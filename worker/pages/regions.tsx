import type { Context } from "hono";
import { bodyCard, caseCard } from "#contract/body.ts";
import { offerCard } from "#contract/offer.ts";
import { bodiesOfRegion, casesOfRegion } from "#db/read/bodies.ts";
import { bodyPlaces, countsByRegion, openOfferPlaces } from "#db/read/counts.ts";
import { nationalOffers, offersOfRegion } from "#db/read/offers.ts";
import { bodyEntry, knownCaseOf, offerEntry } from "#db/rows.ts";
import { type RegionCode, regionCodes } from "#domain/territory/regions.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { RegionPage, description as regionDescription, title as regionTitle } from "#web/pages/region.tsx";
import { RegionsPage, description as regionsDescription, title as regionsTitle } from "#web/pages/regions.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { show } from "./show.tsx";

export async function regionsList(c: Context<AppEnv>) {
  const { db } = c.var.deps;
  const counts = countsByRegion(...(await db.batch([bodyPlaces(db), openOfferPlaces(db)])));
  return show(
    c,
    { View: RegionsPage, title: regionsTitle, description: regionsDescription },
    { locale: localeOf(c.req.raw), counts },
    { robots: "index" },
  );
}

const isRegionCode = (code: string): code is RegionCode => (regionCodes as readonly string[]).includes(code);

/** A region: who is there, what is offered, and the needs that nobody answers. */
export async function regionSheet(c: Context<AppEnv>) {
  const locale = localeOf(c.req.raw);
  const region = c.req.param("region") ?? "";
  if (!isRegionCode(region)) throw new Refused({ code: "unknown", what: "region" });

  const { db } = c.var.deps;
  const [bodies, local, national, cases] = await db.batch([
    bodiesOfRegion(db, region),
    offersOfRegion(db, region),
    nationalOffers(db),
    casesOfRegion(db, region),
  ]);
  const cards = bodies.map((row) => bodyCard(bodyEntry(row), locale));
  const offers = [...local, ...national].map((row) => offerCard(offerEntry(row), locale));
  const answered = new Set(offers.filter(({ state }) => state === "open").flatMap((offer) => offer.needs));
  const props = {
    locale,
    region,
    bodies: cards,
    offers: offers.slice(0, local.length),
    national: offers.slice(local.length),
    without: needs.filter((need) => !answered.has(need)),
    cri: cards.find(({ kind }) => kind === "cri") ?? null,
    cases: cases.map((row) => caseCard(knownCaseOf(row), locale)),
  };
  return show(c, { View: RegionPage, title: regionTitle, description: regionDescription }, props, { robots: "index" });
}
