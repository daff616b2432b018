import { localeCodes, locales } from "#contract/locales.ts";
import { formSteps } from "#contract/support-request.ts";
import type { TypedForm } from "#contract/typed.ts";
import { consentWays } from "#domain/relay/consent-ways.ts";
import { cameBack } from "#web/components/at-desk/step-form.tsx";
import { ConsentField } from "#web/components/consent-field.tsx";
import { ContactFields, DisclosureField } from "#web/components/contact-fields.tsx";
import { FactsFields } from "#web/components/facts-fields.tsx";
import { ChoiceField, SelectField, typed } from "#web/components/form-fields.tsx";
import { asChoices } from "#web/components/labelled.ts";
import { NeedsFields } from "#web/components/needs-fields.tsx";
import { ProjectFields } from "#web/components/project-fields.tsx";
import { inOtherScript } from "#web/i18n/other-script.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";

/** A request in one page, short enough for a desk with a queue: what may be left out is folded. */
export function RelayRequestFields({ form, speech }: { form: TypedForm; speech: Speech }) {
  const { locale, copy } = speech;
  const [says, asked, field] = [copy.walkIn, { form, speech }, { form, copy }];
  return (
    <>
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
        <DisclosureField {...asked} />
        <ConsentField {...asked} />
        <ChoiceField
          {...field}
          name="consentWay"
          type="radio"
          choices={asChoices(consentWays, copy.relays.file.ways)}
        />
      </Section>
    </>
  );
}
