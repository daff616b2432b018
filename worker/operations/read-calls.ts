import { type CallKey, callsLookedAt, callsWaiting } from "#db/read/calls.ts";
import type { Person } from "#domain/account/actor.ts";
import type { Deps } from "#worker/deps.ts";
import { readyText, script } from "#worker/mail/compose.ts";
import type { LetterName, Letters } from "#worker/mail/letter.ts";
import { secretOf } from "./letter-secret.ts";

type Row = Awaited<ReturnType<typeof callsWaiting>>[number];

/**
 * One page of the calls that wait and that an admin sees, each with what is to be said, and where the next page begins: after
 * the last shown, or the last looked at. `site`: where links lead.
 */
export async function readCalls(
  { db, keys }: Deps,
  actor: Person,
  after: CallKey | null,
  { site, perPage }: { site: string; perPage: number },
) {
  const [rows] = await db.batch([callsWaiting(db, actor.id, after)]);
  const seen = rows.filter(({ isSeen }) => isSeen === 1);
  const page = seen.slice(0, perPage);
  const last = seen.length > perPage ? page.at(-1) : rows.length === callsLookedAt ? rows.at(-1) : undefined;
  return { calls: await saidOf(keys, page, site), next: last ?? null };
}

const saidOf = (keys: Deps["keys"], rows: readonly Row[], site: string) =>
  Promise.all(
    rows.map(async ({ facts, ...row }) => ({
      ...row,
      letter: row.letter as LetterName,
      ...(await saidIn(keys, { letter: row.letter as LetterName, facts, locale: row.locale }, site)),
    })),
  );

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
