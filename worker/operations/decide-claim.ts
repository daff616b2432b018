import { type BodyForm, bodySaid } from "#contract/body-form.ts";
import { commit } from "#db/commit.ts";
import { type ClaimRow, findClaim } from "#db/read/claims.ts";
import { adminsToTell, memberInPlace } from "#db/read/members.ts";
import { saveBody, saveBodyChange } from "#db/write/bodies.ts";
import { saveClaimChange, saveDoubt } from "#db/write/claims.ts";
import { type Step, saveSteps } from "#db/write/history.ts";
import { endInvitations, memberStep, saveCharter, saveContact, saveJoining } from "#db/write/members.ts";
import { saveLetters } from "#db/write/outbox.ts";
import type { Person } from "#domain/account/actor.ts";
import { type BodyEntry, itself } from "#domain/body/entry.ts";
import { stateAfter } from "#domain/body/lifecycle.ts";
import { givenIn } from "#domain/claim/evidence.ts";
import type { ClaimStep } from "#domain/claim/lifecycle.ts";
import { advanceClaim } from "#domain/claim/policy.ts";
import type { MemberRole } from "#domain/member/lifecycle.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { slug } from "#domain/text/slug.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import type { LetterName, Letters } from "#worker/mail/letter.ts";
import { letterTo } from "./letter-to.ts";

/** The claim that somebody decides on, and the version of it that they were looking at. */
type Decided = { actor: Person; id: string; version: number };
/** A contact of the body, as an admin found it: where, and on which day. */
export type FoundContact = { channel: "mail" | "phone"; value: string; source: string; foundOn: string };

/** Asks the claimant for more, or refuses, in words that they read: they stand with the claim, and are erased with it. */
export async function answerClaimant(
  deps: Deps,
  decided: Decided,
  step: "ask" | "refuse",
  words: string,
): Promise<Outcome<"saved">> {
  const { db, now, wake } = deps;
  const next = await nextStep(deps, decided, step);
  if (!next.ok) return next;
  const { claim, to, taken } = next.value;
  const letter = step === "ask" ? "claim-asked" : "claim-refused";
  const saved = await commit(db, [
    saveSteps(db, [taken]),
    saveClaimChange(db, claim.id, taken.version, { state: to, answer: words }),
    saveLetters(db, toClaimant(claim, letter, { claim: claim.id, body: calledIn(claim), words }, taken, now())),
  ]);
  if (saved.ok) wake();
  return saved;
}

/** So many characters may a claimant tell in all: what they told first is what a contact is held against, and stays. */
const mostTold = 6000;

/**
 * The manager in place says that the claimant is none of theirs, in words that the team reads. The team decides: the one in
 * place may be the impostor.
 */
export async function doubtClaim(deps: Deps, decided: Decided, words: string): Promise<Outcome<"saved">> {
  const { db } = deps;
  const next = await nextStep(deps, decided, "doubt");
  if (!next.ok) return next;
  const { claim, to, taken } = next.value;
  return commit(db, [
    saveSteps(db, [taken]),
    saveClaimChange(db, claim.id, taken.version, { state: to }),
    saveDoubt(db, { claim: claim.id, version: taken.version, words }),
  ]);
}

/** The claimant answers what was asked: what they told grows. */
export async function answerAsked(deps: Deps, decided: Decided, words: string): Promise<Outcome<"saved">> {
  const { db, now, wake } = deps;
  const next = await nextStep(deps, decided, "answer");
  if (!next.ok) return next;
  const { claim, to, taken } = next.value;
  const told = `${claim.told}\n\n${words}`;
  if ([...told].length > mostTold) return refused({ code: "invalid", fields: { words: "too_long" } });
  const [admins] = await db.batch([adminsToTell(db)]);
  const facts = { claim: claim.id, body: calledIn(claim) };
  const saved = await commit(db, [
    saveSteps(db, [taken]),
    saveClaimChange(db, claim.id, taken.version, { state: to, told }),
    saveLetters(
      db,
      admins.map((admin) => letterTo(admin, "claim-answered", facts, `${claim.id}-${taken.version}`, now())),
    ),
  ]);
  if (saved.ok) wake();
  return saved;
}

/** The claimant takes the claim back. */
export async function withdrawClaim(deps: Deps, decided: Decided): Promise<Outcome<"saved">> {
  const next = await nextStep(deps, decided, "withdraw");
  if (!next.ok) return next;
  const { claim, to, taken } = next.value;
  return commit(deps.db, [
    saveSteps(deps.db, [taken]),
    saveClaimChange(deps.db, claim.id, taken.version, { state: to }),
  ]);
}

/**
 * An admin verifies, through a contact that the admin found and the claimant did not give: the claimant becomes the
 * body's manager, and a body that was proposed is there from now on. Answers the body's id.
 */
export async function verifyClaim(deps: Deps, decided: Decided, contact: FoundContact): Promise<Outcome<string>> {
  const next = await nextStep(deps, decided, "verify");
  if (!next.ok) return next;
  const { claim } = next.value;
  const proposed = proposedIn(claim);
  const given = {
    email: claim.claimantEmail,
    told: claim.told,
    proposedEmail: proposed?.email ?? null,
    proposedPhone: proposed?.phone ?? null,
    proposedSite: proposed?.website ?? null,
  };
  const field = givenIn(given, contact);
  if (field) return refused({ code: "invalid", fields: { [field]: "not_found_by_us" } });
  return admitted(deps, next.value, "manager", contact);
}

/** The manager in place admits somebody as a colleague. */
export async function admitClaimant(deps: Deps, decided: Decided, role: MemberRole): Promise<Outcome<string>> {
  const next = await nextStep(deps, decided, "admit");
  return next.ok ? admitted(deps, next.value, role, null) : next;
}

type Next = { claim: ClaimRow; to: ClaimRow["state"]; taken: Step };

async function admitted(
  { db, now, newId, wake }: Deps,
  { claim, to, taken }: Next,
  role: MemberRole,
  contact: FoundContact | null,
): Promise<Outcome<string>> {
  const { version: _claims, reason: _none, noun: _claim, subject: _id, step: _verify, ...author } = taken;
  if (contact && claim.bodyStanding && stateAfter(claim.bodyStanding, "adopt") === undefined) {
    return refused({ code: "not_now", state: claim.bodyStanding });
  }
  const proposed = proposedIn(claim);
  const id = claim.body ?? `${slug(proposed?.nameFr || proposed?.nameAr || "", "structure")}-${newId().slice(0, 6)}`;
  const today = casablancaDay(now());
  const [[before]] = await db.batch([memberInPlace(db, id, claim.account)]);
  const place = { body: id, account: claim.account };
  const joined = { ...place, role, version: (before?.version ?? 0) + 1, at: now() };
  const bodyVersion = (claim.bodyVersion ?? 0) + 1;
  // A colleague who is admitted changes nothing of the body.
  const ofBody: readonly Step[] = contact
    ? [{ noun: "body", subject: id, version: bodyVersion, step: claim.body ? "adopt" : "register", ...author }]
    : [];
  const saved = await commit(db, [
    saveSteps(db, [taken, ...ofBody, memberStep(place, { version: joined.version, step: "join", ...author })]),
    ...(claim.body === null && proposed ? saveBody(db, registered(id, proposed, today), bodyVersion) : []),
    ...(claim.body !== null && contact ? [saveBodyChange(db, id, bodyVersion, { verifiedOn: today })] : []),
    saveClaimChange(db, claim.id, taken.version, { state: to, body: id }),
    saveJoining(db, joined),
    // Invited before, they came by another door.
    ...endInvitations(db, { body: id, to: claim.claimantEmail, by: null }, { at: now(), by: author.by }),
    saveCharter(db, { ...place, version: claim.charter, locale: claim.locale, at: claim.filedAt }),
    ...(contact ? [saveContact(db, { body: id, id: newId(), ...contact, by: author.by, at: now() })] : []),
    saveLetters(db, toClaimant(claim, "claim-verified", { body: calledIn(claim), bodyId: id }, taken, now())),
  ]);
  if (!saved.ok) return saved;
  wake();
  return granted(id);
}

/** A body as it registered itself. */
const registered = (id: string, proposed: BodyForm, today: string): BodyEntry => ({
  id,
  ...bodySaid(proposed, null),
  standing: "active",
  evidence: "role",
  source: itself,
  confirmedOn: today,
  verifiedOn: today,
});

async function nextStep({ db, now }: Deps, { actor, id, version }: Decided, step: ClaimStep): Promise<Outcome<Next>> {
  const [[claim]] = await db.batch([findClaim(db, actor, id)]);
  if (!claim) return refused({ code: "unknown", what: "claim" });
  const to = advanceClaim(claim, actor, step);
  if (!to.ok) return to;
  if (claim.version !== version) return refused({ code: "changed_meanwhile" });
  const taken: Step = { noun: "claim", subject: id, version: version + 1, step, at: now(), by: actor.id };
  return granted({ claim, to: to.value, taken });
}

/** The body of a claim, as people call it. */
export function calledIn(claim: Pick<ClaimRow, "bodyName" | "proposed">): string {
  const proposed = proposedIn(claim);
  return claim.bodyName ?? (proposed?.nameFr || proposed?.nameAr || "");
}

/** The entry that a registration proposes: written by us, from a form that was checked. */
export const proposedIn = ({ proposed }: Pick<ClaimRow, "proposed">): BodyForm | null =>
  proposed === null ? null : (JSON.parse(proposed) as BodyForm);

const toClaimant = <Name extends LetterName>(
  { account, claimantEmail, claimantLocale: locale }: ClaimRow,
  letter: Name,
  facts: Letters[Name],
  { subject, version }: Step,
  at: number,
) =>
  claimantEmail === null
    ? []
    : [letterTo({ account, email: claimantEmail, locale }, letter, facts, `${subject}-${version}`, at)];
