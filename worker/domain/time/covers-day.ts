import type { LocalDate } from "./local-date.ts";

/** Days on end, both counted. `from` is `null`: none; `until` is `null`: nobody knows yet until when. */
export type Days = { from: LocalDate | null; until: LocalDate | null };

export const coversDay = ({ from, until }: Days, day: LocalDate): boolean =>
  from !== null && from <= day && (until === null || day <= until);
