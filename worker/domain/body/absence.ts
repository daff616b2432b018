import { coversDay, type Days } from "#domain/time/covers-day.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { BodyStep, Standing } from "./lifecycle.ts";

/** What the clock does about a planned absence: the step that the day asks for, if any, and whether the dates are over. */
export type AbsenceDue = { step: Extract<BodyStep, "depart" | "return"> | null; isOver: boolean };

/** An absence begins on its first day and ends after its last; `null`: there is nothing to do today. */
export function absenceDue(standing: Standing, absence: Days, today: LocalDate): AbsenceDue | null {
  const isOver = absence.until !== null && absence.until < today;
  const step = stepDue(standing, coversDay(absence, today));
  return step !== null || isOver ? { step, isOver } : null;
}

function stepDue(standing: Standing, isAway: boolean): AbsenceDue["step"] {
  if (standing === "active" && isAway) return "depart";
  return standing === "away" && !isAway ? "return" : null;
}
