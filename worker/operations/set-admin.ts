import { commit } from "#db/commit.ts";
import { revokeSessions, saveAdmin } from "#db/write/accounts.ts";
import { saveSteps } from "#db/write/history.ts";
import { saveLetters } from "#db/write/outbox.ts";
import type { Person } from "#domain/account/actor.ts";
import { granted, type Outcome } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { nextAccountStep } from "./change-account.ts";
import { letterTo } from "./letter-to.ts";

/** An admin makes somebody an admin, or no longer one, with a reason. Their sessions end; done twice, it is done once. */
export async function setAdmin(
  deps: Deps,
  actor: Person,
  { account, isAdmin, reason }: { account: string; isAdmin: boolean; reason: string },
): Promise<Outcome<"saved">> {
  const { db, now, wake } = deps;
  const step = await nextAccountStep(deps, actor, account, isAdmin ? "make-admin" : "unmake-admin", reason);
  if (!step.ok) return step;
  const { email, locale, wasAdmin, version } = step.value;
  if (wasAdmin === isAdmin) return granted("saved");
  const letters =
    email === null ? [] : [letterTo({ account, email, locale }, "admin-changed", { isAdmin }, String(version), now())];
  const saved = await commit(db, [
    saveSteps(db, [step.value]),
    saveAdmin(db, account, version, isAdmin),
    revokeSessions(db, account),
    saveLetters(db, letters),
  ]);
  if (saved.ok) wake();
  return saved;
}
