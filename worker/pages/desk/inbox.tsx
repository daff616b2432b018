import type { Context } from "hono";
import type { Locale } from "#contract/locales.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { deskBody } from "#db/read/desk.ts";
import { casesInInbox, type InboxKey, type InboxRow } from "#db/read/inbox.ts";
import { json, list } from "#db/rows.ts";
import { actsFor } from "#domain/account/actor.ts";
import { type InboxPart, inboxPartNames, inboxParts } from "#domain/introduction/inbox.ts";
import { isSilent } from "#domain/introduction/open.ts";
import { addDays } from "#domain/time/add-days.ts";
import { type Calendar, calendarOf } from "#domain/time/calendar.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import type { CaseListed } from "#web/components/at-desk/case-line.tsx";
import { InboxPage, type InboxProps, type PartShown, title } from "#web/pages/desk/inbox.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { whoOf } from "#worker/http/who.ts";
import { show } from "#worker/pages/show.tsx";
import { deskShown } from "./shown.ts";
import { timeLeft } from "./time-left.ts";

/** How many of each part stand on the first page; what is over has pages of its own. */
const first = { "to-answer": 9, asked: 4, "in-progress": 8 } as const;
const frontParts = Object.keys(first) as readonly (keyof typeof first)[];
const perPage = 7;
/** An introduction waits, and waited before it asked, for no longer. */
export const lookedBack = 90;

/** What was put to the body: the first of each part, or one part page by page; of all, or of whoever looks. */
export async function inbox(c: Context<AppEnv>) {
  const { db, now } = c.var.deps;
  const { searchParams } = new URL(c.req.url);
  const { actor } = whoOf(c);
  const { body, role } = deskOf(c);
  const only = inboxPartNames.find((part) => part === searchParams.get("show")) ?? null;
  const after = only && keyIn(searchParams.get("after"));
  const mine = searchParams.get("mine") === "yes";
  const asked = (part: InboxPart) => ({
    ...{ states: inboxParts[part], newestFirst: part === "done", after },
    most: (only === null && part !== "done" ? first[part] : perPage) + 1,
  });
  const [today, locale] = [casablancaDay(now()), localeOf(c.req.raw)];
  const read: readonly InboxPart[] = only ? [only] : frontParts;
  const [holidays, [row], ...rows] = await db.batch([
    holidaysFrom(db, addDays(today, -lookedBack)),
    deskBody(db, body),
    ...read.map((part) =>
      casesInInbox(db, { body, assignee: mine ? actor.id : null, reader: actor.id }, asked(part), locale),
    ),
  ]);
  const known = { today, calendar: calendarOf(holidays.map(({ day }) => day)), reader: actor.id, locale };
  const props: InboxProps = {
    ...{ locale, desk: deskShown(c), mine, only, isFirst: after === null },
    parts: read.map((part, place) => partShown(part, rows[place] ?? [], asked(part).most - 1, known)),
    standing: role === "manager" && row ? { answered: row.answered, lapses: row.lapses } : null,
    isSilent: isSilent(row?.lapses ?? 0),
    mayWalkIn: actsFor(actor, body),
  };
  return show(c, { View: InboxPage, title }, props, { isPrivate: true, keeps: ["show", "after", "mine"] });
}

type Known = { today: string; calendar: Calendar; reader: string; locale: Locale };

function partShown(part: InboxPart, rows: readonly InboxRow[], most: number, known: Known): PartShown {
  const page = rows.slice(0, most);
  const last = rows.length > most ? page.at(-1) : undefined;
  return { part, cases: page.map((row) => listed(row, known)), next: last ? `${last.since}.${last.id}` : null };
}

/** A case as the lists of a desk show it. */
export function listed(row: InboxRow, known: Known): CaseListed {
  const { id, state, province, assignee, assigneeName } = row;
  return {
    ...{ id, state, province, ...timeLeft(row, known) },
    isNew: state === "sent" && assignee === null && row.since === row.sentAt,
    hasNewWords: row.hasNewWords === 1 && !isWithdrawn(row),
    since: casablancaDay(row.since),
    newsOn: casablancaDay(row.countsFrom),
    problem: isWithdrawn(row) ? null : row.problem,
    needs: json(list(needs), row.needs),
    offer: offerNamed(row, known.locale),
    inHands: assignee === null ? null : { name: assigneeName ?? "", isReader: assignee === known.reader },
  };
}

function offerNamed({ offerName, offerLang, offerTranslated }: InboxRow, reader: Locale): CaseListed["offer"] {
  if (offerName === null || offerLang === null) return null;
  const isOwn = offerLang === reader || offerTranslated === null;
  return isOwn ? { name: offerName, lang: offerLang } : { name: offerTranslated, lang: reader };
}

/** Whoever takes a project back takes its words back from the bodies that had them. */
export const isWithdrawn = ({ state, requestState }: Pick<InboxRow, "state" | "requestState">): boolean =>
  state === "withdrawn" || requestState === "withdrawn";

/** The key of the last case of the page before; none that can be read: the first page. */
function keyIn(text: string | null): InboxKey | null {
  const [, since, id] = /^(\d{1,15})\.([\w-]{1,100})$/.exec(text ?? "") ?? [];
  return since && id ? { since: Number(since), id } : null;
}
