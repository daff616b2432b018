import { commit, type Statements } from "#db/commit.ts";
import type { Db } from "#db/database.ts";
import { type InHandRow, theseIntroductions } from "#db/read/introductions.ts";
import { saveSeries } from "#db/write/check-ins.ts";
import { saveJournal } from "#db/write/history.ts";
import { saveAnswerLinks, saveIntroductionSteps } from "#db/write/introductions.ts";
import { type Letter, saveLetters } from "#db/write/outbox.ts";
import { whileUnread } from "#db/write/threads.ts";
import { unlessStepped } from "#db/write/unless-changed.ts";
import type { Actor } from "#domain/introduction/policy.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { seriesOf } from "./check-in-series.ts";
import { type Gathered, gather } from "./gather-introductions.ts";
import { letterTo } from "./letter-to.ts";
import { lettersOfHandOver } from "./letters-of-hand-over.ts";
import { lettersOfStep, type Taken } from "./letters-of-step.ts";
import { passedOn } from "./pass-on.ts";
import { type Asked, planStep } from "./plan-step.ts";
import { toldAgain } from "./told-again.ts";
import { type Draft, writeLetters } from "./write-letters.ts";

/** Which introduction, at which version it was looked at; `isTheirs`: whether it may be known to whoever asks. */
export type Seen = { id: string; version: number; isTheirs: (row: InHandRow) => boolean };

/** What a step writes beside its own: statements of the same batch, and letters, to be written or written already. */
export type Beside = {
  statements?: readonly Statements[number][];
  drafts?: readonly Draft[];
  written?: readonly Letter[];
};

/**
 * Takes a step of an introduction: reads, lets the domain decide, and writes the step with its history, places, counters,
 * links and letters in one batch. Two round trips.
 */
export async function stepIntroduction(
  deps: Deps,
  actor: Actor,
  seen: Seen,
  asked: Asked,
  beside: (row: InHandRow) => Beside = () => ({}),
): Promise<Outcome<"saved">> {
  const known = await gather(deps.db, theseIntroductions([seen.id]), deps.now());
  const [row] = known.rows;
  if (!row || !seen.isTheirs(row)) return refused({ code: "unknown", what: "introduction" });
  const advance = planStep(row, asked, actor, known);
  if (!advance.ok) return advance;
  if (row.version !== seen.version) return refused({ code: "changed_meanwhile" });
  const taken = { row, advance: advance.value };
  return saveSteps(deps, [taken, ...passedOn(taken, known)], known, beside(row));
}

/** Writes the steps, with all that hangs on them, in one batch; then the ladder is climbed, and letters are sent. */
export async function saveSteps(
  deps: Deps,
  taken: readonly Taken[],
  known: Gathered,
  beside: Beside = {},
): Promise<Outcome<"saved">> {
  const saved = await commit(deps.db, (await stepStatements(deps, taken, known, beside)) as unknown as Statements);
  if (saved.ok) deps.wake();
  return saved;
}

/** The statements of these steps, for a batch that does more. */
export async function stepStatements(
  { db, keys, newId }: Pick<Deps, "db" | "keys" | "newId">,
  taken: readonly Taken[],
  known: Gathered,
  { statements = [], drafts = [], written = [] }: Beside = {},
): Promise<readonly Statements[number][]> {
  const told = [
    ...taken.flatMap((each) => [...lettersOfStep(each, known), ...lettersOfHandOver(each, known)]),
    ...drafts,
  ];
  const { letters, links } = await writeLetters(keys, told, known);
  const again = await writeLetters(
    keys,
    taken.flatMap((each) => toldAgain(each, known)),
    known,
  );
  return [
    ...saveIntroductionSteps(
      db,
      taken.map(({ advance }) => advance),
    ),
    ...statements,
    ...taken.flatMap((each) => unlessLetGo(db, each)),
    ...taken.flatMap((each) => disclosureOf(db, newId, each)),
    ...followedUp(db, taken, known),
    ...(links.length > 0 ? [saveAnswerLinks(db, links)] : []),
    ...saveAll(db, [...letters, ...written, ...taken.flatMap((each) => raisedLetters(each, known))]),
    // After those of the step: a link that both hold is kept.
    ...(again.letters.length > 0
      ? [saveAnswerLinks(db, again.links, whileUnread), saveLetters(db, again.letters, whileUnread)]
      : []),
  ];
}

const saveAll = (db: Db, letters: readonly Letter[]) => (letters.length > 0 ? [saveLetters(db, letters)] : []);

/** With its first acceptance, the series of a request begins. */
function followedUp(db: Db, taken: readonly Taken[], known: Gathered) {
  const accepted = taken.filter(({ advance: { step } }) => step === "accept").map(({ row: { request } }) => request);
  return accepted.length > 0 ? saveSeries(db, seriesOf(accepted, known)) : [];
}

/** What is put before the team is told to it. */
const raisedLetters = (
  { advance: { raises, request, id, version, at } }: Taken,
  { admins }: Gathered,
): readonly Letter[] =>
  raises === null
    ? []
    : admins.map((admin) => letterTo(admin, "case-raised", { request, why: raises }, `${id}-${version}`, at));

/** Whoever wanted to hand the case over keeps it: refuses the batch, where it has let go of it meanwhile. */
const unlessLetGo = (db: Db, { row, advance: { handOver } }: Taken) =>
  handOver === "kept" && row.handedFrom !== null && row.giverVersion !== null
    ? [unlessStepped(db, { id: row.handedFrom, version: row.giverVersion })]
    : [];

/** A body that accepts is given the contact details of the person: the journal says so. */
const disclosureOf = (db: Db, newId: () => string, { row, advance }: Taken) =>
  advance.step === "accept"
    ? [
        saveJournal(db, {
          ...{ id: newId(), at: advance.at, by: advance.by },
          ...{ what: "disclosed", noun: "introduction", subject: row.id },
        }),
      ]
    : [];
