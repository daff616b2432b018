import { commit } from "#db/commit.ts";
import { relayOf } from "#db/read/relays.ts";
import { revokeSessions, saveAdmin } from "#db/write/accounts.ts";
import { saveSteps } from "#db/write/history.ts";
import { saveLetters } from "#db/write/outbox.ts";
import type { Person } from "#domain/account/actor.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { nextAccountStep } from "./change-account.ts";
import { letterTo } from "./letter-to.ts";

/**
 * An admin makes somebody an admin, or no longer one, with a reason. Their sessions end; done twice, it is done once. A relay
 * is made none: its account is apart, so that nobody looks at what they file themselves (decision 028).
 */
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
  if (isAdmin && (await isRelay(deps, account))) return refused({ code: "account_apart" });
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

/** Whether an account is that of a relay who files for others. */
async function isRelay({ db }: Deps, account: string): Promise<boolean> {
  const [[relay]] = await db.batch([relayOf(db, account)]);
  return relay?.state === "verified";
}
