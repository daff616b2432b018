import { commit } from "#db/commit.ts";
import { offerAtDesk, offersDue } from "#db/read/desk.ts";
import type { MembershipHeld } from "#db/read/memberships.ts";
import { offerEntry } from "#db/rows.ts";
import { dropConfirmationLetters } from "#db/write/confirmation-letters.ts";
import { confirmOffers } from "#db/write/offer-confirmation.ts";
import { type OfferAdvance, relistOffers, saveOfferSteps, unlessBodyChanged } from "#db/write/offers.ts";
import type { Person } from "#domain/account/actor.ts";
import { advanceOffer } from "#domain/offer/advance.ts";
import { daysAskedOn } from "#domain/offer/confirmation.ts";
import { type OfferEntry, termsOf } from "#domain/offer/entry.ts";
import type { OfferStep } from "#domain/offer/lifecycle.ts";
import { hasEnded } from "#domain/offer/listing.ts";
import { mayAdvance } from "#domain/offer/policy.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { isWithin } from "#domain/territory/territory.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";

/** The steps that somebody of a body takes with a button; what makes an offer open is also a confirmation of it. */
export const deskSteps = ["publish", "confirm", "pause", "resume", "close", "reopen", "archive"] as const;
export type DeskStep = (typeof deskSteps)[number];
const confirming: readonly OfferStep[] = ["publish", "confirm", "resume", "reopen"];

/** Takes a step of an offer. One that would open an offer whose last day is over is refused, at that day. */
export async function stepOffer(
  deps: Deps,
  actor: Person,
  desk: MembershipHeld,
  { id, version }: { id: string; version: number },
  step: DeskStep,
): Promise<Outcome<"saved">> {
  const { db, now } = deps;
  const [[row]] = await db.batch([offerAtDesk(db, desk.body, id)]);
  if (!row) return refused({ code: "unknown", what: "offer" });
  const to = advanceOffer({ state: row.state, body: row.body }, actor, step);
  if (!to.ok) return to;
  if (row.version !== version) return refused({ code: "changed_meanwhile" });
  const today = casablancaDay(now());
  const entry = { ...offerEntry(row), state: to.value };
  if (hasEnded(termsOf(entry), today) && to.value === "open") {
    return refused({ code: "invalid", fields: { closesOn: "past_day" } });
  }
  // A body that has grown smaller since does not open again what it no longer serves.
  if (to.value === "open" && row.state !== "open" && !isWithin(entry.territories, desk.territories)) {
    return refused({ code: "invalid", fields: { territories: "beyond_body" } });
  }
  const advance: OfferAdvance = { id, step, to: to.value, at: now(), by: actor.id, version: version + 1 };
  return saveSteps(deps, desk, [{ entry, advance }], today);
}

/** So many offers are confirmed with one press: those that its page shows. */
export const confirmedAtOnce = 10;

/**
 * Confirms a body's open offers that are to be confirmed within the next fortnight or are late, those that have waited
 * longest. What the directory alone says is never confirmed unread. Answers how many.
 */
export async function confirmDue(deps: Deps, actor: Person, desk: MembershipHeld): Promise<Outcome<number>> {
  const { db, now } = deps;
  if (!mayAdvance(actor, "confirm", { body: desk.body })) return refused({ code: "not_yours" });
  const today = casablancaDay(now());
  const [rows] = await db.batch([offersDue(db, desk.body, dueBy(today), confirmedAtOnce)]);
  const steps = rows.flatMap((row) => {
    const to = advanceOffer({ state: row.state, body: row.body }, actor, "confirm");
    const advance = { id: row.id, step: "confirm", at: now(), by: actor.id, version: row.version + 1 } as const;
    return to.ok ? [{ entry: { ...offerEntry(row), state: to.value }, advance: { ...advance, to: to.value } }] : [];
  });
  if (steps.length === 0) return granted(0);
  const saved = await saveSteps(deps, desk, steps, today);
  return saved.ok ? granted(steps.length) : saved;
}

/** What was confirmed by this day is to be confirmed again: as much as a letter of today would speak of. */
export const dueBy = (today: string): string => daysAskedOn(today).upTo;

async function saveSteps(
  { db }: Deps,
  desk: MembershipHeld,
  steps: readonly { entry: OfferEntry; advance: OfferAdvance }[],
  today: string,
): Promise<Outcome<"saved">> {
  const isConfirming = steps.some(({ advance }) => confirming.includes(advance.step));
  const listed = steps.map(({ entry, advance }) => ({
    terms: termsOf({
      ...entry,
      ...(isConfirming && { confirmedOn: today, body: entry.body && { ...entry.body, basis: "explicit" } }),
    }),
    version: advance.version,
  }));
  return commit(db, [
    ...saveOfferSteps(
      db,
      steps.map(({ advance }) => advance),
    ),
    ...steps.slice(0, 1).map(({ advance }) => unlessBodyChanged(db, advance, desk)),
    ...(isConfirming
      ? [
          confirmOffers(
            db,
            steps.map(({ entry }) => entry.id),
            today,
          ),
        ]
      : []),
    dropConfirmationLetters(db, desk.body, daysAskedOn(today)),
    ...relistOffers(db, listed, today),
  ]);
}
