import type { BodyForm } from "#contract/body-form.ts";
import type { Locale } from "#contract/locales.ts";
import { commit } from "#db/commit.ts";
import { findBody } from "#db/read/bodies.ts";
import { openClaimsOf } from "#db/read/claims.ts";
import { adminsToTell, managersToTell } from "#db/read/members.ts";
import { renameAccount } from "#db/write/accounts.ts";
import { saveClaim } from "#db/write/claims.ts";
import { type Step, saveSteps } from "#db/write/history.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { type Actor, membershipIn } from "#domain/account/actor.ts";
import { charterVersion } from "#domain/body/charter.ts";
import { claimBeginnings } from "#domain/claim/lifecycle.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { letterTo } from "./letter-to.ts";

/** So many claims may one account have open: more is no body's work. */
const mostOpen = 5;

/** Who says that they speak for a body, and of which: one that is there, or one that they propose. */
export type Filed = {
  told: string;
  name: string;
  locale: Locale;
  about: { body: string } | { proposed: BodyForm };
};

/**
 * Files a claim; admins are told, and the managers in place of a body that has some. Answers its id: of the same body
 * claimed twice, the claim that waits already.
 */
export async function fileClaim(
  deps: Deps,
  claimant: { actor: Extract<Actor, { role: "person" }>; name: string; version: number },
  filed: Filed,
): Promise<Outcome<string>> {
  const { db, now, newId, wake } = deps;
  const { actor } = claimant;
  const bodyId = "body" in filed.about ? filed.about.body : null;
  const [[body], open, admins, managers] = await db.batch([
    findBody(db, bodyId ?? ""),
    openClaimsOf(db, actor.id),
    adminsToTell(db),
    managersToTell(db, bodyId ?? "", casablancaDay(now())),
  ]);
  if (bodyId !== null && (!body || body.mergedInto !== null)) return refused({ code: "unknown", what: "body" });
  if (membershipIn(actor, bodyId)) return refused({ code: "invalid", fields: { form: "already_member" } });
  const before = open.find((claim) => bodyId !== null && claim.body === bodyId);
  if (before) return granted(before.id);
  if (open.length >= mostOpen) return refused({ code: "too_many", retryAfter: 24 * 60 * 60 });

  const id = newId();
  const proposed = "proposed" in filed.about ? filed.about.proposed : null;
  const called = body?.name ?? (proposed?.nameFr || proposed?.nameAr || "");
  const taken = { at: now(), by: actor.id };
  const step: Step = { noun: "claim", subject: id, version: 1, step: "file", ...taken };
  const naming: Step = { noun: "account", subject: actor.id, version: claimant.version + 1, step: "rename", ...taken };
  const isNamed = claimant.name === filed.name;
  const saved = await commit(db, [
    saveSteps(db, isNamed ? [step] : [step, naming]),
    saveClaim(db, {
      ...{ id, account: actor.id, body: bodyId, proposed: proposed && JSON.stringify(proposed) },
      ...{ state: claimBeginnings.file, version: 1, told: filed.told, locale: filed.locale },
      ...{ charter: charterVersion, filedAt: now() },
    }),
    ...(isNamed ? [] : renameAccount(db, actor.id, naming.version, filed.name)),
    saveLetters(db, [
      ...admins.map((admin) => letterTo(admin, "claim-filed", { claim: id, body: called, for: "admin" }, id, now())),
      ...managers.map((manager) =>
        letterTo(manager, "claim-filed", { claim: id, body: called, for: "manager" }, id, now()),
      ),
    ]),
  ]);
  if (!saved.ok) return saved;
  wake();
  return granted(id);
}
