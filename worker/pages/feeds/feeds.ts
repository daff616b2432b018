import type { Context } from "hono";
import * as v from "valibot";
import { ListFilter } from "#contract/lists.ts";
import { offerCard } from "#contract/offer.ts";
import { offersClosing, offersPublished } from "#db/read/news.ts";
import { offerEntry } from "#db/rows.ts";
import type { Locale } from "#domain/language/locale.ts";
import { speechOf } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { etagOf, isHad } from "#worker/http/etag.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { addressValues, readForm } from "#worker/http/typed-form.ts";
import { siteOf } from "#worker/pages/site.ts";
import { atomOf } from "./atom.ts";
import { calendarOf } from "./calendar.ts";

const About = v.pick(ListFilter, ["need", "territory"]);
const names = ["need", "territory"];

/** When the starting directory was gathered: nothing was published before, and what nobody has changed is as it was then. */
const atFirst = Date.parse("2020-12-31T00:00:00Z");

/** What a feed is about, as its address says. */
function aboutOf(c: Context<AppEnv>) {
  const read = readForm(About, addressValues(c, names), names);
  if (!read.ok) throw new Refused({ code: "invalid", fields: read.form.errors });
  const locale = localeOf(c.req.raw);
  return { about: read.value, speech: speechOf(locale), site: siteOf(c) };
}
type AboutOf = ReturnType<typeof aboutOf>;

const titleOf = (kind: string, { about, speech: { words, copy } }: AboutOf): string =>
  [kind, about.need && words.needs[about.need], about.territory && words.territories[about.territory], copy.shell.brand]
    .filter(Boolean)
    .join(" · ");

/** What is known by the same name in every language, and for as long as the site stands there. */
const nameOf = (site: string, id: string): string => `tag:${new URL(site).hostname},2026:offers/${id}`;

/** The offers published last, as Atom. */
export async function offersAtom(c: Context<AppEnv>) {
  const asked = aboutOf(c);
  const { about, speech, site } = asked;
  const { locale } = speech;
  const { db } = c.var.deps;
  const [rows] = await db.batch([offersPublished(db, about)]);
  const firsts = rows.filter(({ id }, at) => rows.findIndex((row) => row.id === id) === at);
  const entries = firsts.map((row) => {
    const offer = offerCard(offerEntry(row), locale);
    return {
      id: nameOf(site, offer.id),
      title: offer.name,
      link: `${site}/${locale}/offers/${offer.id}`,
      published: momentOf(row.publishedAt),
      updated: momentOf(row.changedAt ?? row.publishedAt),
      summary: offer.summary,
      author: offer.body?.name ?? speech.copy.shell.brand,
      categories: offer.needs.map((need) => speech.words.needs[need]),
    };
  });
  const updated =
    entries
      .map((entry) => entry.updated)
      .toSorted()
      .at(-1) ?? momentOf(atFirst);
  c.header("content-type", "application/atom+xml; charset=utf-8");
  return sent(
    c,
    atomOf({
      lang: locale,
      title: titleOf(speech.copy.reach.feeds.offers, asked),
      self: site + linkPath(`/${locale}/offers.atom`, about),
      page: site + linkPath(`/${locale}/offers`, about),
      updated,
      entries,
    }),
    locale,
  );
}

/** The last days of the offers that close next, as a calendar. */
export async function closingsCalendar(c: Context<AppEnv>) {
  const asked = aboutOf(c);
  const { about, speech, site } = asked;
  const { locale, copy } = speech;
  const { db, now } = c.var.deps;
  const [rows] = await db.batch([offersClosing(db, about, casablancaDay(now()))]);
  const days = rows.flatMap((row) => {
    const { id, name, summary, closesOn } = offerCard(offerEntry(row), locale);
    const url = `${site}/${locale}/offers/${id}`;
    const stamp = new Date(row.changedAt ?? atFirst);
    const uid = `${id}.closing@${new URL(site).hostname}`;
    const said = { summary: copy.reach.feeds.closes(name), description: `${summary}\n${url}` };
    return closesOn === null ? [] : [{ uid, day: closesOn, stamp, url, ...said }];
  });
  c.header("content-type", "text/calendar; charset=utf-8");
  return sent(c, calendarOf(titleOf(copy.reach.feeds.closings, asked), days), locale);
}

const momentOf = (at: number): string => new Date(at).toISOString();

/** As the pages are: asked again each time, and not sent again to whoever has it already. */
async function sent(c: Context<AppEnv>, text: string, locale: Locale) {
  const etag = await etagOf(text);
  c.header("content-language", locale);
  c.header("cache-control", "no-cache");
  c.header("etag", etag);
  return isHad(c.req.header("if-none-match"), etag) ? c.body(null, 304) : c.body(text);
}
