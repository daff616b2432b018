import { commit } from "#db/commit.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { callWaiting } from "#db/read/calls.ts";
import { type CallSeen, callMissed, callReached } from "#db/write/calls.ts";
import { saveJournal } from "#db/write/history.ts";
import type { Person } from "#domain/account/actor.ts";
import { mayEndCall } from "#domain/call/policy.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import { addWorkingDays } from "#domain/time/add-working-days.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { casablancaDay, startOfDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { noted } from "./noted.ts";

/** An admin has called, or the relay whose call it is: they were reached, or will be called again on the next working day, five times in all. */
export async function endCall(
  { db, now, newId }: Deps,
  actor: Person,
  seen: CallSeen,
  step: "reached" | "missed",
): Promise<Outcome<"saved">> {
  const today = casablancaDay(now());
  const [[call], holidays] = await db.batch([callWaiting(db, seen.id, actor), holidaysFrom(db, today)]);
  if (call?.tries !== seen.tries) return refused({ code: "changed_meanwhile" });
  if (!mayEndCall(actor, call)) return refused({ code: "not_yours" });
  const next = startOfDay(addWorkingDays(today, 1, calendarOf(holidays.map(({ day }) => day))));
  const what = step === "reached" ? "call-reached" : "call-missed";
  return commit(db, [
    saveJournal(db, noted("call", call, what, { actor, at: now() })),
    step === "reached" ? callReached(db, seen, now()) : callMissed(db, seen, { at: now(), next, by: newId() }),
  ]);
}
