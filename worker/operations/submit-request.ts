import type { Locale } from "#contract/locales.ts";
import type { NewSupportRequest } from "#contract/support-request.ts";
import { breaks, commit, type Statements } from "#db/commit.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { requestsOfForms } from "#db/read/requests.ts";
import { takeAllowances, withinAllowances } from "#db/write/allowance.ts";
import { saveNewIntroductions } from "#db/write/introductions.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { flagClimb, saveRequest } from "#db/write/requests.ts";
import { requestBeginnings } from "#domain/request/lifecycle.ts";
import { receiptCode } from "#domain/request/receipt-code.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { dueDay } from "#domain/time/due-day.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { reviewedWithin } from "./climb-ladder.ts";
import { candidates, foundIn, offersSpokenOf, surveyOf } from "./find-matches.ts";
import { nothingTried, proposed } from "./proposals-of.ts";
import { codesOf, factsOfRequest, judgedOf, kept, personOf } from "./request-parts.ts";

/** `filed`: now, or by the same form before. `other-words`: the form has filed a request, and says something else now. */
export type Submission = "filed" | "other-words";

/**
 * Files a request, once however often the form is sent: the form's random id is its key.
 * Two round trips to read, one batch to write.
 */
export async function submitRequest(
  deps: Deps,
  { formId, locale }: { formId: string; locale: Locale },
  asked: NewSupportRequest,
): Promise<Submission> {
  const { db, now, newId, keys, wake } = deps;
  const formKey = await keys.mac("form", formId);
  const digest = await keys.mac("digest", JSON.stringify(asked));
  const facts = factsOfRequest(asked);

  const today = casablancaDay(now());
  const [[filed], holidays, ...lists] = await db.batch([
    requestsOfForms(db, [formKey]),
    holidaysFrom(db, today),
    ...candidates(db, facts),
  ]);
  if (filed) return sameWords(filed.digest, digest);

  const surveyed = surveyOf(facts, lists, now());
  const [rows] = await db.batch([offersSpokenOf(db, surveyed, kept)]);
  const found = foundIn(surveyed, rows, kept);
  const id = newId();
  const code = receiptCode(newId());
  const pinHash = await keys.mac("pin-hash", `${code}\u0000${await keys.pin(formId, 0)}`);
  const advance = { id, step: "submit", to: requestBeginnings.submit, at: now(), by: "innovator", version: 1 } as const;
  const consent = { version: asked.consent, locale, disclosure: asked.disclosure };

  const row = { code, formKey, pinHash, digest, locale };
  const person = personOf(asked, asked);
  const begun = proposed(found, facts, nothingTried, { request: id, at: now(), newId });
  const by = dueDay(today, reviewedWithin, calendarOf(holidays.map(({ day }) => day)));
  const statements = [
    ...saveRequest(db, advance, row, codesOf(asked), person, consent, judgedOf(found, locale)),
    ...(begun.length > 0 ? saveNewIntroductions(db, begun) : [flagClimb(db, id, now())]),
    ...(asked.email ? await filedLetter(deps, id, { code, by, to: asked.email, locale }) : []),
  ] as unknown as Statements;
  if (await savedOnce(db, statements)) {
    wake();
    return "filed";
  }
  const [[first]] = await db.batch([requestsOfForms(db, [formKey])]);
  return sameWords(first?.digest, digest);
}

/** So many letters a day to one address, whoever files in its name. */
const filedLetters = { most: 5, span: 24 * 60 * 60_000 };

/** That it has arrived, and by when the team looks at it; who left no address has read it on the receipt. */
async function filedLetter(
  { db, keys, now }: Deps,
  id: string,
  { code, by, to, locale }: { code: string; by: string; to: string; locale: Locale },
) {
  const allowance = { key: await keys.mac("allowance", `filed\u0000${to}`), ...filedLetters };
  const letter = { id: `request-filed-${id}`, letter: "request-filed", facts: { code, by }, recipient: to, locale };
  return [
    takeAllowances(db, [allowance], now()),
    saveLetters(db, [{ ...letter, at: now(), request: id }], withinAllowances([allowance])),
  ];
}

const sameWords = (filed: string | undefined, sent: string): Submission => (filed === sent ? "filed" : "other-words");

/** Of the same form sent twice at the same moment, one is saved: `false` for the other. */
async function savedOnce(db: Deps["db"], statements: Statements): Promise<boolean> {
  try {
    await commit(db, statements);
    return true;
  } catch (error) {
    if (breaks(error, "request.form_key")) return false;
    throw error;
  }
}
