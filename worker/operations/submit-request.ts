import type { Locale } from "#contract/locales.ts";
import type { NewSupportRequest } from "#contract/support-request.ts";
import { breaks, commit, type Statements } from "#db/commit.ts";
import { requestOfForm } from "#db/read/requests.ts";
import { saveRequest } from "#db/write/requests.ts";
import { requestBeginnings } from "#domain/request/lifecycle.ts";
import { receiptCode } from "#domain/request/receipt-code.ts";
import type { Deps } from "#worker/deps.ts";
import { candidates, judged } from "./find-matches.ts";
import { codesOf, factsOfRequest, judgedOf, personOf } from "./request-parts.ts";

/** `filed`: now, or by the same form before. `other-words`: the form has filed a request, and says something else now. */
export type Submission = "filed" | "other-words";

/**
 * Files a request, once however often the form is sent: the form's random id is its key.
 * One round trip to read, one batch to write.
 */
export async function submitRequest(
  { db, now, newId, keys }: Deps,
  { formId, locale }: { formId: string; locale: Locale },
  asked: NewSupportRequest,
): Promise<Submission> {
  const formKey = await keys.mac("form", formId);
  const digest = await keys.mac("digest", JSON.stringify(asked));
  const facts = factsOfRequest(asked);

  const [[filed], near, elsewhere] = await db.batch([requestOfForm(db, formKey), ...candidates(db, facts)]);
  if (filed) return filed.digest === digest ? "filed" : "other-words";

  const found = judged(facts, near, elsewhere, now());
  const id = newId();
  const code = receiptCode(newId());
  const pinHash = await keys.mac("pin-hash", `${code}\u0000${await keys.pin(formId, 0)}`);
  const advance = { id, step: "submit", to: requestBeginnings.submit, at: now(), by: "innovator", version: 1 } as const;
  const consent = { version: asked.consent, locale, disclosure: asked.disclosure };

  const row = { code, formKey, pinHash, digest, locale, disclosure: asked.disclosure, ...codesOf(asked) };
  return saveOnce(db, saveRequest(db, advance, row, personOf(asked, asked), consent, judgedOf(found, locale)));
}

/** Of the same form sent twice at the same moment, the first is filed and the second finds it so. */
async function saveOnce(db: Deps["db"], statements: Statements): Promise<Submission> {
  try {
    await commit(db, statements);
  } catch (error) {
    if (!breaks(error, "request.form_key")) throw error;
  }
  return "filed";
}
