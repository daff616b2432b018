import type { ManagerRow } from "#db/read/managers.ts";
import { bodyNameOf } from "#db/rows.ts";
import { wordsFor } from "#domain/language/wording.ts";
import { whomToTell } from "#domain/member/whom-to-tell.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { Recipient } from "#worker/operations/letter-to.ts";

/** Somebody to write to for a body, with its name in their language. */
export type Manager = Recipient & { bodyName: string };

/** Finds whom to write to for a body, among the managers of several: those who are there today, or else all. */
export function managersByBody(rows: readonly ManagerRow[], today: LocalDate): (body: string) => readonly Manager[] {
  return (body) =>
    whomToTell(
      rows.filter(({ id }) => id === body),
      today,
    ).map(asManager);
}

const asManager = (row: ManagerRow): Manager => ({
  account: row.account,
  email: row.email,
  locale: row.locale,
  bodyName: wordsFor(bodyNameOf(row).wording, row.locale).words.name,
});
