import { commit, type Statements } from "#db/commit.ts";
import type { CheckInDue } from "#db/read/check-ins.ts";
import {
  assigneesOf,
  bodiesOf,
  contactsOfBodies,
  introductionsInHand,
  notYetAccepted,
  peopleOfBodies,
} from "#db/read/introductions.ts";
import { saveLookOn } from "#db/write/check-ins.ts";
import { saveDesk } from "#db/write/introductions.ts";
import { saveClosings } from "#db/write/requests.ts";
import { unlessOpen } from "#db/write/unless-changed.ts";
import { monthOf } from "#domain/introduction/capacity.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import type { Gathered } from "#worker/operations/gather-introductions.ts";
import type { Taken } from "#worker/operations/letters-of-step.ts";
import { planStep } from "#worker/operations/plan-step.ts";
import { stepStatements } from "#worker/operations/step-introductions.ts";
import { closing } from "./tend-requests.ts";

/** So few at a time that what ends with them is read whole. */
const atATime = 5;
/** A request has five open at most. */
const mostOpen = 25;

/**
 * Closes the requests whose last check-in is over, and withdraws in the same batch what no body has accepted; their authors
 * are told, and the bodies that had it. Somebody who acts at the same moment wins; the next run looks again.
 */
export async function closeAfterLast(deps: Deps, over: readonly CheckInDue[]): Promise<void> {
  const { db, now } = deps;
  const rows = over.slice(0, atATime);
  const closed = rows.flatMap((row) =>
    closing({ ...row, id: row.request, state: row.requestState, version: row.requestVersion }, now()),
  );
  const ids = closed.map(({ advance: { id } }) => id);
  const known = await readOpen(deps, ids);
  const taken = known.rows.flatMap((row): readonly Taken[] => {
    const advance = planStep(row, { step: "withdraw" }, { role: "system" }, known);
    return advance.ok ? [{ row, advance: advance.value }] : [];
  });
  await commit(db, [
    ...saveClosings(
      db,
      closed.map(({ advance }) => advance),
    ),
    saveLookOn(
      db,
      rows.map(({ request, number }) => ({ request, number, lookOn: null })),
    ),
    ...(await stepStatements(deps, taken, known, { written: closed.flatMap(({ letter }) => letter) })),
    // What is withdrawn makes the desk anew.
    ...(taken.length > 0 ? [] : [saveDesk(db, ids)]),
    unlessOpen(db, ids),
  ] as unknown as Statements);
}

/** What ends with them, with whom to tell: three statements, of which none counts working days. */
async function readOpen({ db, now }: Deps, ids: readonly string[]): Promise<Gathered> {
  const at = now();
  const today = casablancaDay(at);
  const which = notYetAccepted(ids);
  const [rows, people, contacts] = await db.batch([
    introductionsInHand(db, which, monthOf(today), mostOpen),
    peopleOfBodies(db, bodiesOf(which), assigneesOf(which)),
    contactsOfBodies(db, bodiesOf(which)),
  ]);
  return { rows, people, contacts, admins: [], quiet: new Set(), calendar: calendarOf([]), today, at };
}
