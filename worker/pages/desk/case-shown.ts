import type { Context } from "hono";
import type { CheckInCodes } from "#contract/check-in.ts";
import { caseStepNames } from "#contract/introduction-forms.ts";
import type { OwnRequest } from "#contract/own-request.ts";
import type { CaseLogRow, CaseRow, CaseStepRow, colleaguesOf } from "#db/read/case-at-desk.ts";
import type { checkInCodesOf } from "#db/read/check-ins.ts";
import { requestCodes } from "#db/rows.ts";
import { type Actor, actsFor } from "#domain/account/actor.ts";
import { seesContact } from "#domain/introduction/inbox.ts";
import { type IntroductionStep, stateAfter } from "#domain/introduction/lifecycle.ts";
import { disclosedIn } from "#domain/introduction/open.ts";
import { mayAdvance } from "#domain/introduction/policy.ts";
import { onlyOnce } from "#domain/introduction/who-may.ts";
import { coversDay } from "#domain/time/covers-day.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { Contact } from "#web/components/at-desk/case-contact.tsx";
import type { Colleague } from "#web/components/at-desk/case-hands.tsx";
import type { StepTaken } from "#web/components/at-desk/case-history.tsx";
import type { LogLine } from "#web/components/at-desk/case-log.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { whoOf } from "#worker/http/who.ts";
import { isWithdrawn } from "./inbox.tsx";

/** How to reach the person, for whoever looks: once the body has accepted, while it may act, if they were there then. */
export function contactShown(row: CaseRow, actor: Actor, body: string): Contact | null {
  if (row.state === "sent" || row.state === "asked") return { kind: "onceAccepted" };
  if (!actsFor(actor, body) || row.requestState === "withdrawn") return null;
  const couldSee = seesContact(row, row.since);
  if (!couldSee) return null;
  if (row.name === null) return { kind: "erased" };
  if (!seesContact(row, row.joinedAt)) return { kind: "tooLate" };
  return { kind: "shown", name: row.name, phone: row.phone ?? "", email: row.email ?? "", language: row.locale };
}

/** What the project says: its words and facts, without what is only counted; `null`: they are no longer shown. */
export function contentShown(row: CaseRow): OwnRequest["content"] | null {
  if (isWithdrawn(row) || row.problem === null) return null;
  const { problem, beneficiaries, place, indicator, province, stage, legalForm, age, amountMad } = row;
  return {
    ...{ problem, beneficiaries: beneficiaries ?? "", place: place ?? "", indicator: indicator ?? "", province },
    ...{ ...requestCodes(row), stage, legalForm, age, amountMad, areaType: null, gender: null },
  };
}

/** What was answered at the check-ins since the body has the case in hand, while the project is shown. */
export const checkInsShown = (
  row: CaseRow,
  series: Awaited<ReturnType<typeof checkInCodesOf>>,
): readonly CheckInCodes[] =>
  isWithdrawn(row) || !disclosedIn.includes(row.state)
    ? []
    : series.flatMap(({ number, dueOn, answer, stuckOn, answeredAt }) =>
        answeredAt === null || answeredAt < (row.sentAt ?? row.since)
          ? []
          : [{ number, dueOn, answer, stuckOn, answeredAt: new Date(answeredAt).toISOString() }],
      );

/** The steps that whoever looks may take now. */
export const stepsShown = (c: Context<AppEnv>, row: CaseRow): (typeof caseStepNames)[number][] =>
  row.requestState === "submitted" ? caseStepNames.filter((step) => canTake(c, row, step)) : [];

function canTake(c: Context<AppEnv>, { id, state, hasAsked }: CaseRow, step: IntroductionStep): boolean {
  if (onlyOnce.includes(step) && hasAsked === 1) return false;
  const leads =
    stateAfter(state, step, { asksBeforeEach: false, isHandOver: false, contactVerified: true }) !== undefined;
  return leads && mayAdvance(whoOf(c).actor, step, { id, request: "", body: deskOf(c).body });
}

export const colleaguesShown = (
  rows: Awaited<ReturnType<typeof colleaguesOf>>,
  { reader, today }: { reader: string; today: LocalDate },
): Colleague[] =>
  rows
    .map(({ account, name, email, absentFrom, absentUntil }) => ({
      ...{ account, name: name || email, isReader: account === reader },
      isAway: coversDay({ from: absentFrom, until: absentUntil }, today),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name));

export const lineShown =
  (today: LocalDate) =>
  ({ id, kind, day, amountMad, owner, doneAt, words }: CaseLogRow): LogLine => ({
    ...{ id, kind, day, amountMad, owner, words },
    doneOn: doneAt === null ? null : casablancaDay(doneAt),
    isLate: kind === "task" && doneAt === null && day < today,
  });

/** The steps that put a case to its body: how it came there is not the body's. */
const came: readonly IntroductionStep[] = ["approve", "agree", "reach"];
/** The steps whose words are for both to read; those of the team are its own. */
const said: readonly IntroductionStep[] = [
  ...(["decline", "ask", "answer", "contest", "hand-over"] as const),
  ...(["report-help", "report-no-help", "report-unreachable"] as const),
];

/** What the person said at a step is taken back with the project. */
export const withoutTheirWords = (step: CaseStepRow): CaseStepRow =>
  step.by === "innovator" ? { ...step, words: null } : step;

export const stepShown = ({ version, step, at, by, reason, words, name }: CaseStepRow): StepTaken => ({
  version,
  step: came.includes(step) ? "came" : step,
  at: new Date(at).toISOString(),
  by: byOf({ step, by, name }),
  reason: step === "decline" || step === "hand-over" ? reason : null,
  words: said.includes(step) ? words : null,
});

function byOf({ step, by, name }: Pick<CaseStepRow, "step" | "by" | "name">): StepTaken["by"] {
  if (by === "innovator") return "byPerson";
  if (by === "clock" || by === "system") return "byClock";
  if (name) return { name };
  return came.includes(step) || step === "reopen" ? "byTeam" : "byBody";
}
