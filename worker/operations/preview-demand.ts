import { type OfferForm, offerSaid } from "#contract/offer-form.ts";
import type { MembershipHeld } from "#db/read/memberships.ts";
import { waitingOf, waitingRequests } from "#db/read/waiting-requests.ts";
import { type Allowance, spentAllowances, takeAllowances } from "#db/write/allowance.ts";
import { saveJournal } from "#db/write/history.ts";
import type { Person } from "#domain/account/actor.ts";
import { actsFor } from "#domain/account/actor.ts";
import { type Demand, demandFor } from "#domain/matching/demand.ts";
import { inBands } from "#domain/offer/age-bands.ts";
import { termsOf } from "#domain/offer/entry.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { isWithin } from "#domain/territory/territory.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";

const hour = 60 * 60_000;
/** So many previews an hour may a body ask: enough to fill in a form, too few to find somebody by asking. */
const mostAnHour = 60;

/**
 * Whom an offer would reach among the waiting requests, by the terms of the form. For whoever acts for a verified body, in
 * its own territories; ages are taken in bands of ten years, and each preview is journaled. The figures are for
 * `demandShown`, which tells less.
 */
export async function previewDemand(
  { db, now, newId, keys }: Deps,
  actor: Person,
  desk: MembershipHeld,
  form: OfferForm,
): Promise<Outcome<Demand>> {
  if (!actsFor(actor, desk.body)) return refused({ code: "not_yours" });
  if (!isWithin(form.territories, desk.territories)) {
    return refused({ code: "invalid", fields: { territories: "beyond_body" } });
  }
  const counted: Allowance = {
    key: await keys.mac("allowance", `demand\u0000${desk.body}`),
    most: mostAnHour,
    span: hour,
  };
  const entry = { what: "previewed", noun: "body", subject: desk.body } as const;
  const [, , spent, rows] = await db.batch([
    takeAllowances(db, [counted], now()),
    saveJournal(db, { id: newId(), at: now(), by: actor.id, ...entry }),
    spentAllowances(db, [counted]),
    waitingRequests(db, form.territories),
  ]);
  const [limit] = spent;
  if (limit) return refused({ code: "too_many", retryAfter: Math.ceil((limit.until - now()) / 1000) });
  const { requests, complete } = waitingOf(rows, form.territories);
  return granted(demandFor(termsSaid(form), requests, casablancaDay(now()), { complete }));
}

/** The terms of a form as if its offer were open. */
const termsSaid = (form: OfferForm) => {
  const said = offerSaid(form, null);
  return termsOf({
    ...said,
    age: inBands(said.age),
    id: "preview",
    body: null,
    state: "open",
    confirmedOn: null,
    source: { document: "", lines: [] },
  });
};
