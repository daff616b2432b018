import { commit } from "#db/commit.ts";
import { deskBody } from "#db/read/desk.ts";
import { bodyEntry } from "#db/rows.ts";
import { saveBody, saveBodyChange, unlistBody } from "#db/write/bodies.ts";
import { type Step, saveSteps } from "#db/write/history.ts";
import { mergeStatements } from "#db/write/merging.ts";
import type { Person } from "#domain/account/actor.ts";
import { bodyMeanings } from "#domain/body/entry.ts";
import { endingSpeaks, mergedEntry, mergedPlan } from "#domain/body/merged.ts";
import { advanceBody } from "#domain/body/policy.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";

/**
 * Of two entries that are one body, keeps one and moves everything of the other to it, with what the body itself had said
 * and planned there; the other's links lead to the one that is kept.
 */
export async function mergeBodies(
  { db, now }: Deps,
  actor: Person,
  { from, into, reason }: { from: string; into: string; reason: string },
): Promise<Outcome<"saved">> {
  if (from === into) return refused({ code: "invalid", fields: { into: "duplicate" } });
  const [[ending], [kept]] = await db.batch([deskBody(db, from), deskBody(db, into)]);
  if (!ending || ending.mergedInto !== null) return refused({ code: "unknown", what: "body" });
  if (!kept || kept.mergedInto !== null) return refused({ code: "invalid", fields: { into: "unknown_code" } });
  const [one, other] = [bodyEntry(kept), bodyEntry(ending)];
  const isSpeaking = endingSpeaks(one, other);
  const yielding = advanceBody(ending, actor, "yield");
  if (!yielding.ok) return yielding;
  const absorbing = advanceBody(kept, actor, "absorb", { hadPaused: isSpeaking && ending.standing === "paused" });
  if (!absorbing.ok) return absorbing;
  const taken = { at: now(), by: actor.id, reason };
  const steps: readonly Step[] = [
    { noun: "body", subject: from, version: ending.version + 1, step: "yield", ...taken },
    { noun: "body", subject: into, version: kept.version + 1, step: "absorb", ...taken },
  ];
  const foundBy = [one, other].flatMap(bodyMeanings);
  return commit(db, [
    saveSteps(db, steps),
    // Its absences are no longer its own: the clock leaves it alone.
    saveBodyChange(db, from, ending.version + 1, { awayFrom: null, awayUntil: null }),
    ...saveBody(db, { ...mergedEntry(one, other), standing: absorbing.value }, kept.version + 1),
    saveBodyChange(db, into, kept.version + 1, mergedPlan(kept, ending, isSpeaking)),
    ...mergeStatements(db, { from, into, at: now(), by: actor.id, foundBy }),
    ...(absorbing.value === "active" ? [] : unlistBody(db, into)),
  ]);
}
