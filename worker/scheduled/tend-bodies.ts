import { commit } from "#db/commit.ts";
import { absencesDue } from "#db/read/absences.ts";
import { type AbsenceSeenTo, relistOffersOf, saveAbsences } from "#db/write/absences.ts";
import { type Step, saveSteps } from "#db/write/history.ts";
import { absenceDue } from "#domain/body/absence.ts";
import { advanceBody } from "#domain/body/policy.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";

/** So many bodies are looked at in a run: what is left waits for the next. */
const atATime = 20;

type BodyRow = Awaited<ReturnType<typeof absencesDue>>[number];
type SeenTo = { change: AbsenceSeenTo; step: Step | null };

/**
 * Once a day has begun in Casablanca: a body whose absence begins departs, one whose absence is over returns, and dates
 * that are over go. Its offers are looked at again in the same run; until then matching reads how their body stands.
 */
export async function tendBodies({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
  const today = casablancaDay(now());
  const [rows] = await db.batch([absencesDue(db, today, atATime)]);
  const seen = rows.flatMap((row) => seeTo(row, today, now()));
  if (seen.length === 0) return;
  const steps = seen.map(({ step }) => step).filter((step) => step !== null);
  const changes = seen.map(({ change }) => change);
  // Whoever acts at the same moment wins: the next run looks again.
  await commit(db, [
    saveSteps(db, steps),
    saveAbsences(db, changes),
    relistOffersOf(
      db,
      steps.map(({ subject }) => subject),
      today,
    ),
  ]);
}

function seeTo({ id, standing, version, awayFrom, awayUntil }: BodyRow, today: LocalDate, at: number): SeenTo[] {
  const due = absenceDue(standing, { from: awayFrom, until: awayUntil }, today);
  if (due === null) return [];
  const { step, isOver } = due;
  if (step === null) return [{ change: { id, standing, seen: version, version, isOver }, step }];
  const to = advanceBody({ id, standing }, { role: "clock" }, step);
  if (!to.ok) return [];
  const next = version + 1;
  return [
    {
      change: { id, standing: to.value, seen: version, version: next, isOver },
      step: { noun: "body", subject: id, version: next, step, at, by: "clock" },
    },
  ];
}
