import type { Statements } from "#db/commit.ts";
import { saveJournal } from "#db/write/history.ts";
import { unlessTakenOver } from "#db/write/unless-changed.ts";
import { type Actor, authorOf } from "#domain/introduction/policy.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Deps } from "#worker/deps.ts";

/**
 * What goes along where somebody else writes down what the person said of a request: the journal's line, and, of a relay, that
 * the person has not taken the request over meanwhile. Nothing, where the person says it themselves.
 */
export function writtenDown(
  { db, newId }: Pick<Deps, "db" | "newId">,
  actor: Actor,
  { request, relay }: { request: string; relay: string | null },
  at: Instant,
): readonly Statements[number][] {
  if (actor.role === "innovator") return [];
  const by = authorOf(actor);
  return [
    ...(relay === by ? [unlessTakenOver(db, { request, relay: by })] : []),
    saveJournal(db, { id: newId(), at, by, what: "noted", noun: "request", subject: request }),
  ];
}
