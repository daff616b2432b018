import { commit } from "#db/commit.ts";
import { lettersHeld } from "#db/read/outbox.ts";
import { leaseLetters, letterFailed, letterSent } from "#db/write/outbox.ts";
import type { Deps } from "#worker/deps.ts";
import { compose } from "#worker/mail/compose.ts";
import type { LetterName, Letters, Mailer } from "#worker/mail/letter.ts";

/** So many at a time: each costs a round trip. */
const atATime = 8;

type Given = Pick<Deps, "db" | "now" | "newId" | "keys"> & { mailer: Mailer; site: string };

/**
 * Sends the letters that are due, under a lease. Each is written down as soon as it is sent, so that a crash in between
 * repeats one at most; what could not be sent is tried again, later each time.
 */
export async function sendLetters({ db, now, newId, keys, mailer, site }: Given): Promise<void> {
  const lease = newId();
  const [, held] = await db.batch([leaseLetters(db, { lease, at: now(), most: atATime }), lettersHeld(db, lease)]);
  for (const { id, letter, facts, recipient, locale } of held) {
    const told = {
      letter: letter as LetterName,
      facts: JSON.parse(facts) as Letters[LetterName],
      to: recipient,
      locale,
    };
    const isSent = await mailer(compose(told, { site, secret: await secretOf(keys, told) })).then(
      () => true,
      (failure) => warn(id, letter, failure),
    );
    await commit(db, [isSent ? letterSent(db, id, lease, now()) : letterFailed(db, id, lease, now())]);
  }
}

/** The code or the token that a letter carries: derived from an id, so that it stands nowhere. */
function secretOf(
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
      return "";
  }
}

/** Says in the log that a letter did not leave, and which: never to whom. */
function warn(id: string, letter: string, failure: unknown): false {
  const name = failure instanceof Error ? failure.name : "unknown";
  console.warn(JSON.stringify({ letter, id, notSent: name }));
  return false;
}
