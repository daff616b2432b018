import { theseIntroductions } from "#db/read/introductions.ts";
import type { Person } from "#domain/account/actor.ts";
import { granted, type Outcome, type Refusal, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { type CaseOf, isOfCase } from "./case-of.ts";
import { type Gathered, gather } from "./gather-introductions.ts";
import type { Taken } from "./letters-of-step.ts";
import { planStep } from "./plan-step.ts";
import { saveSteps } from "./step-introductions.ts";

type Seen = { id: string; version: number };
/** A proposal that could not be approved, of which body, and why. */
type Stopped = { id: string; body: string; refusal: Refusal };

/**
 * Approves proposals of one case, all or none: when one was changed meanwhile or has no place, nothing is done, and `stopped`
 * names it. Two round trips.
 */
export async function approveProposals(
  deps: Deps,
  actor: Person,
  of: CaseOf,
  seen: readonly Seen[],
): Promise<{ outcome: Outcome<"saved">; stopped: readonly Stopped[] }> {
  const known = await gather(deps.db, theseIntroductions(seen.map(({ id }) => id)), deps.now());
  const rows = known.rows.filter(isOfCase(of));
  if (rows.length < new Set(seen.map(({ id }) => id)).size) {
    return { outcome: refused({ code: "unknown", what: "introduction" }), stopped: [] };
  }
  const planned = rows.map((row) => ({ row, plan: approvalOf(row, actor, known, seen) }));
  const stopped = planned.flatMap(({ row, plan }) =>
    plan.ok ? [] : [{ id: row.id, body: row.bodyName, refusal: plan.refusal }],
  );
  const [first] = stopped;
  if (first) return { outcome: refused(first.refusal), stopped };
  const taken = planned.flatMap(({ plan }) => (plan.ok ? [plan.value] : []));
  return { outcome: await saveSteps(deps, taken, known), stopped: [] };
}

/** A proposal, approved as it was seen. */
export function approvalOf(
  row: Gathered["rows"][number],
  actor: Person,
  known: Gathered,
  seen: readonly Seen[],
): Outcome<Taken> {
  if (seen.some(({ id, version }) => id === row.id && version !== row.version)) {
    return refused({ code: "changed_meanwhile" });
  }
  const advance = planStep(row, { step: "approve" }, actor, known);
  return advance.ok ? granted({ row, advance: advance.value }) : advance;
}
