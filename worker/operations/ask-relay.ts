import type { RelayForm } from "#contract/relay-forms.ts";
import { commit, type Statements } from "#db/commit.ts";
import { findAccount } from "#db/read/accounts.ts";
import { openClaimsOf } from "#db/read/claims.ts";
import { adminsToTell } from "#db/read/members.ts";
import { relayOf } from "#db/read/relays.ts";
import { spentAllowances, takeAllowances } from "#db/write/allowance.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { saveRelayAsked } from "#db/write/relays.ts";
import type { Person } from "#domain/account/actor.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { advanceRelay } from "#domain/relay/policy.ts";
import { regionOf } from "#domain/territory/territory.ts";
import type { Deps } from "#worker/deps.ts";
import { letterTo } from "./letter-to.ts";

const day = 24 * 60 * 60_000;
/** Each writes to every admin, even if it is taken back at once. */
const mostADay = 3;

/**
 * Somebody signed in asks to be a relay; the admins are told that one waits. Sent twice, it is asked once. Refused to whoever
 * is of the team or of a body, or says so in a claim that waits: their accounts are separate (design §1).
 */
export async function askRelay(deps: Deps, actor: Person, said: RelayForm): Promise<Outcome<"saved">> {
  const { db, now, keys, wake } = deps;
  const counted = { key: await keys.mac("allowance", `relay\u0000${actor.id}`), most: mostADay - 1, span: day };
  const [[before], claims, admins, [spent], [account]] = await db.batch([
    relayOf(db, actor.id),
    openClaimsOf(db, actor.id),
    adminsToTell(db),
    spentAllowances(db, [counted]),
    findAccount(db, actor.id),
  ]);
  if (before?.state === "asked") return granted("saved");
  // Of the team, in a session with its powers or without: nobody looks at what they file themselves.
  const isOfOthers = account?.isAdmin === 1 || actor.memberships.length > 0 || claims.length > 0;
  if (isOfOthers) return refused({ code: "invalid", fields: { form: "already_member" } });
  const to = advanceRelay({ account: actor.id, state: before?.state ?? null }, actor, "ask");
  if (!to.ok) return to;
  if (spent && spent.until > now())
    return refused({ code: "too_many", retryAfter: Math.ceil((spent.until - now()) / 1000) });
  const { kind, body, province, languages, name, address, phone, hours, told } = said;
  const version = (before?.version ?? 0) + 1;
  const advance = { relay: actor.id, version, step: "ask", at: now(), by: actor.id, to: to.value } as const;
  const facts = { relay: actor.id, name };
  const saved = await commit(db, [
    ...saveRelayAsked(
      db,
      advance,
      { kind, body, province, region: regionOf(province), languages: JSON.stringify(languages) },
      { name, address, phone, hours, told },
    ),
    takeAllowances(db, [counted], now()),
    saveLetters(
      db,
      admins.map((admin) => letterTo(admin, "relay-asked", facts, `${actor.id}-${version}`, now())),
    ),
  ] as unknown as Statements);
  if (saved.ok) wake();
  return saved;
}
