import { commit, type Statements } from "#db/commit.ts";
import { dueIntroductions, dueOrientations, type InHandRow } from "#db/read/introductions.ts";
import { overdueOnDesk } from "#db/read/on-desk.ts";
import { saveAnswerLinks, saveRaised, saveTold } from "#db/write/introductions.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { unlessMoved } from "#db/write/unless-changed.ts";
import { type Due, dueOf, type Timer } from "#domain/introduction/clock.ts";
import type { Actor } from "#domain/introduction/policy.ts";
import { addDays } from "#domain/time/add-days.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { type Gathered, gathered, gathering } from "#worker/operations/gather-introductions.ts";
import type { Taken } from "#worker/operations/letters-of-step.ts";
import { isClearRow, planStep } from "#worker/operations/plan-step.ts";
import { stepStatements } from "#worker/operations/step-introductions.ts";
import { writeLetters } from "#worker/operations/write-letters.ts";
import { remindersOf, reviewDueLetters } from "./reminders-of-introductions.ts";

/** So many introductions are looked at in a run: what is left waits for the next. */
const atATime = 20;

/** An introduction that the clock looks at, with what is due. */
type Looked = { row: InHandRow; due: Due };

/**
 * Looks at the introductions whose day has come: tells whom a timer tells, takes the step that a timer takes. Run twice at
 * once, one run wins; after days of downtime, only the last timer of each goes off. Steps go first, reminders in the next run.
 */
export async function tendIntroductions({ db, keys, newId, now }: Deps): Promise<void> {
  const at = now();
  const read = gathered(await db.batch(gathering(db, dueIntroductions(casablancaDay(at)), at, atATime)), at);
  const looked = read.rows.map((row): Looked => ({ row, due: dueFor(row, read) }));
  const taken = withoutCrowding(looked.flatMap((each) => stepOf(each, read)));
  if (taken.length > 0) return takeAll({ db, keys, newId }, taken, read);
  if (looked.length > 0) await tell({ db, keys }, looked, read);
}

/**
 * Takes the steps in one batch. Where it is refused or fails, one of them is taken alone, by lot: a step that cannot be
 * written holds up no other for long.
 */
async function takeAll(deps: Pick<Deps, "db" | "keys" | "newId">, taken: readonly Taken[], known: Gathered) {
  const saved = await takeTogether(deps, taken, known).catch(() => ({ ok: false }));
  if (saved.ok || taken.length === 1) return;
  const lot = Number.parseInt(deps.newId().slice(0, 6), 16) % taken.length;
  await takeTogether(deps, taken.slice(lot, lot + 1), known);
}

const takeTogether = async (
  deps: Pick<Deps, "db" | "keys" | "newId">,
  taken: readonly Taken[],
  known: Gathered,
): Promise<{ ok: boolean }> => commit(deps.db, (await stepStatements(deps, taken, known)) as unknown as Statements);

/** Approves by the rules, without waiting for review, the orientations that the ladder has come to. Answers how many. */
export async function approveOrientations({ db, keys, newId, now }: Deps): Promise<number> {
  const at = now();
  const known = gathered(await db.batch(gathering(db, dueOrientations(casablancaDay(at)), at, atATime)), at);
  const taken = withoutCrowding(known.rows.flatMap((row) => approvedByRules(row, known)));
  if (taken.length > 0) {
    await commit(db, (await stepStatements({ db, keys, newId }, taken, known)) as unknown as Statements);
  }
  return taken.length;
}

const dueFor = (row: InHandRow, { today, calendar }: Gathered): Due =>
  dueOf({ state: row.state, from: casablancaDay(row.countsFrom), spent: row.spent, told: row.told }, today, calendar);

/** The step that the clock, or the rules, take of an introduction; none: it is told, or left. */
function stepOf({ row, due: { timer } }: Looked, known: Gathered): readonly Taken[] {
  if (isOrientation(row)) return approvedByRules(row, known);
  if (!timer || !("step" in timer)) return [];
  return timer.step === "approve" && !isClearRow(row) ? [] : takenBy({ role: "clock" }, row, timer.step, known);
}

const isOrientation = ({ origin, state, told }: InHandRow): boolean =>
  origin === "orientation" && state === "proposed" && told === 0;
const approvedByRules = (row: InHandRow, known: Gathered): readonly Taken[] =>
  takenBy({ role: "system" }, row, "approve", known);

function takenBy(
  actor: Actor,
  row: InHandRow,
  step: Extract<Timer, { step: unknown }>["step"],
  known: Gathered,
): readonly Taken[] {
  const advance = planStep(row, { step }, actor, known);
  return advance.ok ? [{ row, advance: advance.value }] : [];
}

/** One place for each body and offer in a run, so that the last place is not taken twice in one batch, which would fail whole. */
function withoutCrowding(taken: readonly Taken[]): readonly Taken[] {
  const seen = new Set<string>();
  return taken.filter(({ advance: { body, offer, place } }) => {
    if (place?.change !== "take") return true;
    const keys = [`body ${body}`, `offer ${offer}`].filter((key) => key !== "offer null");
    const isFirst = keys.every((key) => !seen.has(key));
    for (const key of keys) seen.add(key);
    return isFirst;
  });
}

/** Writes the reminders that are due, and that their timers have gone off. */
async function tell(
  { db, keys }: Pick<Deps, "db" | "keys">,
  looked: readonly Looked[],
  known: Gathered,
): Promise<void> {
  const live = looked.filter(({ row }) => row.requestState === "submitted");
  const { letters, links } = await writeLetters(
    keys,
    live.flatMap((each) => remindersOf(each, known)),
    known,
  );
  const reviews = live.filter(({ due: { timer } }) => timer && "tell" in timer && timer.tell === "admins");
  const dueReviews = reviews.length > 0 ? reviewDueLetters(known.admins, await casesDue(db, reviews), known) : [];
  const silent = live
    .filter(({ row, due }) => isOnCallList(due) && !hasNumber(row, known))
    .map(({ row }) => row.request);
  await commit(db, [
    unlessMoved(
      db,
      looked.map(({ row: { id, version, countsFrom } }) => ({ id, version, countsFrom })),
    ),
    saveTold(
      db,
      looked.map(({ row, due }) => ({
        ...{ id: row.id, version: row.version, told: due.told },
        lookOn: againOn(row, due, known),
      })),
    ),
    ...(silent.length > 0 ? saveRaised(db, silent, "silent", known.at) : []),
    ...(links.length > 0 ? [saveAnswerLinks(db, links)] : []),
    saveLetters(db, [...letters, ...dueReviews]),
  ] as unknown as Statements);
}

/** What has waited as long as the newest of these, or longer, is due too. */
async function casesDue(db: Deps["db"], reviews: readonly Looked[]): Promise<number> {
  const [[due]] = await db.batch([overdueOnDesk(db, Math.max(...reviews.map(({ row }) => row.since)))]);
  return due?.cases ?? reviews.length;
}

const isOnCallList = ({ timer }: Due): boolean => timer !== null && "tell" in timer && timer.tell === "call-list";
const hasNumber = (row: InHandRow, { contacts }: Gathered): boolean =>
  Boolean(row.bodyPhone) || contacts.some(({ body, channel }) => body === row.body && channel === "phone");

/** An orientation that its centre could not take is tried again each day, until it waits for review like any other. */
const againOn = (row: InHandRow, due: Due, { today }: Gathered): string | null => {
  if (row.requestState !== "submitted") return null;
  return isOrientation(row) && due.told === 0 ? addDays(today, 1) : due.lookOn;
};
