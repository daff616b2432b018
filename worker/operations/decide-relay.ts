import { commit, type Statements } from "#db/commit.ts";
import { type RelayRow, relayOf } from "#db/read/relays.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { freeRequestsOf, type RelayAdvance, saveRelayStep } from "#db/write/relays.ts";
import type { Person } from "#domain/account/actor.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { RelayStep } from "#domain/relay/lifecycle.ts";
import { advanceRelay } from "#domain/relay/policy.ts";
import type { Deps } from "#worker/deps.ts";
import { letterTo } from "./letter-to.ts";

/** The relay that somebody decides on, and the version of it that they were looking at. */
type Decided = { id: string; version: number };
type Decision = Extract<RelayStep, "verify" | "refuse" | "end">;

/**
 * An admin verifies or refuses whoever asked to be a relay, or ends one, with words that they are sent. Whoever came to be of
 * the team meanwhile is not verified. The requests that an ended relay filed go on with their authors: it sees them no more.
 */
export async function decideRelay(
  deps: Deps,
  actor: Person,
  { id, version }: Decided,
  { step, words }: { step: Decision; words: string | null },
): Promise<Outcome<"saved">> {
  const { db, now, wake } = deps;
  const [[relay]] = await db.batch([relayOf(db, id)]);
  if (!relay) return refused({ code: "unknown", what: "account" });
  const to = advanceRelay({ account: id, state: relay.state }, actor, step, words);
  if (!to.ok) return to;
  if (step === "verify" && relay.isAdmin === 1) return refused({ code: "account_apart" });
  if (relay.version !== version) return refused({ code: "changed_meanwhile" });
  const advance = { relay: id, version: version + 1, step, at: now(), by: actor.id, to: to.value };
  const saved = await commit(db, [
    ...saveRelayStep(db, advance, words),
    ...(step === "end" ? freeRequestsOf(db, id) : []),
    saveLetters(db, [toldOf(relay, advance, words ?? "")]),
  ] as unknown as Statements);
  if (saved.ok) wake();
  return saved;
}

function toldOf({ id, email, locale, name }: RelayRow, { step, version, at }: RelayAdvance, words: string) {
  const [to, about] = [{ account: id, email, locale }, `${id}-${version}`];
  if (step === "verify") return letterTo(to, "relay-verified", { name }, about, at);
  return letterTo(to, step === "refuse" ? "relay-refused" : "relay-ended", { name, words }, about, at);
}

/** The step with which somebody stops being a relay, or takes back that they asked; none, if they are no relay. */
export function stopping(relay: RelayRow | undefined, actor: Person, at: number): Outcome<RelayAdvance | null> {
  if (!relay) return granted(null);
  const to = advanceRelay({ account: relay.id, state: relay.state }, actor, "leave");
  if (!to.ok) return to.refusal.code === "not_now" ? granted(null) : to;
  return granted({ relay: relay.id, version: relay.version + 1, step: "leave", at, by: actor.id, to: to.value });
}

/** Somebody stops being a relay, or takes back that they asked. Done twice, it is done once. */
export async function leaveRelay({ db, now }: Deps, actor: Person): Promise<Outcome<"saved">> {
  const [[relay]] = await db.batch([relayOf(db, actor.id)]);
  const left = stopping(relay, actor, now());
  if (!left.ok) return left;
  if (left.value === null) return granted("saved");
  return commit(db, [...saveRelayStep(db, left.value, null), ...freeRequestsOf(db, actor.id)] as unknown as Statements);
}
