import type { Context } from "hono";
import * as v from "valibot";
import { caseCard } from "#contract/body.ts";
import { EntryId } from "#contract/lists.ts";
import { bodyDetail, offerDetail } from "#contract/offer.ts";
import { casesOfBody, findBody } from "#db/read/bodies.ts";
import { brokenLinkOf, brokenSiteOf } from "#db/read/links.ts";
import { findOffer, offersOfBody } from "#db/read/offers.ts";
import { bodyEntry, knownCaseOf, offerEntry, supportOf } from "#db/rows.ts";
import { wordsFor } from "#domain/language/wording.ts";
import { confirmationOf } from "#domain/offer/confirmation.ts";
import { bodyData } from "#web/linked-data/body.ts";
import { offerData } from "#web/linked-data/offer.ts";
import { BodyPage, description as bodyDescription, title as bodyTitle } from "#web/pages/body.tsx";
import { OfferPage, description as offerDescription, title as offerTitle } from "#web/pages/offer.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { show } from "./show.tsx";

const idOf = (c: Context<AppEnv>, what: "offer" | "body"): string => {
  const id = v.safeParse(EntryId, c.req.param("id"));
  if (!id.success) throw new Refused({ code: "unknown", what });
  return id.output;
};

const sheet = { robots: "index", shares: true, scripts: ["enhance"] } as const;

/** The page of an offer that anybody may see; a draft and what was put away are unknown. */
export async function offerSheet(c: Context<AppEnv>) {
  const locale = localeOf(c.req.raw);
  const { db, now } = c.var.deps;
  const id = idOf(c, "offer");
  const [[row], broken] = await db.batch([findOffer(db, id), brokenLinkOf(db, id)]);
  if (!row) throw new Refused({ code: "unknown", what: "offer" });
  const late = confirmationOf(row.confirmedOn, casablancaDay(now()))?.standing === "late";
  const props = { locale, offer: offerDetail(offerEntry(row), locale, broken.length > 0), late };
  return show(c, { View: OfferPage, title: offerTitle, description: offerDescription }, props, {
    ...sheet,
    things: (speech, origin) => offerData(props.offer, speech, origin),
  });
}

/** The page of a body; one that turned out to be another leads to that one for good. */
export async function bodySheet(c: Context<AppEnv>) {
  const locale = localeOf(c.req.raw);
  const { db } = c.var.deps;
  const id = idOf(c, "body");
  const [[row], offers, cases, broken] = await db.batch([
    findBody(db, id),
    offersOfBody(db, id),
    casesOfBody(db, id),
    brokenSiteOf(db, id),
  ]);
  if (!row) throw new Refused({ code: "unknown", what: "body" });
  if (row.mergedInto !== null) return c.redirect(`/${locale}/bodies/${row.mergedInto}`, 301);
  const props = {
    locale,
    body: bodyDetail(bodyEntry(row), offers.map(offerEntry), locale, broken.length > 0),
    cases: cases.map((row) => ({ ...caseCard(knownCaseOf(row), locale), ...wordsFor(supportOf(row), locale).words })),
  };
  return show(c, { View: BodyPage, title: bodyTitle, description: bodyDescription }, props, {
    ...sheet,
    things: (speech, origin) => bodyData(props.body, speech, origin),
  });
}
