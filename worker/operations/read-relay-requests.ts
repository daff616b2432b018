import type { OwnCase } from "#contract/own-case.ts";
import type { RelayRequestShown } from "#contract/relay-request.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import {
  askedOfRelay,
  type OfRelayKey,
  type OpenRow,
  openOfRequests,
  othersOfRelay,
  type RelayRequestRow,
} from "#db/read/relay-requests.ts";
import { isNamedToAuthor } from "#domain/introduction/for-author.ts";
import { progressOf } from "#domain/introduction/progress.ts";
import type { Locale } from "#domain/language/locale.ts";
import { deadEndCallWithin } from "#domain/request/clock.ts";
import { addDays } from "#domain/time/add-days.ts";
import { type Calendar, calendarOf } from "#domain/time/calendar.ts";
import { dueDay } from "#domain/time/due-day.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { reviewedWithin } from "./climb-ladder.ts";
import { lastDayOf, namesOf } from "./own-introductions.ts";

/**
 * One page of the requests that a relay filed and sees, those first where something is asked of their authors; and where the
 * next page begins. Two round trips.
 */
export async function readRelayRequests(
  { db, now }: Pick<Deps, "db" | "now">,
  relay: string,
  after: OfRelayKey | null,
  { locale, perPage }: { locale: Locale; perPage: number },
): Promise<{ requests: RelayRequestShown[]; next: OfRelayKey | null }> {
  const isInOthers = after !== null && !after.isAsked;
  const [asked, others, holidays] = await db.batch([
    askedOfRelay(db, relay, after, isInOthers ? 0 : perPage + 1),
    othersOfRelay(db, relay, isInOthers ? after : null, perPage + 1),
    holidaysFrom(db, addDays(casablancaDay(now()), -90), 30),
  ]);
  const rows = [...asked, ...others];
  const page = rows.slice(0, perPage);
  const [open] = await db.batch([
    openOfRequests(
      db,
      page.map(({ id }) => id),
    ),
  ]);
  const calendar = calendarOf(holidays.map(({ day }) => day));
  const requests = page.map((row) =>
    shownOf(
      row,
      open.filter(({ request }) => request === row.id),
      { calendar, locale },
    ),
  );
  const last = rows.length > perPage ? page.at(-1) : undefined;
  return { requests, next: last ? keyOf(last) : null };
}

const keyOf = ({ id, askedSince, filedAt }: RelayRequestRow): OfRelayKey => ({
  ...{ id, isAsked: askedSince !== null, at: askedSince ?? filedAt },
});

type Told = { calendar: Calendar; locale: Locale };

function shownOf(row: RelayRequestRow, open: readonly OpenRow[], told: Told): RelayRequestShown {
  const isGoingOn = row.state === "submitted";
  const progress = isGoingOn
    ? progressOf(
        open.map(({ state }) => state),
        row.deadEndAt !== null,
      )
    : null;
  return {
    ...{ id: row.id, code: row.code, state: row.state, name: row.name, problem: row.problem },
    ...{ filedAt: new Date(row.filedAt).toISOString(), isAsked: row.askedSince !== null, progress },
    ...(progress === null ? { body: null, by: null } : awaited(progress, row, open, told)),
  };
}

/** Who is waited for where it has got, and until when. */
function awaited(
  progress: NonNullable<OwnCase["progress"]>,
  { deadEndAt }: RelayRequestRow,
  open: readonly OpenRow[],
  { calendar, locale }: Told,
): Pick<RelayRequestShown, "body" | "by"> {
  if (progress === "dead-end" && deadEndAt !== null) {
    return { body: null, by: dueDay(casablancaDay(deadEndAt), deadEndCallWithin, calendar) };
  }
  const [first] = open.filter(({ state }) => state === progress).toSorted((one, other) => one.since - other.since);
  if (!first) return { body: null, by: null };
  if (!isNamedToAuthor(first.state)) {
    return { body: null, by: dueDay(casablancaDay(first.since), reviewedWithin, calendar) };
  }
  return { body: namesOf(first, locale).body, by: lastDayOf(first, calendar) };
}
