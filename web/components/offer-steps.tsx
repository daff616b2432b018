import type { Locale } from "#contract/locales.ts";
import type { OfferState, OfferStep } from "#domain/offer/lifecycle.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Section } from "#web/ui/section.tsx";
import type { DeskShown } from "./desk-frame.tsx";

/** What can be done with an offer now: a button for each step, the one that cannot be taken back behind a question. */
export function OfferSteps({
  locale,
  desk,
  offer,
  steps,
  speech: { copy, words },
}: {
  locale: Locale;
  desk: DeskShown;
  offer: { id: string; version: number; state: OfferState };
  steps: readonly OfferStep[];
  speech: Speech;
}) {
  const says = copy.desk.offer;
  const path = `/${locale}/desk/${desk.id}/offers/${offer.id}`;
  const button = (step: OfferStep) => (
    <form key={step} method="post" action={`${path}/steps`}>
      <HiddenFields
        fields={[
          ["version", String(offer.version)],
          ["step", step],
        ]}
      />
      <button type="submit">{words.offerSteps[step].label}</button>
    </form>
  );
  return (
    <Section id="steps" heading={says.steps} look="actions">
      <p>
        <b>{words.offerStates[offer.state].label}.</b> {words.offerStates[offer.state].sentence}
      </p>
      <div class="buttons">
        {steps.filter((step) => step !== "archive" && step !== "publish").map(button)}
        <a href={`${path}/preview`}>{says.preview}</a>
        <a href={`/${locale}/desk/${desk.id}/offers/new?from=${offer.id}`}>{says.duplicate}</a>
      </div>
      {steps.includes("archive") && (
        <details class="more">
          <summary>{words.offerSteps.archive.label}</summary>
          <p>{says.archiveSure}</p>
          {button("archive")}
        </details>
      )}
    </Section>
  );
}
