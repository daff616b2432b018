import type { Locale } from "#contract/locales.ts";
import type { NewSupportRequest } from "#contract/support-request.ts";
import { breaks, commit, type Statements } from "#db/commit.ts";
import { requestsOfForms } from "#db/read/requests.ts";
import { saveRequest } from "#db/write/requests.ts";
import { requestBeginnings } from "#domain/request/lifecycle.ts";
import { receiptCode } from "#domain/request/receipt-code.ts";
import type { Deps } from "#worker/deps.ts";
import { candidates, foundIn, offersSpokenOf, surveyOf } from "./find-matches.ts";
import { codesOf, factsOfRequest, judgedOf, kept, personOf } from "./request-parts.ts";

/** `filed`: now, or by the same form before. `other-words`: the form has filed a request, and says something else now. */
export type Submission = "filed" | "other-words";

/**
 * Files a request, once however often the form is sent: the form's random id is its key.
 * Two round trips to read, one batch to write.
 */
export async function submitRequest(
  { db, now, newId, keys }: Deps,
  { formId, locale }: { formId: string; locale: Locale },
  asked: NewSupportRequest,
): Promise<Submission> {
  const formKey = await keys.mac("form", formId);
  const digest = await keys.mac("digest", JSON.stringify(asked));
  const facts = factsOfRequest(asked);

  const [[filed], ...lists] = await db.batch([requestsOfForms(db, [formKey]), ...candidates(db, facts)]);
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
  const statements = saveRequest(db, advance, row, codesOf(asked), person, consent, judgedOf(found, locale));
  if (await savedOnce(db, statements)) return "filed";
  const [[first]] = await db.batch([requestsOfForms(db, [formKey])]);
  return sameWords(first?.digest, digest);
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
