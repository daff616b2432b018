import { commit, type Statements } from "#db/commit.ts";
import { openOfRequest } from "#db/read/introductions.ts";
import { endSeries } from "#db/write/check-ins.ts";
import { saveDesk } from "#db/write/introductions.ts";
import type { Advance } from "#db/write/requests.ts";
import { unlessOpen } from "#db/write/unless-changed.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { type Gathered, gather } from "./gather-introductions.ts";
import type { Taken } from "./letters-of-step.ts";
import { planStep } from "./plan-step.ts";
import { type Beside, stepStatements } from "./step-introductions.ts";

/** What ends with a request: all that is open, or what is not yet accepted (design §4). */
export type Ends = "all" | "not-accepted";

/** Saves a step that ends a request, and withdraws in the same batch the introductions that end with it. Two round trips. */
export async function saveWithEnding(
  deps: Deps,
  advance: Advance,
  ends: Ends,
  statements: readonly Statements[number][],
  beside: Beside = {},
): Promise<Outcome<"saved">> {
  const known = await gather(deps.db, openOfRequest(advance.id), deps.now(), 10);
  const taken = withdrawnWith(known, ends);
  const saved = await commit(deps.db, [
    ...statements,
    ...endSeries(deps.db, [advance.id], advance.at),
    ...(await stepStatements(deps, taken, known, beside)),
    unlessOpen(deps.db, [advance.id]),
    // What is withdrawn with it makes the desk anew.
    ...(taken.length === 0 ? [saveDesk(deps.db, [advance.id])] : []),
  ] as unknown as Statements);
  if (saved.ok) deps.wake();
  return saved;
}

/** The introductions that are withdrawn with their request: by the system, since the request's own step was allowed. */
const withdrawnWith = (known: Gathered, ends: Ends): readonly Taken[] =>
  known.rows
    .filter(({ state }) => ends === "all" || state !== "accepted")
    .flatMap((row) => {
      const advance = planStep(row, { step: "withdraw" }, { role: "system" }, known);
      return advance.ok ? [{ row, advance: advance.value }] : [];
    });
