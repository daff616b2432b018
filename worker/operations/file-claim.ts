import type { BodyForm } from "#contract/body-form.ts";
import type { Locale } from "#contract/locales.ts";
import { breaks, commit, type Statements } from "#db/commit.ts";
import { findBody } from "#db/read/bodies.ts";
import { type ClaimSubject, claimsAbout, openClaimsOf } from "#db/read/claims.ts";
import { adminsToTell, managersToTell } from "#db/read/members.ts";
import { relayOf } from "#db/read/relays.ts";
import { renameAccount } from "#db/write/accounts.ts";
import { type Allowance, spentAllowances, takeAllowances, withinAllowances } from "#db/write/allowance.ts";
import { saveClaim } from "#db/write/claims.ts";
import { type Step, saveSteps } from "#db/write/history.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { type Actor, membershipIn } from "#domain/account/actor.ts";
import { charterVersion } from "#domain/body/charter.ts";
import { claimBeginnings } from "#domain/claim/lifecycle.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import type { Keys } from "#worker/keys.ts";
import { letterTo } from "./letter-to.ts";

const day = 24 * 60 * 60_000;
/**
 * So many claims may one account have open, so many may it file a day, and so many may be filed a day on one body: each
 * writes to every admin and manager, even if it is taken back at once.
 */
const most = { open: 5, account: 5, body: 3 };

/** Who says that they speak for a body, and of which: one that is there, or one that they propose. */
export type Filed = {
  told: string;
  name: string;
  locale: Locale;
  about: { body: string } | { proposed: BodyForm };
};

/**
 * Files a claim; admins are told, and the managers in place of a body that has some. Answers its id: of the same body
 * claimed twice, or the same entry proposed twice, the claim that waits already, even if both are sent at one moment.
 */
export async function fileClaim(
  deps: Deps,
  claimant: { actor: Extract<Actor, { role: "person" }>; name: string; version: number },
  filed: Filed,
): Promise<Outcome<string>> {
  const { db, now, keys, wake } = deps;
  const { actor } = claimant;
  const { bodyId, proposed, about } = subjectOf(filed);
  const [[body], [before], open, admins, managers, [relay]] = await db.batch([
    findBody(db, bodyId ?? ""),
    claimsAbout(db, actor.id, about),
    openClaimsOf(db, actor.id),
    adminsToTell(db),
    managersToTell(db, bodyId ?? "", casablancaDay(now())),
    relayOf(db, actor.id),
  ]);
  if (bodyId !== null && (!body || body.mergedInto !== null)) return refused({ code: "unknown", what: "body" });
  const isRelay = relay?.state === "asked" || relay?.state === "verified";
  if (isRelay || membershipIn(actor, bodyId)) return refused({ code: "invalid", fields: { form: "already_member" } });
  if (before?.open) return granted(before.open);
  if (open.length >= most.open) return refused({ code: "too_many", retryAfter: day / 1000 });

  const id = await idOf(keys, actor.id, about, before?.filed ?? 0);
  const limits = await limitsOf(keys, actor.id, bodyId);
  const within = withinAllowances([...limits.ofAccount, ...limits.ofBody]);
  const called = body?.name ?? (proposed?.nameFr || proposed?.nameAr || "");
  const taken = { at: now(), by: actor.id };
  const step: Step = { noun: "claim", subject: id, version: 1, step: "file", ...taken };
  const naming: Step = { noun: "account", subject: actor.id, version: claimant.version + 1, step: "rename", ...taken };
  const isNamed = claimant.name === filed.name;
  const claim = {
    ...{ id, account: actor.id, body: bodyId, proposed: proposed && JSON.stringify(proposed) },
    ...{ state: claimBeginnings.file, told: filed.told, locale: filed.locale, charter: charterVersion, filedAt: now() },
  };
  const letters = [
    ...admins.map((admin) => [admin, "admin"] as const),
    ...managers.map((manager) => [manager, "manager"] as const),
  ].map(([to, role]) => letterTo(to, "claim-filed", { claim: id, body: called, for: role }, id, now()));
  const saved = await savedOnce(db, [
    takeAllowances(db, limits.ofAccount, now()),
    takeAllowances(db, limits.ofBody, now(), withinAllowances(limits.ofAccount)),
    saveSteps(db, isNamed ? [step] : [step, naming], within),
    saveClaim(db, claim, within),
    ...(isNamed ? [] : renameAccount(db, actor.id, naming.version, filed.name, within)),
    saveLetters(db, letters, within),
  ]);
  if (saved.ok) wake();

  const [[after], [spent]] = await db.batch([
    claimsAbout(db, actor.id, about),
    spentAllowances(db, [...limits.ofAccount, ...limits.ofBody]),
  ]);
  if (after?.open) return granted(after.open);
  if (spent) return refused({ code: "too_many", retryAfter: Math.ceil((spent.until - now()) / 1000) });
  return saved.ok ? granted(id) : saved;
}

function subjectOf({ about }: Filed): { bodyId: string | null; proposed: BodyForm | null; about: ClaimSubject } {
  return "body" in about
    ? { bodyId: about.body, proposed: null, about }
    : { bodyId: null, proposed: about.proposed, about: { proposed: JSON.stringify(about.proposed) } };
}

/** The same claim sent twice has the same id, and of one id one is saved; once it is over, the next has another. */
const idOf = async (keys: Keys, account: string, about: ClaimSubject, before: number): Promise<string> =>
  (await keys.mac("claim", JSON.stringify([account, about, before]))).slice(0, 32);

async function limitsOf(keys: Keys, account: string, body: string | null) {
  const counted = async (about: string, often: number): Promise<Allowance> => ({
    key: await keys.mac("allowance", `claim\u0000${about}`),
    most: often,
    span: day,
  });
  return {
    ofAccount: [await counted(`account ${account}`, most.account)],
    ofBody: body === null ? [] : [await counted(`body ${body}`, most.body)],
  };
}

/** Of two at one moment the second meets the first: by its id, or by the one open claim that an account has of a body. */
async function savedOnce(db: Deps["db"], statements: Statements): Promise<Outcome<"saved">> {
  try {
    return await commit(db, statements);
  } catch (error) {
    if (breaks(error, "body_claim.account, body_claim.body")) return refused({ code: "changed_meanwhile" });
    throw error;
  }
}
