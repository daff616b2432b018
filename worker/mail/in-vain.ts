/**
 * What the `send_email` binding says of one letter that no second try would change: its address, which has bounced or
 * complained before, or the letter itself. It is given up at once, so that an admin sees it today and not in two days.
 *
 * Everything else is tried again for two days, a code that is not known included: limits and failures of the post pass
 * (`E_RATE_LIMIT_EXCEEDED`, `E_DAILY_LIMIT_EXCEEDED`, `E_DELIVERY_FAILED`, `E_INTERNAL_SERVER_ERROR`), and what is wrong
 * with the sender or with the list of those who may be written to (`E_SENDER_NOT_VERIFIED`,
 * `E_SENDER_DOMAIN_NOT_AVAILABLE`, `E_RECIPIENT_NOT_ALLOWED`) is for the team to mend: it strikes every letter alike, and
 * not one may be lost to it.
 */
const permanent: readonly string[] = [
  "E_RECIPIENT_SUPPRESSED",
  "E_VALIDATION_ERROR",
  "E_FIELD_MISSING",
  "E_TOO_MANY_RECIPIENTS",
  "E_CONTENT_TOO_LARGE",
];

/** Why a letter was not sent, as a code that names nobody. */
export const failureCode = (failure: unknown): string => {
  const code = failure instanceof Error && "code" in failure ? String(failure.code) : "";
  if (/^E_[A-Z_]{1,60}$/.test(code)) return code;
  return failure instanceof Error ? failure.name : "unknown";
};

/** Whether trying again is of no use. */
export const isInVain = (code: string): boolean => permanent.includes(code);
