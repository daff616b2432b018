import { commit, type Statements } from "#db/commit.ts";
import { colleagueToTell } from "#db/read/case-at-desk.ts";
import { type InHandRow, introductionsInHand, theseIntroductions } from "#db/read/introductions.ts";
import { saveJournal } from "#db/write/history.ts";
import { saveAssignee } from "#db/write/introductions.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { unlessInOtherHands } from "#db/write/unless-changed.ts";
import type { Person } from "#domain/account/actor.ts";
import { monthOf } from "#domain/introduction/capacity.ts";
import { assignableIn } from "#domain/introduction/inbox.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { coversDay } from "#domain/time/covers-day.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { caseInHand } from "./in-hand-at-desk.ts";
import { letterTo, type Recipient } from "./letter-to.ts";
import { caseFacts } from "./letters-of-step.ts";

/** A case in the hands that somebody saw it in; `null`: nobody's. */
type InHands = { body: string; id: string; from: string | null };

/**
 * Gives a case to a colleague who is there, or to nobody; who is given one is told, unless they took it themselves. Of two
 * who do so at once, the second is refused. `by`: the name of whoever gives it.
 */
export async function assignCase(
  { db, now, newId, wake }: Deps,
  actor: Person,
  { body, id, from }: InHands,
  { to, by }: { to: string | null; by: string },
): Promise<Outcome<"saved">> {
  const at = now();
  const today = casablancaDay(at);
  const [[row], [colleague]] = await db.batch([
    introductionsInHand(db, theseIntroductions([id]), monthOf(today)),
    colleagueToTell(db, body, to),
  ]);
  const inHand = caseInHand(row, actor, body, assignableIn);
  if (!inHand.ok) return inHand;
  if (inHand.value.assignee !== from) return refused({ code: "changed_meanwhile" });
  if (to === from) return granted("saved");
  if (to !== null && !isThere(colleague, today)) return refused({ code: "invalid", fields: { assignee: "not_now" } });
  const line = newId();
  const { version } = inHand.value;
  const saved = await commit(db, [
    saveJournal(db, { id: line, at, by: actor.id, what: "assigned", noun: "introduction", subject: id }),
    unlessInOtherHands(db, { id, version, from }, line),
    saveAssignee(db, { id, version, from, to }),
    ...(colleague && to !== actor.id ? [told(db, colleague, inHand.value, { by, line, at })] : []),
  ] as unknown as Statements);
  if (saved.ok) wake();
  return saved;
}

type Colleague = Awaited<ReturnType<typeof colleagueToTell>>[number];

const isThere = (colleague: Colleague | undefined, today: string): boolean =>
  colleague !== undefined && !coversDay({ from: colleague.absentFrom, until: colleague.absentUntil }, today);

const told = (
  db: Deps["db"],
  colleague: Recipient,
  row: InHandRow,
  { by, line, at }: { by: string; line: string; at: number },
) =>
  saveLetters(db, [
    {
      ...letterTo(colleague, "case-assigned", { ...caseFacts({ row }), by }, line, at),
      request: row.request,
    },
  ]);
