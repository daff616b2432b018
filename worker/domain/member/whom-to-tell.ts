import { coversDay } from "#domain/time/covers-day.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

type Absence = { absentFrom: LocalDate | null; absentUntil: LocalDate | null };

/** Of several people, whom a letter goes to: those who are there today; when none is, all. */
export function whomToTell<Each extends Absence>(people: readonly Each[], today: LocalDate): readonly Each[] {
  const present = people.filter(
    ({ absentFrom, absentUntil }) => !coversDay({ from: absentFrom, until: absentUntil }, today),
  );
  return present.length > 0 ? present : people;
}
