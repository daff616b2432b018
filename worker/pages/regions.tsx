import type { Context } from "hono";
import * as v from "valibot";
import { bodyCard, caseCard } from "#contract/body.ts";
import { ListFilter } from "#contract/lists.ts";
import { offerCard } from "#contract/offer.ts";
import { bodiesOfRegion, casesOfRegion } from "#db/read/bodies.ts";
import { bodyPlaces, countsByRegion, openOfferPlaces } from "#db/read/counts.ts";
import { coverageCounted, offersByRegion } from "#db/read/coverage.ts";
import { nationalOffers, offersOfRegion } from "#db/read/offers.ts";
import { bodyEntry, knownCaseOf, offerEntry } from "#db/rows.ts";
import { type RegionCode, regionCodes } from "#domain/territory/regions.ts";
import { type Need, needs } from "#domain/vocabulary/needs.ts";
import map from "#map";
import { RegionPage, description as regionDescription, title as regionTitle } from "#web/pages/region.tsx";
import { RegionsPage, description as regionsDescription, title as regionsTitle } from "#web/pages/regions.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { addressValues, formWith, readForm } from "#worker/http/typed-form.ts";
import { show } from "./show.tsx";

const OfNeed = v.pick(ListFilter, ["need"]);

/** The need that is chosen by the address, if any, and how a page that was narrowed by it is shown. */
function chosen(c: Context<AppEnv>) {
  const values = addressValues(c, ["need"]);
  const read = readForm(OfNeed, values, ["need"]);
  const need = read.ok ? (read.value.need ?? null) : null;
  const options = {
    status: read.ok ? 200 : 422,
    robots: values.need?.some(Boolean) ? "noindex" : "index",
    keeps: ["need"],
    shares: read.ok,
    scripts: ["enhance"],
  } as const;
  return { locale: localeOf(c.req.raw), need, form: read.ok ? formWith(values) : read.form, options };
}

/** Every region with what is there: for a need, as the clock has counted it. */
export async function regionsList(c: Context<AppEnv>) {
  const { locale, need, form, options } = chosen(c);
  const counts = await (need ? countsFor(c, need) : countsOfAll(c));
  const props = { locale, need, form, counts, map };
  return show(c, { View: RegionsPage, title: regionsTitle, description: regionsDescription }, props, {
    ...options,
    feeds: { need: need ?? undefined },
  });
}

const countsOfAll = async ({ var: { deps } }: Context<AppEnv>) =>
  countsByRegion(...(await deps.db.batch([bodyPlaces(deps.db), openOfferPlaces(deps.db)])));

async function countsFor({ var: { deps } }: Context<AppEnv>, need: Need) {
  const [counted] = await deps.db.batch([coverageCounted(deps.db)]);
  return offersByRegion(counted, need);
}

const isRegionCode = (code: string): code is RegionCode => (regionCodes as readonly string[]).includes(code);

/** A region: who is there, what is offered, and the needs that nobody answers. */
export async function regionSheet(c: Context<AppEnv>) {
  const { locale, need, form, options } = chosen(c);
  const region = c.req.param("region") ?? "";
  if (!isRegionCode(region)) throw new Refused({ code: "unknown", what: "region" });

  const { db } = c.var.deps;
  const [bodies, local, national, cases] = await db.batch([
    bodiesOfRegion(db, region),
    offersOfRegion(db, region, need ?? undefined),
    nationalOffers(db, need ?? undefined),
    casesOfRegion(db, region),
  ]);
  const cards = bodies.map((row) => bodyCard(bodyEntry(row), locale));
  const offers = [...local, ...national].map((row) => offerCard(offerEntry(row), locale));
  const answered = new Set(offers.filter(({ state }) => state === "open").flatMap((offer) => offer.needs));
  const props = {
    locale,
    region,
    need,
    form,
    map,
    bodies: cards,
    offers: offers.slice(0, local.length),
    national: offers.slice(local.length),
    without: needs.filter((need) => !answered.has(need)),
    cri: cards.find(({ kind }) => kind === "cri") ?? null,
    cases: cases.map((row) => caseCard(knownCaseOf(row), locale)),
  };
  return show(c, { View: RegionPage, title: regionTitle, description: regionDescription }, props, {
    ...options,
    feeds: { need: need ?? undefined, territory: region },
  });
}
