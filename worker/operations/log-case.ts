import type { LogEntry } from "#contract/introduction-forms.ts";
import { commit, type Statements } from "#db/commit.ts";
import { introductionsInHand, theseIntroductions } from "#db/read/introductions.ts";
import { saveLog, saveNews, saveTaskDone } from "#db/write/introductions.ts";
import { dropAnswered } from "#db/write/outbox.ts";
import { unlessStepped } from "#db/write/unless-changed.ts";
import type { Person } from "#domain/account/actor.ts";
import { monthOf } from "#domain/introduction/capacity.ts";
import { lookOn } from "#domain/introduction/clock.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { caseInHand } from "./in-hand-at-desk.ts";

type Case = { body: string; id: string };

/** Writes down what a body does for a case that it has accepted; `entry`: the form's own id, so that sent twice it is one line. */
export async function logCase(
  deps: Deps,
  actor: Person,
  of: Case,
  { entry, said }: { entry: string; said: LogEntry },
): Promise<Outcome<"saved">> {
  const at = deps.now();
  const faulty = dayFault(said, casablancaDay(at));
  return withNews(deps, actor, of, (next) =>
    faulty
      ? refused({ code: "invalid", fields: faulty })
      : saveLog(deps.db, { id: entry, introduction: of.id, by: actor.id, at, ...lineOf(said) }, next),
  );
}

/** A step that somebody was to take is done. Pressed twice, it is done once. */
export const endTask = (deps: Deps, actor: Person, of: Case, task: string): Promise<Outcome<"saved">> =>
  withNews(deps, actor, of, (next) => [
    saveTaskDone(deps.db, { id: task, introduction: of.id, at: deps.now() }),
    saveNews(deps.db, { id: of.id, at: deps.now(), lookOn: next }),
  ]);

/** What has happened has a day that has come; what is to be done, one that has not gone by. */
function dayFault(said: LogEntry, today: LocalDate): Record<string, FieldCode> | null {
  switch (said.kind) {
    case "meeting":
      return said.meetingDay > today ? { meetingDay: "too_big" } : null;
    case "grant":
      return said.grantDay > today ? { grantDay: "too_big" } : null;
    case "task":
      return said.taskDay < today ? { taskDay: "past_day" } : null;
  }
}

function lineOf(said: LogEntry) {
  switch (said.kind) {
    case "meeting":
      return { kind: said.kind, day: said.meetingDay, words: said.meetingWords };
    case "grant":
      return { kind: said.kind, day: said.grantDay, amountMad: said.amountMad, words: said.grantWords };
    case "task":
      return { kind: said.kind, day: said.taskDay, owner: said.taskOwner, words: said.taskWords };
  }
}

type Written = readonly Statements[number][];

/** Writes what is news of an accepted case: from now on it is asked for no news until it has been silent for long again. */
async function withNews(
  { db, now }: Deps,
  actor: Person,
  { body, id }: Case,
  write: (lookOn: LocalDate | null) => Written | ReturnType<typeof refused>,
): Promise<Outcome<"saved">> {
  const today = casablancaDay(now());
  const [[row]] = await db.batch([introductionsInHand(db, theseIntroductions([id]), monthOf(today))]);
  const inHand = caseInHand(row, actor, body, ["accepted"]);
  if (!inHand.ok) return inHand;
  const written = write(lookOn({ state: "accepted", from: today, spent: 0, told: 0 }, today));
  if ("ok" in written) return written;
  return commit(db, [
    ...written,
    unlessStepped(db, inHand.value),
    dropAnswered(db, `introduction:${id}`),
  ] as unknown as Statements);
}
