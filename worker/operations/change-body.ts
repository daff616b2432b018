import { type BodyForm, bodySaid } from "#contract/body-form.ts";
import { commit, type Statements } from "#db/commit.ts";
import { deskBody, offersToList, territoriesOffered } from "#db/read/desk.ts";
import { unansweredAt } from "#db/read/introductions.ts";
import { managersToTell } from "#db/read/members.ts";
import { lastStepAmong } from "#db/read/steps-taken.ts";
import { bodyEntry, offerEntry } from "#db/rows.ts";
import { relistBodyLater, saveBody, saveBodyChange, unlistBody } from "#db/write/bodies.ts";
import { type Step, saveSteps } from "#db/write/history.ts";
import { raiseAccepted } from "#db/write/introductions.ts";
import { saveContact } from "#db/write/members.ts";
import { relistOffers } from "#db/write/offers.ts";
import { saveLetters } from "#db/write/outbox.ts";
import { unlessWaiting } from "#db/write/unless-changed.ts";
import type { Person } from "#domain/account/actor.ts";
import { itself } from "#domain/body/entry.ts";
import { type BodyStep, type Circumstances, ownStandingSteps, type Standing } from "#domain/body/lifecycle.ts";
import { advanceBody } from "#domain/body/policy.ts";
import { withReason } from "#domain/body/who-may.ts";
import { termsOf } from "#domain/offer/entry.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import { isWithin } from "#domain/territory/territory.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import type { FoundContact } from "./decide-claim.ts";
import { gather } from "./gather-introductions.ts";
import { letterTo } from "./letter-to.ts";
import { planStep } from "./plan-step.ts";
import { stepStatements } from "./step-introductions.ts";

/** The body that is changed; `version`: the one that was looked at, where it matters; `reason`: where one is owed. */
type Changed = { id: string; version?: number; reason?: string | null };
type BodyRow = Awaited<ReturnType<typeof deskBody>>[number];

/** A body says anew who it is. Its offers' territories stay within its own. */
export async function editBody(deps: Deps, actor: Person, changed: Changed, form: BodyForm): Promise<Outcome<"saved">> {
  const { db, now } = deps;
  const [[row], offered] = await db.batch([deskBody(db, changed.id), territoriesOffered(db, changed.id)]);
  const next = nextStep(deps, actor, changed, row, "edit");
  if (!next.ok) return next;
  const served = offered.map(({ territory }) => territory);
  if (!isWithin(served, form.territories))
    return refused({ code: "invalid", fields: { territories: "offers_beyond" } });
  const before = bodyEntry(next.value.row);
  const entry = { ...before, ...bodySaid(form, before.wording), confirmedOn: casablancaDay(now()), source: itself };
  return commit(db, [
    saveSteps(db, [next.value.taken]),
    ...saveBody(db, { ...entry, standing: next.value.to }, next.value.taken.version),
  ]);
}

/** What a body plans: when it is away, and how many requests it can take in a month. */
export type Plan = { awayFrom: string | null; awayUntil: string | null; monthlyCapacity: number | null };

export async function planBody(deps: Deps, actor: Person, changed: Changed, plan: Plan): Promise<Outcome<"saved">> {
  const { db } = deps;
  const [[row]] = await db.batch([deskBody(db, changed.id)]);
  const next = nextStep(deps, actor, changed, row, "plan");
  if (!next.ok) return next;
  const { taken } = next.value;
  return commit(db, [saveSteps(db, [taken]), saveBodyChange(db, changed.id, taken.version, plan)]);
}

/** So many of a body's offers are listed anew at once when it is back; the clock lists the others. */
const listedAtOnce = 12;

/**
 * Pauses a body, takes it up again, suspends it or lifts that. It leaves matching at once, and is back at once with its
 * first offers; the clock lists the rest. One that had paused itself is paused again once it is no longer suspended.
 */
export async function changeStanding(
  deps: Deps,
  actor: Person,
  changed: Changed,
  step: Extract<BodyStep, "pause" | "resume" | "return" | "suspend" | "reinstate">,
): Promise<Outcome<"saved">> {
  const { db, now, wake } = deps;
  const today = casablancaDay(now());
  const [[row], offers, managers, [last]] = await db.batch([
    deskBody(db, changed.id),
    offersToList(db, changed.id, listedAtOnce),
    managersToTell(db, changed.id, today),
    lastStepAmong(db, "body", changed.id, ownStandingSteps),
  ]);
  const next = nextStep(deps, actor, changed, row, step, { hadPaused: last?.step === "pause" });
  if (!next.ok) return next;
  const { taken, to } = next.value;
  const back = step === "return" ? { awayFrom: null, awayUntil: null } : {};
  const ended = step === "suspend" ? await endedBySuspension(deps, changed.id, taken.version) : [];
  const saved = await commit(db, [
    saveSteps(db, [taken]),
    saveBodyChange(db, changed.id, taken.version, { standing: to, ...back }),
    ...listed(deps, changed.id, to, offers, today),
    ...ended,
    saveLetters(db, lettersAbout(next.value, managers, changed.reason ?? "", now())),
  ]);
  if (saved.ok) wake();
  return saved;
}

/** So many introductions lapse at once with a body that is suspended: more than any has in hand. */
const mostInHand = 300;

/** What it has not answered lapses, and the ladder goes on; its links die; what it had accepted is put before the team. */
async function endedBySuspension(deps: Deps, id: string, version: number): Promise<readonly Statements[number][]> {
  const known = await gather(deps.db, unansweredAt(id), deps.now(), mostInHand);
  const taken = known.rows.flatMap((row) => {
    const advance = planStep(row, { step: "suspend" }, { role: "system" }, known);
    return advance.ok ? [{ row, advance: advance.value }] : [];
  });
  return [
    ...(await stepStatements(deps, taken, known)),
    ...(known.rows.length < mostInHand ? [unlessWaiting(deps.db, { body: id, version })] : []),
    ...raiseAccepted(deps.db, id, deps.now()),
  ];
}

function listed(
  { db }: Deps,
  id: string,
  standing: Standing,
  offers: Awaited<ReturnType<typeof offersToList>>,
  today: string,
): readonly Statements[number][] {
  if (standing !== "active") return unlistBody(db, id);
  const again = offers.map((row) => {
    const terms = termsOf(offerEntry(row));
    return { terms: { ...terms, body: terms.body && { ...terms.body, standing } }, version: row.version };
  });
  return [relistBodyLater(db, id), ...relistOffers(db, again, today)];
}

function lettersAbout(
  { row, taken, to }: Next,
  managers: Awaited<ReturnType<typeof managersToTell>>,
  words: string,
  at: number,
) {
  const about = `${row.id}-${taken.version}`;
  switch (taken.step) {
    case "suspend":
      return managers.map((manager) => letterTo(manager, "body-suspended", { body: row.name, words }, about, at));
    case "reinstate":
      return managers.map((manager) =>
        letterTo(manager, "body-reinstated", { body: row.name, bodyId: row.id, isPaused: to === "paused" }, about, at),
      );
    default:
      return [];
  }
}

/** An admin writes down how a body is reached, where they found it, and when. */
export async function addContact(
  deps: Deps,
  actor: Person,
  id: string,
  contact: FoundContact,
): Promise<Outcome<"saved">> {
  const { db, now, newId } = deps;
  const [[row]] = await db.batch([deskBody(db, id)]);
  const next = nextStep(deps, actor, { id }, row, "add-contact");
  if (!next.ok) return next;
  const { taken } = next.value;
  return commit(db, [
    saveSteps(db, [taken]),
    saveBodyChange(db, id, taken.version, {}),
    saveContact(db, { body: id, id: newId(), ...contact, by: actor.id, at: now() }),
  ]);
}

type Next = { row: BodyRow; to: Standing; taken: Step };

function nextStep(
  { now }: Deps,
  actor: Person,
  { id, version, reason = null }: Changed,
  row: BodyRow | undefined,
  step: BodyStep,
  circumstances?: Circumstances,
): Outcome<Next> {
  if (!row || row.mergedInto !== null) return refused({ code: "unknown", what: "body" });
  const to = advanceBody(row, actor, step, circumstances);
  if (!to.ok) return to;
  if (withReason.includes(step) && !reason) return refused({ code: "invalid", fields: { reason: "required" } });
  if (version !== undefined && version !== row.version) return refused({ code: "changed_meanwhile" });
  const taken: Step = { noun: "body", subject: id, version: row.version + 1, step, at: now(), by: actor.id, reason };
  return { ok: true, value: { row, to: to.value, taken } };
}
