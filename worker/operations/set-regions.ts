import { commit, type Statements } from "#db/commit.ts";
import { regionsKept } from "#db/read/account-regions.ts";
import { findAccount } from "#db/read/accounts.ts";
import { saveRegions } from "#db/write/cases.ts";
import { saveJournal } from "#db/write/history.ts";
import { isAdmin, isPerson, type Person } from "#domain/account/actor.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import type { Deps } from "#worker/deps.ts";

/**
 * An admin sets the regions that one of the team keeps to; none: all. Who keeps to some is let out of them by a colleague, not
 * by themselves. `seen`: those that they were looking at.
 */
export async function setRegions(
  { db, now, newId }: Deps,
  actor: Person,
  { account, regions, seen }: { account: string; regions: readonly RegionCode[]; seen: string },
): Promise<Outcome<"saved">> {
  if (!isAdmin(actor)) return refused({ code: "not_yours" });
  const [[person], before] = await db.batch([findAccount(db, account), regionsKept(db, account)]);
  if (!person) return refused({ code: "unknown", what: "account" });
  if (person.isAdmin !== 1) return refused({ code: "not_now", state: person.state });
  if (isPerson(actor, account) && before.length > 0) return refused({ code: "not_yours" });
  if (before.map(({ region }) => region).join() !== seen) return refused({ code: "changed_meanwhile" });
  return commit(db, [
    saveJournal(db, { id: newId(), at: now(), by: actor.id, what: "regions-set", noun: "account", subject: account }),
    ...saveRegions(db, account, regions),
  ] as unknown as Statements);
}
