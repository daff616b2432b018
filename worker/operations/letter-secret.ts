import type { Deps } from "#worker/deps.ts";
import type { LetterName } from "#worker/mail/letter.ts";

/** The code or the token that a letter carries: derived from an id, so that it stands nowhere. */
export function secretOf(
  keys: Deps["keys"],
  { letter, facts }: { letter: LetterName; facts: object },
): Promise<string> | string {
  const ids = facts as Partial<Record<string, string>>;
  switch (letter) {
    case "sign-in-code":
      return keys.code(ids.signIn ?? "");
    case "invitation":
      return keys.token("invitation", ids.invitation ?? "");
    case "receipt-link":
      return keys.token("receipt-link", ids.link ?? "");
    default:
      // The letters about a request, whose link answers without an account (design §5).
      return ids.link === undefined ? "" : keys.token("answer", ids.link);
  }
}
