import { type OfferForm, offerSaid } from "#contract/offer-form.ts";
import { commit } from "#db/commit.ts";
import { offerAtDesk } from "#db/read/desk.ts";
import type { MembershipHeld } from "#db/read/memberships.ts";
import { offerEntry } from "#db/rows.ts";
import { dropConfirmationLetters } from "#db/write/confirmation-letters.ts";
import { saveOffer, unlessBodyChanged } from "#db/write/offers.ts";
import type { Person } from "#domain/account/actor.ts";
import { itself } from "#domain/body/entry.ts";
import { advanceOffer } from "#domain/offer/advance.ts";
import { daysAskedOn } from "#domain/offer/confirmation.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import { offerBeginnings } from "#domain/offer/lifecycle.ts";
import { mayAdvance } from "#domain/offer/policy.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { isWithin } from "#domain/territory/territory.ts";
import { slug } from "#domain/text/slug.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";

/** Begins an offer, as a draft. Answers its id. */
export async function draftOffer(
  deps: Deps,
  actor: Person,
  desk: MembershipHeld,
  form: OfferForm,
): Promise<Outcome<string>> {
  const { db, now, newId } = deps;
  if (!mayAdvance(actor, "draft", { body: desk.body })) return refused({ code: "not_yours" });
  if (!isWithin(form.territories, desk.territories)) return beyondBody();
  const id = `${slug(form.titleFr || form.titleAr, "offre")}-${newId().slice(0, 6)}`;
  const entry = writtenBy(desk, { id, ...offerSaid(form, null) }, null);
  const step = { id, step: "draft", to: offerBeginnings.draft, at: now(), by: actor.id, version: 1 } as const;
  const saved = await commit(db, [
    ...saveOffer(db, entry, step, casablancaDay(now())),
    unlessBodyChanged(db, step, desk),
  ]);
  return saved.ok ? granted(id) : saved;
}

/** The offer that is changed, and the version of it that was looked at. */
type Seen = { id: string; version: number };

/** Changes an offer: its history holds the step. What a body says anew, it has confirmed. */
export async function editOffer(
  deps: Deps,
  actor: Person,
  desk: MembershipHeld,
  { id, version }: Seen,
  form: OfferForm,
): Promise<Outcome<"saved">> {
  const { db, now } = deps;
  const [[row]] = await db.batch([offerAtDesk(db, desk.body, id)]);
  if (!row) return refused({ code: "unknown", what: "offer" });
  const before = offerEntry(row);
  const to = advanceOffer({ state: row.state, body: row.body }, actor, "edit");
  if (!to.ok) return to;
  if (row.version !== version) return refused({ code: "changed_meanwhile" });
  if (!isWithin(form.territories, desk.territories)) return beyondBody();
  const today = casablancaDay(now());
  const confirmedOn = to.value === "draft" ? null : today;
  const entry = {
    ...writtenBy(desk, { id, ...offerSaid(form, before.wording) }, before.body?.answered ?? null),
    confirmedOn,
  };
  const step = { id, step: "edit", to: to.value, at: now(), by: actor.id, version: version + 1 } as const;
  return commit(db, [
    ...saveOffer(db, entry, step, today),
    unlessBodyChanged(db, step, desk),
    dropConfirmationLetters(db, desk.body, daysAskedOn(today)),
  ]);
}

const beyondBody = () => refused({ code: "invalid", fields: { territories: "beyond_body" } });

/** An offer as its body writes it: named by itself, and nothing that the report had said remains. */
export const writtenBy = (
  { body, kind, standing, wording }: MembershipHeld,
  said: Omit<OfferEntry, "body" | "state" | "confirmedOn" | "source">,
  answered: number | null,
): OfferEntry => ({
  ...said,
  body: { id: body, kind, standing, wording, basis: "explicit", answered },
  state: "draft",
  confirmedOn: null,
  source: itself,
});
