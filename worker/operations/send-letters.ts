import { commit } from "#db/commit.ts";
import { lettersHeld } from "#db/read/outbox.ts";
import { leaseLetters, letterFailed, letterSent } from "#db/write/outbox.ts";
import type { Deps } from "#worker/deps.ts";
import { compose } from "#worker/mail/compose.ts";
import { failureCode, isInVain } from "#worker/mail/in-vain.ts";
import type { LetterName, Letters, Mailer } from "#worker/mail/letter.ts";
import { isOver } from "./letter-lasts.ts";
import { secretOf } from "./letter-secret.ts";

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
    const failure = isOver(letter, now()) ? null : await failureOf(given, letter);
    await commit(db, [
      failure === null
        ? letterSent(db, letter.id, lease, now())
        : letterFailed(db, letter.id, lease, now(), isInVain(failure)),
    ]);
  }
  return held.length;
}

/** Sends a letter, or answers why it could not be, as a code: whatever is wrong with one, the others are sent. */
async function failureOf(
  { keys, mailer, site }: Given,
  { id, letter, facts, recipient, locale }: Held,
): Promise<string | null> {
  try {
    const told = {
      letter: letter as LetterName,
      facts: JSON.parse(facts) as Letters[LetterName],
      to: recipient,
      locale,
    };
    await mailer(compose(told, { site, secret: await secretOf(keys, told) }));
    return null;
  } catch (failure) {
    // Which letter, and never to whom.
    const notSent = failureCode(failure);
    console.warn(JSON.stringify({ letter, id, notSent }));
    return notSent;
  }
}
