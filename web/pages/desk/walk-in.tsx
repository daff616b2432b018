import { type Locale, localeCodes, locales } from "#contract/locales.ts";
import { formSteps } from "#contract/support-request.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { NoPlace } from "#domain/introduction/capacity.ts";
import { forSomebodyElse } from "#web/components/at-desk/for-somebody-else.ts";
import { cameBack } from "#web/components/at-desk/step-form.tsx";
import { ConsentField } from "#web/components/consent-field.tsx";
import { ContactFields } from "#web/components/contact-fields.tsx";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { FactsFields } from "#web/components/facts-fields.tsx";
import { SelectField, typed } from "#web/components/form-fields.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { NeedsFields } from "#web/components/needs-fields.tsx";
import { ProjectFields } from "#web/components/project-fields.tsx";
import { inOtherScript } from "#web/i18n/other-script.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Section } from "#web/ui/section.tsx";

/** `formKey`: the mark of the form's random id; `full`: why no place can be taken; `alreadyFiled`: with other words. */
export type WalkInProps = {
  locale: Locale;
  desk: DeskShown;
  offers: readonly { id: string; name: string }[];
  form: TypedForm;
  formKey: string;
  full: NoPlace | null;
  alreadyFiled: boolean;
  mayFile: boolean;
};

export const title = ({ locale }: WalkInProps) => speechOf(locale).copy.walkIn.title;

export function WalkInPage(props: WalkInProps) {
  const { locale, desk, offers, form, full, alreadyFiled, mayFile } = props;
  const speech = forSomebodyElse(speechOf(locale));
  const { copy } = speech;
  const says = copy.walkIn;
  return (
    <DeskFrame desk={desk} here="inbox" speech={speech}>
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <FormNotice form={form} copy={copy} />
      <ErrorSummary form={form} copy={copy} />
      {(full || alreadyFiled) && (
        <Notice role="alert">
          <p>{full ? copy.forms.said(says.full, copy.problems.noPlace[full]) : says.otherWords}</p>
        </Notice>
      )}
      {offers.length === 0 && <p class="notice">{says.noOffers}</p>}
      {mayFile && offers.length > 0 && <Form {...props} speech={speech} />}
      <p>
        <a href={`/${locale}/desk/${desk.id}/inbox`}>{copy.inbox.back}</a>
      </p>
    </DeskFrame>
  );
}

function Form({ locale, desk, offers, form, formKey, speech }: WalkInProps & { speech: Speech }) {
  const { copy } = speech;
  const says = copy.walkIn;
  const asked = { form, speech };
  const field = { form, copy };
  return (
    <form id="walk-in" class="narrow" method="post" action={`/${locale}/desk/${desk.id}/walk-in`} noValidate>
      <HiddenFields fields={[["form", formKey]]} />
      <Section id="part-offer" heading={says.offer}>
        <SelectField
          {...field}
          name="offer"
          hint={says.offerHint}
          options={offers.map(({ id, name }) => [id, name] as const)}
          blank={copy.forms.choose}
          required
        />
      </Section>
      <Section id="part-project" heading={says.project}>
        <ProjectFields {...asked} alsoCalled={inOtherScript(locale)} />
      </Section>
      <Section id="part-needs" heading={says.needs}>
        <NeedsFields {...asked} proposed={[]} />
      </Section>
      <details class="more" open={cameBack(form, formSteps.facts)}>
        <summary>{says.facts}</summary>
        <FactsFields {...asked} />
      </details>
      <Section id="part-contact" heading={says.contact}>
        <ContactFields {...asked} ofAnother />
        <SelectField
          {...field}
          name="language"
          hint={says.languageHint}
          options={localeCodes.map((code) => [code, locales[code].name] as const)}
          blank={copy.forms.choose}
          chosen={typed(form, "language") || locale}
          required
        />
        <ConsentField {...asked} />
      </Section>
      <button class="go" type="submit">
        {says.submit}
      </button>
    </form>
  );
}
