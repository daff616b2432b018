import type { Context } from "hono";
import * as v from "valibot";
import type { OfferAtDesk } from "#contract/desk.ts";
import { EntryId } from "#contract/lists.ts";
import { offersAtDesk } from "#db/read/desk.ts";
import { offerEntry } from "#db/rows.ts";
import { actsFor } from "#domain/account/actor.ts";
import { wordsFor } from "#domain/language/wording.ts";
import { confirmationOf } from "#domain/offer/confirmation.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import { stateAfter } from "#domain/offer/lifecycle.ts";
import { DeskOffersPage, title } from "#web/pages/desk/offers.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { pageOf } from "#worker/http/list-filter.ts";
import { orRefuse } from "#worker/http/refused.ts";
import { whoOf } from "#worker/http/who.ts";
import { confirmDue, dueBy } from "#worker/operations/step-offer.ts";
import { show } from "#worker/pages/show.tsx";
import { deskPath, deskShown } from "./shown.ts";

const perPage = 20;
/** More than so many to confirm are told as so many: they are worked off a few at a time. */
const mostDue = 20;

/** The bodies of whoever is signed in: the only one at once. */
export function ownDesks(c: Context<AppEnv>) {
  const { memberships } = whoOf(c);
  const [only] = memberships;
  const locale = localeOf(c.req.raw);
  return c.redirect(only && memberships.length === 1 ? `/${locale}/desk/${only.body}` : `/${locale}/account`, 303);
}

/** A body's own offers, drafts too, page by page; with what is to be confirmed. */
export async function deskOffers(c: Context<AppEnv>) {
  const { db, now } = c.var.deps;
  const { body } = deskOf(c);
  const locale = localeOf(c.req.raw);
  const today = casablancaDay(now());
  const { searchParams } = new URL(c.req.url);
  const asked = v.safeParse(EntryId, searchParams.get("after") ?? "");
  const after = asked.success ? asked.output : undefined;
  const onlyDue = searchParams.get("due") === "yes";
  const confirmedBy = dueBy(today);
  const [rows, due] = await db.batch([
    offersAtDesk(db, body, { after, limit: perPage, ...(onlyDue && { confirmedBy }) }),
    offersAtDesk(db, body, { confirmedBy, limit: mostDue - 1 }),
  ]);
  const { items, next } = pageOf(rows, perPage, (row) => offerShown(offerEntry(row), locale, today));
  const props = {
    ...{ locale, desk: deskShown(c), offers: items, next, due: due.length, onlyDue },
    said: searchParams.get("said") === "confirmed" ? ("confirmed" as const) : null,
    mayWrite: actsFor(whoOf(c).actor, body),
  };
  return show(c, { View: DeskOffersPage, title }, props, { isPrivate: true, keeps: ["after", "due"] });
}

function offerShown(entry: OfferEntry, locale: ReturnType<typeof localeOf>, today: string): OfferAtDesk {
  const { id, state, confirmedOn } = entry;
  const asked = stateAfter(state, "confirm") === undefined ? null : (confirmationOf(confirmedOn, today) ?? "never");
  return {
    ...{ id, state, confirmedOn, name: wordsFor(entry.wording, locale).words.name },
    confirmation: asked === null || asked === "never" ? asked : asked.standing,
    dueOn: asked === null || asked === "never" ? null : asked.dueOn,
  };
}

/** Confirms what is to be confirmed, a few at a time. */
export async function confirmOffersDue(c: Context<AppEnv>) {
  orRefuse(await confirmDue(c.var.deps, whoOf(c).actor, deskOf(c)));
  return c.redirect(deskPath(c, "?due=yes&said=confirmed"), 303);
}
