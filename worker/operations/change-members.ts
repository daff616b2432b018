import { commit, type Statements } from "#db/commit.ts";
import { memberInPlace } from "#db/read/members.ts";
import { revokeSessions } from "#db/write/accounts.ts";
import { saveSteps } from "#db/write/history.ts";
import { endInvitations, memberStep, saveMember, unlessLeaderless } from "#db/write/members.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { actsFor, type Person } from "#domain/account/actor.ts";
import type { MemberRole, MemberStep } from "#domain/member/lifecycle.ts";
import { advanceMember } from "#domain/member/policy.ts";
import { withReason } from "#domain/member/who-may.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { letterTo } from "./letter-to.ts";

/** The member that is changed, of a body; `reason`: why, where an admin overrides. */
type Changed = { body: string; account: string; reason?: string | null };
type InPlace = Awaited<ReturnType<typeof memberInPlace>>[number];

/** Makes a member a manager or an adviser: their sessions end, so that what they may do is what they are. */
export async function changeRole(deps: Deps, actor: Person, changed: Changed, role: MemberRole) {
  const step = role === "manager" ? "make-manager" : "make-adviser";
  return change(deps, actor, changed, step, (member, version) => [
    saveMember(deps.db, changed.body, changed.account, version, { role }),
    revokeSessions(deps.db, changed.account),
    ...told(deps, member, version, "role-changed", { body: member.bodyName, role }),
  ]);
}

/** Somebody leaves, or is taken out of, a body: the body and what they did there stay. */
export async function endMembership(deps: Deps, actor: Person, changed: Changed, step: "leave" | "remove") {
  return change(deps, actor, changed, step, (member, version) => [
    saveMember(deps.db, changed.body, changed.account, version, { state: "left" }),
    ...endInvitations(
      deps.db,
      { body: changed.body, to: member.email, by: step === "remove" ? changed.account : null },
      { at: deps.now(), by: actor.id },
    ),
    ...(step === "remove"
      ? [
          revokeSessions(deps.db, changed.account),
          ...told(deps, member, version, "member-removed", { body: member.bodyName }),
        ]
      : []),
  ]);
}

/** Says when a member is away; both `null`: they are there. */
export async function planAbsence(
  deps: Deps,
  actor: Person,
  changed: Changed,
  { from, until }: { from: string | null; until: string | null },
) {
  return change(deps, actor, changed, "plan-absence", (_, version) => [
    saveMember(deps.db, changed.body, changed.account, version, { absentFrom: from, absentUntil: until }),
  ]);
}

async function change(
  { db, now, wake }: Deps,
  actor: Person,
  { body, account, reason = null }: Changed,
  step: MemberStep,
  statements: (member: InPlace, version: number) => readonly Statements[number][],
): Promise<Outcome<"saved">> {
  const [[member]] = await db.batch([memberInPlace(db, body, account)]);
  if (!member) return refused({ code: "unknown", what: "account" });
  const to = advanceMember(member, actor, step);
  if (!to.ok) return to;
  // A manager answers for the body; whoever overrides says why.
  const isOverride = !actsFor(actor, body) && withReason.includes(step);
  if (isOverride && !reason) return refused({ code: "invalid", fields: { reason: "required" } });
  const version = member.version + 1;
  const taken = memberStep({ body, account }, { version, step, at: now(), by: actor.id, reason });
  const saved = await commit(db, [
    saveSteps(db, [taken]),
    ...statements(member, version),
    unlessLeaderless(db, { body, account }, version),
  ]);
  if (saved.ok) wake();
  return saved.ok ? granted("saved") : saved;
}

const told = (
  { db, now }: Deps,
  { account, body, email, locale }: InPlace,
  version: number,
  ...[letter, facts]: ["role-changed", { body: string; role: MemberRole }] | ["member-removed", { body: string }]
) =>
  email === null
    ? []
    : [saveLetters(db, [letterTo({ account, email, locale }, letter, facts, `${body}-${version}`, now())])];
