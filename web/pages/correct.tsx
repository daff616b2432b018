import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { ContactFields, DisclosureField } from "#web/components/contact-fields.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { FactsFields } from "#web/components/facts-fields.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { NeedsFields } from "#web/components/needs-fields.tsx";
import { ProjectFields } from "#web/components/project-fields.tsx";
import { inOtherScript } from "#web/i18n/other-script.ts";
import { speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Section } from "#web/ui/section.tsx";

/** `errors.form`: the request changed meanwhile; what was typed is still there. */
export type CorrectProps = { locale: Locale; form: TypedForm; version: number };

export const title = ({ locale }: CorrectProps) => speechOf(locale).copy.follow.correct.title;

export function CorrectPage({ locale, form, version }: CorrectProps) {
  const speech = speechOf(locale);
  const says = speech.copy.follow.correct;
  const asked = { form, speech };
  return (
    <div class="narrow">
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <FormNotice form={form} copy={speech.copy} />
      <ErrorSummary form={form} copy={speech.copy} />
      <form id="correct" method="post" action={`/${locale}/follow/correct`} noValidate>
        <HiddenFields fields={[["version", String(version)]]} />
        <Section id="part-project" heading={says.project}>
          <ProjectFields {...asked} alsoCalled={inOtherScript(locale)} />
        </Section>
        <Section id="part-needs" heading={says.needs}>
          <NeedsFields {...asked} proposed={[]} />
        </Section>
        <Section id="part-facts" heading={says.facts}>
          <FactsFields {...asked} />
        </Section>
        <Section id="part-contact" heading={says.contact}>
          <ContactFields {...asked} />
          <DisclosureField {...asked} />
        </Section>
        <div class="buttons">
          <button class="go" type="submit">
            {says.submit}
          </button>
          <a href={`/${locale}/follow`}>{says.cancel}</a>
        </div>
      </form>
    </div>
  );
}
