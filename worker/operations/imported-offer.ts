import { type OfferForm, offerSaid } from "#contract/offer-form.ts";
import type { MembershipHeld } from "#db/read/memberships.ts";
import type { OfferAdvance, OfferSave } from "#db/write/offers.ts";
import type { Person } from "#domain/account/actor.ts";
import { advanceOffer } from "#domain/offer/advance.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import { type OfferState, type OfferStep, offerBeginnings } from "#domain/offer/lifecycle.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";
import { writtenBy } from "./write-offer.ts";

/** Who says something of the offers of a body, and when. `answered`: how well the body answers, as it is known. */
export type Saying = { desk: MembershipHeld; answered: number | null; actor: Person; at: Instant };

/** A new offer as a draft, published in the same breath if it is to be open. */
export function newOffer(id: string, form: OfferForm, isOpen: boolean, saying: Saying): OfferSave {
  const { draft } = offerBeginnings;
  const drafted = stepOf(id, "draft", draft, 1, saying);
  const published = isOpen ? stepFrom({ id, state: draft, body: saying.desk.body }, "publish", 2, saying) : null;
  const entry = entryOf(id, form, published?.to ?? draft, null, saying);
  return { entry, steps: published ? [drafted, published] : [drafted] };
}

/** An offer as its body says it now; `null` when it can no longer change. */
export function changedOffer(
  form: OfferForm,
  before: { entry: OfferEntry; version: number },
  saying: Saying,
): OfferSave | null {
  const { id, state } = before.entry;
  const edited = stepFrom({ id, state, body: saying.desk.body }, "edit", before.version + 1, saying);
  return edited && { entry: entryOf(id, form, edited.to, before.entry, saying), steps: [edited] };
}

/** The offer that a form says, as its body writes it: confirmed by that, unless it is a draft. */
const entryOf = (
  id: string,
  form: OfferForm,
  state: OfferState,
  before: OfferEntry | null,
  { desk, answered, at }: Saying,
): OfferEntry => ({
  ...writtenBy(desk, { id, ...offerSaid(form, before?.wording ?? null) }, answered),
  state,
  confirmedOn: state === "draft" ? null : casablancaDay(at),
});

type Stood = { id: string; state: OfferState; body: string };
function stepFrom(stood: Stood, step: OfferStep, version: number, saying: Saying): OfferAdvance | null {
  const to = advanceOffer(stood, saying.actor, step);
  return to.ok ? stepOf(stood.id, step, to.value, version, saying) : null;
}

const stepOf = (id: string, step: OfferStep, to: OfferState, version: number, { actor, at }: Saying): OfferAdvance => ({
  id,
  step,
  to,
  at,
  by: actor.id,
  version,
});
