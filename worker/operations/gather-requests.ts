import { commit } from "#db/commit.ts";
import { gatheredRequest } from "#db/read/receipts.ts";
import type { FollowHolder } from "#db/read/requests.ts";
import { saveFollowSession, saveGathered } from "#db/write/receipts.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { sessionMs } from "./open-follow.ts";
import { readOwnRequest } from "./read-own-request.ts";

/** Keeps in an account the request that is open in this browser, by its code and PIN. */
export async function gatherRequest(deps: Deps, account: string, holder: FollowHolder): Promise<Outcome<"saved">> {
  const own = await readOwnRequest(deps, holder);
  if (!own) return refused({ code: "signed_out" });
  return commit(deps.db, [saveGathered(deps.db, { account, request: own.id, at: deps.now() })]);
}

/** Opens a request that is kept in an account, as its code and PIN would. Answers the session's token. */
export async function openGathered(
  { db, keys, now, newId }: Deps,
  account: string,
  code: string,
): Promise<Outcome<string>> {
  const [[found]] = await db.batch([gatheredRequest(db, account, code)]);
  if (!found) return refused({ code: "unknown", what: "support-request" });
  const token = newId();
  const session = { tokenHash: await keys.mac("session", token), request: found.id, expiresAt: now() + sessionMs };
  const saved = await commit(db, [saveFollowSession(db, session)]);
  return saved.ok ? granted(token) : saved;
}
