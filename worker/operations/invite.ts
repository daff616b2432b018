import type { Locale } from "#contract/locales.ts";
import { commit } from "#db/commit.ts";
import { accountOfEmail } from "#db/read/accounts.ts";
import { invitationByToken, invitationsOf, memberInPlace, membersOf } from "#db/read/members.ts";
import { renameAccount } from "#db/write/accounts.ts";
import { type Allowance, spentAllowances, takeAllowances } from "#db/write/allowance.ts";
import { type Step, saveSteps } from "#db/write/history.ts";
import { memberStep, saveCharter, saveInvitation, saveInvitationState, saveJoining } from "#db/write/members.ts";
import { saveLetters } from "#db/write/outbox.ts";
import type { Person } from "#domain/account/actor.ts";
import { charterVersion } from "#domain/body/charter.ts";
import { invitationBeginnings, invitationTable, mayInvite, mayRevoke } from "#domain/invitation/lifecycle.ts";
import type { MemberRole } from "#domain/member/lifecycle.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";

const day = 24 * 60 * 60_000;
/** Fifteen working days, as links that answer last (design §5). */
export const invitationLasts = 21 * day;
/** So many invitations a day does a body send, so that it cannot be used to write to strangers. */
const mostADay = 20;

type Invited = { body: string; bodyName: string; email: string; role: MemberRole; locale: Locale };

/** Invites somebody by e-mail: the link's token is derived from the invitation's id, and stored hashed. */
export async function invite(deps: Deps, actor: Person, { body, bodyName, email, role, locale }: Invited) {
  const { db, now, newId, keys, wake } = deps;
  if (!mayInvite(actor, body)) return refused({ code: "not_yours" });
  const counted: Allowance = { key: await keys.mac("allowance", `invite\u0000${body}`), most: mostADay, span: day };
  const [, spent, [known], members, invitations] = await db.batch([
    takeAllowances(db, [counted], now()),
    spentAllowances(db, [counted]),
    accountOfEmail(db, email),
    membersOf(db, body),
    invitationsOf(db, body, now()),
  ]);
  if (spent.length > 0) return refused({ code: "too_many", retryAfter: 60 * 60 });
  const isThere =
    members.some(({ account }) => account === known?.id) || invitations.some((sent) => sent.email === email);
  if (isThere) return refused({ code: "invalid", fields: { email: "already_member" } });

  const id = newId();
  const tokenHash = await keys.mac("link", await keys.token("invitation", id));
  const step: Step = { noun: "invitation", subject: id, version: 1, step: "invite", at: now(), by: actor.id };
  const facts = { invitation: id, body: bodyName, role };
  const saved = await commit(db, [
    saveSteps(db, [step]),
    saveInvitation(db, {
      ...{ id, tokenHash, body, email, role, state: invitationBeginnings.invite, version: 1 },
      ...{ invitedBy: actor.id, expiresAt: now() + invitationLasts },
    }),
    saveLetters(db, [
      {
        id: `invitation-${id}`,
        letter: "invitation",
        facts,
        recipient: email,
        locale: known?.locale ?? locale,
        at: now(),
      },
    ]),
  ]);
  if (saved.ok) wake();
  return saved;
}

/** Takes an invitation back: its link is dead. */
export async function revokeInvitation(
  { db, now }: Deps,
  actor: Person,
  body: string,
  id: string,
): Promise<Outcome<"saved">> {
  if (!mayRevoke(actor, body)) return refused({ code: "not_yours" });
  const [sent] = await db.batch([invitationsOf(db, body, now())]);
  const invitation = sent.find((each) => each.id === id);
  if (!invitation) return refused({ code: "unknown", what: "invitation" });
  const version = invitation.version + 1;
  const step: Step = { noun: "invitation", subject: id, version, step: "revoke", at: now(), by: actor.id };
  return commit(db, [saveSteps(db, [step]), saveInvitationState(db, id, version, invitationTable.sent.revoke)]);
}

/** An invitation as its link shows it; `null`: there is none, it was used, or its time is over. */
export async function readInvitation({ db, keys, now }: Deps, token: string) {
  const [[invitation]] = await db.batch([invitationByToken(db, await keys.mac("link", token), now())]);
  return invitation && invitation.standing !== "suspended" ? invitation : null;
}

type Accepting = { actor: Person; email: string; name: string; version: number };

/** Makes whoever holds the link, and its address, a member, with the charter accepted. Answers the body. */
export async function acceptInvitation(
  deps: Deps,
  accepting: Accepting,
  token: string,
  accepted: { name: string; locale: Locale },
): Promise<Outcome<string>> {
  const { db, now } = deps;
  const invitation = await readInvitation(deps, token);
  // To another address it is as if there were none.
  if (!invitation || invitation.email !== accepting.email) return refused({ code: "unknown", what: "invitation" });
  const { id, body, role } = invitation;
  const { actor } = accepting;
  const [[before]] = await db.batch([memberInPlace(db, body, actor.id)]);
  if (before?.state === "active") return refused({ code: "invalid", fields: { form: "already_member" } });
  const place = { body, account: actor.id };
  const version = (before?.version ?? 0) + 1;
  const taken = { at: now(), by: actor.id };
  const isNamed = accepting.name === accepted.name;
  const steps: readonly Step[] = [
    { noun: "invitation", subject: id, version: invitation.version + 1, step: "accept", ...taken },
    memberStep(place, { version, step: "join", ...taken }),
    ...(isNamed
      ? []
      : [{ noun: "account" as const, subject: actor.id, version: accepting.version + 1, step: "rename", ...taken }]),
  ];
  const saved = await commit(db, [
    saveSteps(db, steps),
    saveInvitationState(db, id, invitation.version + 1, invitationTable.sent.accept),
    saveJoining(db, { ...place, role, version, at: now() }),
    saveCharter(db, { ...place, version: charterVersion, locale: accepted.locale, at: now() }),
    ...(isNamed ? [] : renameAccount(db, actor.id, accepting.version + 1, accepted.name)),
  ]);
  return saved.ok ? granted(body) : saved;
}
