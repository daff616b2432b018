import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { TextField, typed } from "#web/components/form-fields.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Section } from "#web/ui/section.tsx";

/** `steps`: how the body can stand from here. */
export type AvailabilityProps = {
  locale: Locale;
  desk: DeskShown;
  form: TypedForm;
  version: number;
  steps: ("pause" | "resume" | "return")[];
  said: "saved" | null;
};

export const title = ({ locale }: AvailabilityProps) => speechOf(locale).copy.desk.availability.title;

export function AvailabilityPage({ locale, desk, form, version, steps, said }: AvailabilityProps) {
  const speech = speechOf(locale);
  const { copy, words } = speech;
  const says = copy.desk.availability;
  const path = `/${locale}/desk/${desk.id}/availability`;
  const asked = { form, copy };
  return (
    <DeskFrame desk={desk} here="availability" speech={speech}>
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      {said && (
        <Notice role="status">
          <p>{says.saved}</p>
        </Notice>
      )}
      <FormNotice form={form} copy={copy} />
      <ErrorSummary form={form} copy={copy} />
      <Section id="standing" heading={says.standing}>
        <p>
          <b>{words.standings[desk.standing].label}.</b> {words.standings[desk.standing].sentence}
        </p>
        <div class="buttons">
          {steps.map((step) => (
            <form key={step} method="post" action={path}>
              <HiddenFields
                fields={[
                  ["version", String(version)],
                  ["step", step],
                ]}
              />
              <button type="submit">{says[step]}</button>
            </form>
          ))}
        </div>
      </Section>
      <form id="availability" class="narrow" method="post" action={path} noValidate>
        <HiddenFields
          fields={[
            ["version", typed(form, "version") || String(version)],
            ["step", "plan"],
          ]}
        />
        <Section id="dates" heading={says.dates}>
          <TextField {...asked} name="awayFrom" type="date" hint={says.datesHint} dir="ltr" />
          <TextField {...asked} name="awayUntil" type="date" dir="ltr" />
        </Section>
        <Section id="capacity" heading={says.capacity}>
          <TextField {...asked} name="monthlyCapacity" hint={says.capacityHint} inputMode="numeric" dir="ltr" />
        </Section>
        <button class="go" type="submit">
          {says.submit}
        </button>
      </form>
    </DeskFrame>
  );
}
