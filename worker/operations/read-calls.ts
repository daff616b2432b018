import { holidaysFrom } from "#db/read/calendar.ts";
import { type CallKey, callsLookedAt, callsOfRelay, callsWaiting } from "#db/read/calls.ts";
import { silentBodies } from "#db/read/silent-bodies.ts";
import type { Person } from "#domain/account/actor.ts";
import { leftToRelay } from "#domain/call/clock.ts";
import { addDays } from "#domain/time/add-days.ts";
import { type Calendar, calendarOf } from "#domain/time/calendar.ts";
import { dueDay, isOver } from "#domain/time/due-day.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";
import { casablancaDay, endOfDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { readyText, script } from "#worker/mail/compose.ts";
import type { LetterName, Letters } from "#worker/mail/letter.ts";
import { secretOf } from "./letter-secret.ts";

type Row = Awaited<ReturnType<typeof callsWaiting>>[number];

/**
 * One page of the calls that wait and that an admin sees, each with what is to be said, and where the next page begins: after
 * the last shown, or the last looked at. `site`: where links lead.
 */
export async function readCalls(
  { db, keys, now }: Deps,
  actor: Person,
  after: CallKey | null,
  { site, perPage }: { site: string; perPage: number },
) {
  const today = casablancaDay(now());
  const [holidays, silent] = await db.batch([
    holidaysFrom(db, addDays(today, -21), 8),
    silentBodies(db, after === null ? mostSilent : 0),
  ]);
  const [rows] = await db.batch([
    callsWaiting(db, actor.id, after, lateOf(today, calendarOf(holidays.map(({ day }) => day)))),
  ]);
  const seen = rows.filter(({ isSeen }) => isSeen === 1);
  const page = seen.slice(0, perPage);
  const last = seen.length > perPage ? page.at(-1) : rows.length === callsLookedAt ? rows.at(-1) : undefined;
  return { calls: await saidOf(keys, page, site), next: last ?? null, silent };
}

/** One page of a relay's calls, and where the next begins. What is said holds no link that opens a request without its codes. */
export async function readRelayCalls(
  { db, keys }: Deps,
  relay: string,
  after: CallKey | null,
  { site, perPage }: { site: string; perPage: number },
) {
  const [rows] = await db.batch([callsOfRelay(db, relay, after, perPage + 1)]);
  const page = rows.slice(0, perPage);
  return { calls: await saidOf(keys, page, site, true), next: rows.length > perPage ? (page.at(-1) ?? null) : null };
}

/** A few of the bodies that answer nobody. */
const mostSilent = 10;

/** Due before this moment, a relay's call has waited for longer than the team leaves it alone. */
function lateOf(today: LocalDate, calendar: Calendar): Instant {
  const isLate = (day: LocalDate) => isOver(dueDay(day, leftToRelay, calendar), today);
  let day = today;
  while (!isLate(day)) day = addDays(day, -1);
  return endOfDay(day) + 1;
}

const saidOf = (keys: Deps["keys"], rows: readonly Row[], site: string, forRelay = false) =>
  Promise.all(
    rows.map(async ({ facts, ...row }) => ({
      ...row,
      letter: row.letter as LetterName,
      ...(await saidIn(keys, { letter: row.letter as LetterName, facts, locale: row.locale }, site, forRelay)),
    })),
  );

/** What is to be said or sent, or what to ask; `hasLink`: the text holds a link that opens without an account. */
type Said = { text: string | null; script: readonly string[] | null; hasLink: boolean };
const nothing: Said = { text: null, script: null, hasLink: false };

type Told = Pick<Row, "facts" | "locale"> & { letter: LetterName };

/** What a call says, in the words of the same letter; who lost a PIN is asked first. Whatever is wrong with one, the others are there. */
async function saidIn(keys: Deps["keys"], { facts, ...row }: Told, site: string, forRelay: boolean): Promise<Said> {
  try {
    const told = { ...row, facts: JSON.parse(facts) as Letters[LetterName] };
    if (row.letter === "call-back") return { ...nothing, script: script(told) };
    if (forRelay) return { ...nothing, text: readyText(told, { site, secret: null }) };
    const secret = await secretOf(keys, told);
    return { ...nothing, text: readyText(told, { site, secret }), hasLink: secret !== "" };
  } catch (failure) {
    console.warn(
      JSON.stringify({ letter: row.letter, notWritten: failure instanceof Error ? failure.name : "unknown" }),
    );
    return nothing;
  }
}
