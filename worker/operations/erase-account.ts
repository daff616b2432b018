import { commit, type Statements } from "#db/commit.ts";
import { openClaimsOf } from "#db/read/claims.ts";
import { placesOfMember } from "#db/read/members.ts";
import { relayOf } from "#db/read/relays.ts";
import { eraseAccount } from "#db/write/accounts.ts";
import { saveClaimChange } from "#db/write/claims.ts";
import { type Step, saveSteps } from "#db/write/history.ts";
import { endInvitations, memberStep, saveMember, unlessLeaderless } from "#db/write/members.ts";
import { eraseRelay, freeRequestsOf, saveRelayStep } from "#db/write/relays.ts";
import type { Person } from "#domain/account/actor.ts";
import { isLastOfOthers } from "#domain/member/policy.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { nextAccountStep } from "./change-account.ts";
import { stopping } from "./decide-relay.ts";

/** Erases one's own account: the person goes, and leaves every body that they were of; of a relay, its words too. Refused to a body's last manager. */
export async function eraseOwnAccount(deps: Deps, actor: Person): Promise<Outcome<"saved">> {
  const { db, now } = deps;
  const step = await nextAccountStep(deps, actor, actor.id, "erase");
  if (!step.ok) return step;
  const [places, claims, [relay]] = await db.batch([
    placesOfMember(db, actor.id),
    openClaimsOf(db, actor.id),
    relayOf(db, actor.id),
  ]);
  if (places.some(isLastOfOthers)) return refused({ code: "last_manager" });
  const leaving = places.map(
    ({ version, ...place }): Step =>
      memberStep(place, { version: version + 1, step: "leave", at: now(), by: actor.id }),
  );
  const withdrawn = claims.map(
    ({ id, version }): Step => ({
      noun: "claim",
      subject: id,
      version: version + 1,
      step: "withdraw",
      at: now(),
      by: actor.id,
    }),
  );
  const stopped = stopping(relay, actor, now());
  if (!stopped.ok) return stopped;
  return commit(db, [
    ...(stopped.value ? [...saveRelayStep(db, stopped.value, null), ...freeRequestsOf(db, actor.id)] : []),
    eraseRelay(db, actor.id),
    saveSteps(db, [step.value, ...leaving, ...withdrawn]),
    ...claims.map(({ id, version }) => saveClaimChange(db, id, version + 1, { state: "withdrawn" })),
    ...places.map(({ body, account, version }) => saveMember(db, body, account, version + 1, { state: "left" })),
    ...places.map(({ version, ...place }) => unlessLeaderless(db, place, version + 1)),
    ...endInvitations(db, { body: null, to: step.value.email, by: actor.id }, { at: now(), by: actor.id }),
    ...eraseAccount(db, actor.id, step.value.version),
  ] as unknown as Statements);
}
