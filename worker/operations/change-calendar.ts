import { breaks } from "#db/commit.ts";
import { everything } from "#db/conditions.ts";
import type { Db } from "#db/database.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { changeHoliday, dropHoliday, type Holiday, saveHoliday, stands } from "#db/write/calendar.ts";
import { type JournalEntry, saveJournalWhen } from "#db/write/history.ts";
import { isAdmin, type Person } from "#domain/account/actor.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { LunarHoliday } from "#domain/time/holidays.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";

/** A day, and whether it is announced. */
type On = { day: LocalDate; isAnnounced: boolean };

/** An admin enters a holiday that the moon decides. */
export async function addHoliday(
  deps: Deps,
  actor: Person,
  { name, ...on }: On & { name: LunarHoliday },
): Promise<Outcome<"saved">> {
  if (!isAdmin(actor)) return refused({ code: "not_yours" });
  const out = beyondPage(deps, on.day);
  if (out) return out;
  const entered: Holiday = { day: on.day, name, provisional: on.isAnnounced ? 0 : 1 };
  const { db } = deps;
  return save(db, saveJournalWhen(db, noted(deps, actor, enteredOn(on)), everything), saveHoliday(db, entered));
}

/** What an admin does to a holiday that is there. */
type HolidayChange = { step: "confirm" } | { step: "remove" } | ({ step: "move" } & On);

/** An admin says that a holiday is announced, moves it to another day, or takes it away: each stands in the journal. */
export async function stepHoliday(
  deps: Deps,
  actor: Person,
  day: LocalDate,
  change: HolidayChange,
): Promise<Outcome<"saved">> {
  if (!isAdmin(actor)) return refused({ code: "not_yours" });
  const [[found]] = await deps.db.batch([holidaysFrom(deps.db, day, 1)]);
  if (found?.day !== day) return refused({ code: "changed_meanwhile" });
  switch (change.step) {
    case "confirm":
      return confirm(deps, actor, found);
    case "remove":
      return remove(deps, actor, found);
    case "move":
      return move(deps, actor, found, change);
  }
}

async function confirm(deps: Deps, actor: Person, found: Holiday): Promise<Outcome<"saved">> {
  if (found.provisional === 0) return granted("saved");
  const { db } = deps;
  const done = noted(deps, actor, [["holiday-confirmed", found.day]]);
  return save(db, saveJournalWhen(db, done, stands(db, found)), changeHoliday(db, found, { provisional: 0 }));
}

function remove(deps: Deps, actor: Person, found: Holiday): Promise<Outcome<"saved">> {
  const { db } = deps;
  const done = noted(deps, actor, [["holiday-removed", found.day]]);
  return save(db, saveJournalWhen(db, done, stands(db, found)), dropHoliday(db, found));
}

async function move(deps: Deps, actor: Person, found: Holiday, to: On): Promise<Outcome<"saved">> {
  const out = beyondPage(deps, to.day);
  if (out) return out;
  const { db } = deps;
  const done = noted(deps, actor, [["holiday-removed", found.day], ...enteredOn(to)]);
  const changed = { day: to.day, provisional: to.isAnnounced ? 0 : 1 } as const;
  return save(db, saveJournalWhen(db, done, stands(db, found)), changeHoliday(db, found, changed));
}

type Done = readonly [what: JournalEntry["what"], day: LocalDate];

const enteredOn = ({ day, isAnnounced }: On): readonly Done[] => [
  ["holiday-added", day],
  ...(isAnnounced ? ([["holiday-confirmed", day]] as const) : []),
];

const noted = ({ now, newId }: Deps, actor: Person, done: readonly Done[]): readonly JournalEntry[] =>
  done.map(([what, subject]) => ({ id: newId(), at: now(), by: actor.id, what, noun: "holiday", subject }));

/** Refuses a day that the page would not show: it shows this year's and the next's. */
function beyondPage({ now }: Deps, day: LocalDate) {
  const thisYear = Number(casablancaDay(now()).slice(0, 4));
  const year = Number(day.slice(0, 4));
  if (year < thisYear) return refused({ code: "invalid", fields: { holidayDay: "too_small" } });
  if (year > thisYear + 1) return refused({ code: "invalid", fields: { holidayDay: "too_big" } });
  return null;
}

type Noting = ReturnType<typeof saveJournalWhen>;
type Change = ReturnType<typeof saveHoliday> | ReturnType<typeof changeHoliday> | ReturnType<typeof dropHoliday>;

/** Notes the change and makes it, in one batch. Of two who change one day at once, the second is told. */
async function save(db: Db, noting: Noting, change: Change): Promise<Outcome<"saved">> {
  try {
    const [, changed] = await db.batch([noting, change]);
    return changed.length > 0 ? granted("saved") : refused({ code: "changed_meanwhile" });
  } catch (error) {
    if (breaks(error, "holiday.day")) return refused({ code: "invalid", fields: { holidayDay: "duplicate" } });
    throw error;
  }
}
