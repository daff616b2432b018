import type { Context } from "hono";
import type { Locale } from "#contract/locales.ts";
import { offerBody, offerBrief } from "#contract/offer.ts";
import type { OwnRequest } from "#contract/own-request.ts";
import { offersById } from "#db/read/offers.ts";
import { offerEntry } from "#db/rows.ts";
import { FollowPage, title } from "#web/pages/follow.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { formWith } from "#worker/http/typed-form.ts";
import { ownOf } from "./own.ts";
import { show } from "./show.tsx";
import { showSignIn } from "./sign-in-form.tsx";

/** The author's own page, or the way in. */
export async function follow(c: Context<AppEnv>) {
  const locale = localeOf(c.req.raw);
  const own = await ownOf(c);
  if (!own) return showSignIn(c, formWith({}), 200);
  const request = await inReadersWords(c, own.shown, locale);
  const said = new URL(c.req.url).searchParams.get("said");
  return show(
    c,
    { View: FollowPage, title },
    { locale, request, said: said === "corrected" || said === "withdrawn" ? said : null },
    { isPrivate: true },
  );
}

/** The offers that were judged, in the words of whoever reads now; the judgement stays as it was. */
async function inReadersWords(c: Context<AppEnv>, request: OwnRequest, locale: Locale): Promise<OwnRequest> {
  const { db } = c.var.deps;
  const ids = [...new Set(request.judged.flatMap(({ matches }) => matches.map(({ offer }) => offer.id)))];
  const [rows] = await db.batch([offersById(db, ids)]);
  const entries = new Map(rows.map((row) => [row.id, offerEntry(row)]));
  const judged = request.judged.map((then) => ({
    ...then,
    matches: then.matches.map((match) => {
      const entry = entries.get(match.offer.id);
      return entry ? { ...match, offer: offerBrief(entry, locale), body: offerBody(entry, locale) } : match;
    }),
  }));
  return { ...request, judged };
}
