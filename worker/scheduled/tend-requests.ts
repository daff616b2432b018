import { commit, type Statements } from "#db/commit.ts";
import { silentDeadEnds } from "#db/read/dead-ends.ts";
import type { Letter } from "#db/write/outbox.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { type Advance, saveAdvance } from "#db/write/requests.ts";
import { unlessOpen } from "#db/write/unless-changed.ts";
import { advanceRequest } from "#domain/request/advance.ts";
import { deadEndWaits } from "#domain/request/clock.ts";
import { addMonths } from "#domain/time/add-months.ts";
import { casablancaDay, endOfDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";

/** Few at a time: each costs two statements. */
const atATime = 3;

/** Closes the requests that nothing was found for, once their authors have said nothing for six months; they are told. */
export async function tendRequests({ db, now }: Pick<Deps, "db" | "now">): Promise<void> {
  const before = endOfDay(addMonths(casablancaDay(now()), -deadEndWaits.count));
  const [rows] = await db.batch([silentDeadEnds(db, before, atATime)]);
  const closed = rows.flatMap((row) => closing(row, now()));
  if (closed.length === 0) return;
  await commit(db, [
    ...closed.flatMap(({ advance }) => saveAdvance(db, advance)),
    // A new offer may have been proposed for one of them meanwhile.
    unlessOpen(
      db,
      closed.map(({ advance }) => advance.id),
    ),
    saveLetters(
      db,
      closed.flatMap(({ letter }) => letter),
    ),
  ] as unknown as Statements);
}

type Row = Awaited<ReturnType<typeof silentDeadEnds>>[number];

/** The clock closes a request: the step, and the letter, or the call, that says so. */
export function closing(row: Row, at: number): readonly { advance: Advance; letter: readonly Letter[] }[] {
  const { id, state, version, code, locale, email, phone } = row;
  const to = advanceRequest({ id, state }, { role: "clock" }, "close");
  if (!to.ok) return [];
  const recipient = email || phone;
  const letter: readonly Letter[] = recipient
    ? [
        {
          ...{
            id: `request-closed-${id}-${version}`,
            letter: "request-closed",
            facts: { code },
            recipient,
            locale,
            at,
          },
          ...{ request: id, channel: email ? "mail" : "call", isForAuthor: true },
        },
      ]
    : [];
  return [{ advance: { id, step: "close", to: to.value, at, by: "clock", version: version + 1 }, letter }];
}
