import type { Letter } from "#db/write/outbox.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { LetterName, Letters } from "#worker/mail/letter.ts";

/** Somebody to write to. */
export type Recipient = { account: string; email: string; locale: Locale };

/** A letter to somebody, about one thing: written twice about the same, it is one. */
export const letterTo = <Name extends LetterName>(
  { account, email, locale }: Recipient,
  letter: Name,
  facts: Letters[Name],
  about: string,
  at: Instant,
): Letter => ({ id: `${letter}-${about}-${account}`, letter, facts, recipient: email, locale, at });
