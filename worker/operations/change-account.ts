import { commit } from "#db/commit.ts";
import { findAccount } from "#db/read/accounts.ts";
import { endSession, renameAccount, revokeSession, revokeSessions } from "#db/write/accounts.ts";
import { saveSteps } from "#db/write/history.ts";
import type { Person } from "#domain/account/actor.ts";
import { type AccountStep, stateAfter } from "#domain/account/lifecycle.ts";
import { mayAdvance } from "#domain/account/policy.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";

/** Ends the session of this browser. */
export async function signOut({ db, keys }: Deps, token: string): Promise<void> {
  await commit(db, [endSession(db, await keys.mac("account", token))]);
}

/** Ends one of one's own sessions; `all`: every one but this. */
export async function endSessions({ db }: Deps, who: { account: string; session: string }, id: string | "all") {
  return commit(db, [id === "all" ? revokeSessions(db, who.account, who.session) : revokeSession(db, who.account, id)]);
}

/** Writes one's own name. */
export async function rename(deps: Deps, actor: Person, name: string): Promise<Outcome<"saved">> {
  const { db } = deps;
  const step = await nextAccountStep(deps, actor, actor.id, "rename");
  if (!step.ok) return step;
  const { version } = step.value;
  return commit(db, [saveSteps(db, [step.value]), ...renameAccount(db, actor.id, version, name)]);
}

/** The next step of an account's history, if the actor may take it. One round trip. */
export async function nextAccountStep(
  { db, now }: Deps,
  actor: Person,
  id: string,
  step: AccountStep,
  reason?: string,
) {
  const [[account]] = await db.batch([findAccount(db, id)]);
  if (!account) return refused({ code: "unknown", what: "account" });
  if (!mayAdvance(actor, step, account)) return refused({ code: "not_yours" });
  if (stateAfter(account.state, step) === undefined) return refused({ code: "not_now", state: account.state });
  const { version, email, locale, isAdmin } = account;
  const taken = { noun: "account", subject: id, version: version + 1, step, at: now(), by: actor.id } as const;
  return granted({ ...taken, reason: reason ?? null, email, locale, wasAdmin: isAdmin === 1 });
}
