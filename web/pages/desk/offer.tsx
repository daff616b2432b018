import type { Difference } from "#contract/differences.ts";
import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { OfferState, OfferStep } from "#domain/offer/lifecycle.ts";
import type { Territory } from "#domain/territory/territory.ts";
import { DemandPreview } from "#web/components/demand-preview.tsx";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { Differences } from "#web/components/differences.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { typed } from "#web/components/form-fields.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { OfferFields, OfferParts } from "#web/components/offer-fields.tsx";
import { OfferHistory } from "#web/components/offer-history.tsx";
import { OfferSteps } from "#web/components/offer-steps.tsx";
import { formatDay } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";

export type StepTaken = { version: number; step: OfferStep; at: string; by: string };

/** An offer at its body's desk: `offer` is `null` while it is being written for the first time. */
export type DeskOfferProps = {
  locale: Locale;
  desk: DeskShown;
  within: Territory[];
  form: TypedForm;
  offer: {
    id: string;
    name: string;
    version: number;
    state: OfferState;
    isOwn: boolean;
    linkBrokenSince: string | null;
  } | null;
  /** The steps that can be taken now, by whoever reads. */
  steps: OfferStep[];
  history: StepTaken[];
  differences: Difference[] | null;
  demand: string[] | null;
  said: "saved" | null;
  mayWrite: boolean;
};

export const title = ({ locale, offer }: DeskOfferProps) => {
  const says = speechOf(locale).copy.desk.offer;
  return offer ? says.editTitle : says.newTitle;
};

export function DeskOfferPage(props: DeskOfferProps) {
  const { locale, desk, form, offer, differences, said } = props;
  const speech = speechOf(locale);
  const { copy } = speech;
  const says = copy.desk.offer;
  return (
    <DeskFrame desk={desk} here="offers" speech={speech}>
      <h1>{offer ? <bdi>{offer.name}</bdi> : says.newHeading}</h1>
      {said && (
        <Notice role="status">
          <p>{says.saved}</p>
        </Notice>
      )}
      {offer ? <OfferSteps {...props} offer={offer} speech={speech} /> : <p class="lead">{says.lead}</p>}
      {offer && !offer.isOwn && <p class="notice">{says.fromDirectory}</p>}
      {offer?.linkBrokenSince && <p class="notice">{says.linkBroken(formatDay(locale, offer.linkBrokenSince))}</p>}
      {differences && <Differences differences={differences} says={copy.desk.change} speech={speech} />}
      <FormNotice form={form} copy={copy} />
      <ErrorSummary form={form} copy={copy} />
      {props.mayWrite && <OfferForm {...props} speech={speech} />}
      <OfferHistory history={props.history} speech={speech} />
    </DeskFrame>
  );
}

function OfferForm({ locale, desk, within, form, offer, demand, speech }: DeskOfferProps & { speech: Speech }) {
  const says = speech.copy.desk.offer;
  const offers = `/${locale}/desk/${desk.id}/offers`;
  const isDraft = offer === null || offer.state === "draft";
  return (
    <form id="offer" class="beside" method="post" action={offer ? `${offers}/${offer.id}` : `${offers}/new`} noValidate>
      <OfferParts speech={speech} />
      <div>
        {/* What the Enter key presses comes first, and is not seen. */}
        <button class="unseen" type="submit" name="go" value="save" tabIndex={-1} aria-hidden="true" />
        {offer && <HiddenFields fields={[["version", typed(form, "version") || String(offer.version)]]} />}
        <OfferFields form={form} within={within} speech={speech} />
        <div class="buttons">
          {isDraft && (
            <button class="go" type="submit" name="go" value="preview">
              {says.saveAndPreview}
            </button>
          )}
          <button class={isDraft ? undefined : "go"} type="submit" name="go" value="save">
            {isDraft ? says.save : says.saveChanges}
          </button>
        </div>
      </div>
      <DemandPreview lines={demand} door={`${offers}/demand`} speech={speech} />
    </form>
  );
}
