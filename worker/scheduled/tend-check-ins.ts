import { commit, type Statements } from "#db/commit.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { type CheckInDue, checkInsDue } from "#db/read/check-ins.ts";
import { dropCheckInLetters, saveCheckInSteps, saveLookOn } from "#db/write/check-ins.ts";
import { saveAnswerLinks } from "#db/write/introductions.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { advanceCheckIn } from "#domain/follow-up/advance.ts";
import { type Due, dueOf, lookOn } from "#domain/follow-up/clock.ts";
import { addDays } from "#domain/time/add-days.ts";
import { type Calendar, calendarOf } from "#domain/time/calendar.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { checkInStep, watchedOf } from "#worker/operations/check-in-step.ts";
import { askingLetters, whomToAsk } from "#worker/operations/letters-of-check-in.ts";
import { checkInAsked, writeLetters } from "#worker/operations/write-letters.ts";
import { closeAfterLast } from "./close-after-last.ts";

/** So many are looked at in a run: what is left waits for the next, so that nobody's letters come in a flood. */
const atATime = 20;
/** Working days are counted back over as long as an answer is waited for. */
const lookedBack = 60;

/**
 * Looks at the check-ins whose day has come: asks, has the person called, or passes over what the next one has overtaken;
 * and closes the requests whose last one is over. Those go first, alone: a run has room for one of the two.
 */
export async function tendCheckIns(deps: Deps): Promise<void> {
  const { db, now } = deps;
  const today = casablancaDay(now());
  const [rows] = await db.batch([checkInsDue(db, today, atATime)]);
  // No holiday moves the day on which a request is closed.
  const over = rows.filter((row) => dueFor(row, today, calendarOf([])) === "close");
  if (over.length > 0) return closeAfterLast(deps, over);
  if (rows.length > 0) await ask(deps, rows);
}

const dueFor = (row: CheckInDue, today: LocalDate, calendar: Calendar): Due | null =>
  dueOf(watchedOf(inSeries(row)), today, calendar);

/** With the day of the next one, while that is to come or has come. */
const inSeries = (row: CheckInDue): CheckInDue => ({
  ...row,
  nextDueOn: row.nextState === "ended" ? null : row.nextDueOn,
});

type Taken = { row: CheckInDue; advance: ReturnType<typeof checkInStep> };

async function ask({ db, keys, now }: Deps, rows: readonly CheckInDue[]): Promise<void> {
  const at = now();
  const today = casablancaDay(at);
  const [holidays] = await db.batch([holidaysFrom(db, addDays(today, -lookedBack))]);
  const calendar = calendarOf(holidays.map(({ day }) => day));
  const taken = rows.flatMap((row) => stepOf(inSeries(row), dueFor(row, today, calendar), at));
  const moved = new Set(taken.map(({ row }) => row));
  const waiting = rows.map(inSeries).filter((row) => ![...moved].some((each) => isSame(each, row)));
  const { letters, links } = await writeLetters(keys, taken.flatMap(lettersOf), { at, today, calendar });
  await commit(db, [
    ...saveCheckInSteps(
      db,
      taken.map(({ advance }) => advance),
    ),
    saveLookOn(
      db,
      waiting.map((row) => ({
        ...{ request: row.request, number: row.number },
        lookOn: row.requestState === "submitted" ? lookOn(watchedOf(row), today) : null,
      })),
    ),
    dropCheckInLetters(
      db,
      taken.filter(({ advance }) => advance.step === "pass").map(({ row }) => checkInAsked(row.request, row.number)),
    ),
    ...(links.length > 0 ? [saveAnswerLinks(db, links)] : []),
    saveLetters(db, letters),
  ] as unknown as Statements);
}

const isSame = (one: CheckInDue, other: CheckInDue): boolean =>
  one.request === other.request && one.number === other.number;

/** The step that the clock takes, if it may: of a request that has ended, none. */
function stepOf(row: CheckInDue, step: Due | null, at: Instant): readonly Taken[] {
  if (step === null || step === "close") return [];
  const byPhone = whomToAsk(row, step !== "ask").some(({ channel }) => channel === "call");
  const to = advanceCheckIn({ ...row, relay: null }, { role: "clock" }, step, byPhone);
  return to.ok
    ? [{ row, advance: checkInStep(row, { step, to: to.value, at, by: "clock", calls: byPhone && step !== "pass" }) }]
    : [];
}

const lettersOf = ({ row, advance: { step, version } }: Taken) =>
  step === "pass" ? [] : askingLetters(row, step, version);
