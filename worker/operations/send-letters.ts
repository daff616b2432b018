import { commit } from "#db/commit.ts";
import { lettersHeld } from "#db/read/outbox.ts";
import { leaseLetters, letterFailed, letterSent } from "#db/write/outbox.ts";
import type { Deps } from "#worker/deps.ts";
import { compose } from "#worker/mail/compose.ts";
import type { LetterName, Letters, Mailer } from "#worker/mail/letter.ts";
import { codeLasts } from "./ask-code.ts";

/** So many at a time: each costs a round trip. */
const atATime = 8;

type Given = Pick<Deps, "db" | "now" | "newId" | "keys"> & { mailer: Mailer; site: string };
type Held = Awaited<ReturnType<typeof lettersHeld>>[number];

/**
 * Sends the letters that are due, under a lease. Each is written down as soon as it is sent, so that a crash in between
 * repeats one at most; what could not be sent is tried again, later each time. Answers how many were looked at.
 */
export async function sendLetters(given: Given): Promise<number> {
  const { db, now, newId } = given;
  const lease = newId();
  const [, held] = await db.batch([leaseLetters(db, { lease, at: now(), most: atATime }), lettersHeld(db, lease)]);
  for (const letter of held) {
    const isDone = isOver(letter, now()) || (await isSent(given, letter));
    await commit(db, [isDone ? letterSent(db, letter.id, lease, now()) : letterFailed(db, letter.id, lease, now())]);
  }
  return held.length;
}

/** A code that no longer opens anything is not worth sending. */
const isOver = ({ letter, writtenAt }: Held, now: number): boolean =>
  letter === "sign-in-code" && now - writtenAt > codeLasts;

/** Whatever is wrong with one letter, the others are sent. */
async function isSent({ keys, mailer, site }: Given, { id, letter, facts, recipient, locale }: Held): Promise<boolean> {
  try {
    const told = {
      letter: letter as LetterName,
      facts: JSON.parse(facts) as Letters[LetterName],
      to: recipient,
      locale,
    };
    await mailer(compose(told, { site, secret: await secretOf(keys, told) }));
    return true;
  } catch (failure) {
    // Which letter, and never to whom.
    const notSent = failure instanceof Error ? failure.name : "unknown";
    console.warn(JSON.stringify({ letter, id, notSent }));
    return false;
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
