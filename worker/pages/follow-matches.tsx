import type { Context } from "hono";
import type { Locale } from "#contract/locales.ts";
import { offerBody, offerBrief } from "#contract/offer.ts";
import type { OwnRequest } from "#contract/own-request.ts";
import { offersById } from "#db/read/offers.ts";
import { offerEntry } from "#db/rows.ts";
import { FollowMatchesPage, title } from "#web/pages/follow-matches.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { ownOf, toFollow } from "./own.ts";
import { show } from "./show.tsx";

/** The offers that the author's request was compared with. */
export async function followMatches(c: Context<AppEnv>) {
  const locale = localeOf(c.req.raw);
  const own = await ownOf(c);
  if (!own) return toFollow(c);
  const judged = await inReadersWords(c, own.shown.judged, locale);
  return show(c, { View: FollowMatchesPage, title }, { locale, judged }, { isPrivate: true });
}

/** The offers that were judged, in the words of whoever reads now; the judgement stays as it was. */
async function inReadersWords(
  c: Context<AppEnv>,
  judged: OwnRequest["judged"],
  locale: Locale,
): Promise<OwnRequest["judged"]> {
  const { db } = c.var.deps;
  const ids = [...new Set(judged.flatMap(({ matches }) => matches.map(({ offer }) => offer.id)))];
  const [rows] = await db.batch([offersById(db, ids)]);
  const entries = new Map(rows.map((row) => [row.id, offerEntry(row)]));
  return judged.map((then) => ({
    ...then,
    matches: then.matches.map((match) => {
      const entry = entries.get(match.offer.id);
      return entry ? { ...match, offer: offerBrief(entry, locale), body: offerBody(entry, locale) } : match;
    }),
  }));
}
