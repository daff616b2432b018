import type { Context } from "hono";
import * as v from "valibot";
import type { OfferAtDesk } from "#contract/desk.ts";
import { EntryId } from "#contract/lists.ts";
import { countsToConfirm, offersAtDesk, offersDue, offersUnread } from "#db/read/desk.ts";
import { offerEntry } from "#db/rows.ts";
import { actsFor } from "#domain/account/actor.ts";
import { wordsFor } from "#domain/language/wording.ts";
import { confirmationOf } from "#domain/offer/confirmation.ts";
import { stateAfter } from "#domain/offer/lifecycle.ts";
import { DeskOffersPage, type DeskOffersProps, title } from "#web/pages/desk/offers.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { pageOf } from "#worker/http/list-filter.ts";
import { orRefuse } from "#worker/http/refused.ts";
import { whoOf } from "#worker/http/who.ts";
import { confirmDue, confirmedAtOnce, dueBy } from "#worker/operations/step-offer.ts";
import { show } from "#worker/pages/show.tsx";
import { deskPath, deskShown } from "./shown.ts";

const perPage = 20;
/** More than so many to confirm, or to read, are told as so many: they are worked off a few at a time. */
const mostTold = 20;

/** A body's own offers, drafts too, page by page; or what is to be confirmed, and apart from it what nobody has ever read. */
export async function deskOffers(c: Context<AppEnv>) {
  const { searchParams } = new URL(c.req.url);
  const onlyDue = searchParams.get("due") === "yes";
  const props: DeskOffersProps = {
    ...{ locale: localeOf(c.req.raw), desk: deskShown(c), onlyDue },
    ...(onlyDue ? await toConfirm(c) : await onePage(c, searchParams.get("after") ?? "")),
    said: searchParams.get("said") === "confirmed" ? "confirmed" : null,
    mayWrite: actsFor(whoOf(c).actor, deskOf(c).body),
  };
  return show(c, { View: DeskOffersPage, title }, props, { isPrivate: true, keeps: ["after", "due"] });
}

type Listed = Pick<DeskOffersProps, "offers" | "unreadOffers" | "next" | "due" | "unread">;

async function onePage(c: Context<AppEnv>, key: string): Promise<Listed> {
  const { db, now } = c.var.deps;
  const { body } = deskOf(c);
  const asked = v.safeParse(EntryId, key);
  const after = asked.success ? asked.output : undefined;
  const [rows, [counts]] = await db.batch([
    offersAtDesk(db, body, { after, limit: perPage }),
    countsToConfirm(db, body, dueBy(casablancaDay(now())), mostTold),
  ]);
  const { items, next } = pageOf(rows, perPage, shownIn(c));
  return { offers: items, next, unreadOffers: [], due: counts?.due ?? 0, unread: counts?.unread ?? 0 };
}

/** What one press confirms, and what is to be read first. */
async function toConfirm(c: Context<AppEnv>): Promise<Listed> {
  const { db, now } = c.var.deps;
  const { body } = deskOf(c);
  const confirmedBy = dueBy(casablancaDay(now()));
  const [due, unread, [counts]] = await db.batch([
    offersDue(db, body, confirmedBy, confirmedAtOnce),
    offersUnread(db, body, mostTold),
    countsToConfirm(db, body, confirmedBy, mostTold),
  ]);
  return {
    ...{ offers: due.map(shownIn(c)), next: null, unreadOffers: unread.map(shownIn(c)) },
    ...{ due: counts?.due ?? 0, unread: unread.length },
  };
}

type Row = Awaited<ReturnType<typeof offersDue>>[number];

const shownIn =
  (c: Context<AppEnv>) =>
  (row: Row): OfferAtDesk => {
    const entry = offerEntry(row);
    const { id, state, confirmedOn } = entry;
    const today = casablancaDay(c.var.deps.now());
    const asked = stateAfter(state, "confirm") === undefined ? null : (confirmationOf(confirmedOn, today) ?? "never");
    return {
      ...{ id, state, confirmedOn, name: wordsFor(entry.wording, localeOf(c.req.raw)).words.name },
      confirmation: asked === null || asked === "never" ? asked : asked.standing,
      dueOn: asked === null || asked === "never" ? null : asked.dueOn,
      linkBrokenSince: row.linkBrokenSince === null ? null : casablancaDay(row.linkBrokenSince),
    };
  };

/** Confirms what is to be confirmed, a few at a time. */
export async function confirmOffersDue(c: Context<AppEnv>) {
  orRefuse(await confirmDue(c.var.deps, whoOf(c).actor, deskOf(c)));
  return c.redirect(deskPath(c, "?due=yes&said=confirmed"), 303);
}
