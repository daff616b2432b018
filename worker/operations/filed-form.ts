import type { ReceiptShown } from "#contract/own-request.ts";
import type { requestsOfForms } from "#db/read/requests.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Instant } from "#domain/time/local-date.ts";

/** A request as the form that filed it finds it again. */
export type FiledRow = Awaited<ReturnType<typeof requestsOfForms>>[number];

const shownForMs = 24 * 60 * 60 * 1000;

/**
 * The receipt of a form that was filed for somebody else and is sent again: the same, on the day of filing and until its PIN
 * is another. `other-words`: the form says something else now.
 */
export function receiptAgain(
  filed: FiledRow,
  { digest, pin }: { digest: string; pin: string },
  now: Instant,
): Outcome<ReceiptShown | "other-words"> {
  if (filed.digest !== digest) return granted("other-words");
  const isOver = filed.state === "erased" || filed.renewal > 0 || now - filed.filedAt > shownForMs;
  return isOver ? refused({ code: "not_now", state: filed.state }) : granted(receiptOf(filed.code, pin, filed.filedAt));
}

export const receiptOf = (code: string, pin: string, filedAt: Instant): ReceiptShown => ({
  ...{ code, pin },
  filedAt: new Date(filedAt).toISOString(),
});
