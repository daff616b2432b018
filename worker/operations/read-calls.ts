import { type CallKey, callsWaiting } from "#db/read/calls.ts";
import type { Deps } from "#worker/deps.ts";
import { readyText, script } from "#worker/mail/compose.ts";
import type { LetterName, Letters } from "#worker/mail/letter.ts";
import { secretOf } from "./letter-secret.ts";

type Row = Awaited<ReturnType<typeof callsWaiting>>[number];

/** One page of the calls that wait, and one more, each with what is to be said. `site`: where links lead. */
export async function readCalls(
  { db, keys }: Deps,
  after: CallKey | null,
  { site, perPage }: { site: string; perPage: number },
) {
  const [rows] = await db.batch([callsWaiting(db, after, perPage)]);
  return Promise.all(
    rows.map(async ({ facts, ...row }) => ({
      ...row,
      letter: row.letter as LetterName,
      ...(await saidIn(keys, { letter: row.letter as LetterName, facts, locale: row.locale }, site)),
    })),
  );
}

/** What is to be said or sent, or what to ask; `hasLink`: the text holds a link that opens without an account. */
type Said = { text: string | null; script: readonly string[] | null; hasLink: boolean };
const nothing: Said = { text: null, script: null, hasLink: false };

type Told = Pick<Row, "facts" | "locale"> & { letter: LetterName };

/** What a call says, in the words of the same letter; who lost a PIN is asked first. Whatever is wrong with one, the others are there. */
async function saidIn(keys: Deps["keys"], { facts, ...row }: Told, site: string): Promise<Said> {
  try {
    const told = { ...row, facts: JSON.parse(facts) as Letters[LetterName] };
    if (row.letter === "call-back") return { ...nothing, script: script(told) };
    const secret = await secretOf(keys, told);
    return { ...nothing, text: readyText(told, { site, secret }), hasLink: secret !== "" };
  } catch (failure) {
    console.warn(
      JSON.stringify({ letter: row.letter, notWritten: failure instanceof Error ? failure.name : "unknown" }),
    );
    return nothing;
  }
}
