import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { regionCodes } from "#domain/territory/regions.ts";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { NeedsPicker } from "#web/components/needs-picker.tsx";
import { ProvinceField } from "#web/components/province-field.tsx";
import { inOtherScript } from "#web/i18n/other-script.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";

export type HomeProps = { locale: Locale; form: TypedForm };

export const title = ({ locale }: HomeProps) => speechOf(locale).copy.home.title;
export const description = ({ locale }: HomeProps) => speechOf(locale).copy.home.description;

export function HomePage({ locale, form }: HomeProps) {
  const speech = speechOf(locale);
  const { copy, words } = speech;
  return (
    <>
      <div class="hero">
        <h1>{copy.home.heading}</h1>
        <p class="lead">{copy.home.lead}</p>
      </div>
      <ErrorSummary form={form} copy={copy} />
      <form class="ask" method="get" action={`/${locale}/matches`} noValidate>
        <ProvinceField
          form={form}
          copy={copy}
          words={words}
          alsoCalled={inOtherScript(locale)}
          label={copy.home.province}
        />
        <NeedsPicker form={form} copy={copy} words={words} label={copy.home.needs} hint={copy.home.needsHint} hints />
        <div class="foot">
          <button class="go" type="submit">
            {copy.home.submit}
          </button>
        </div>
      </form>
      <p>
        <a href={`/${locale}/near`}>{copy.relays.near.link}</a>
      </p>
      <HowItGoes {...speech} />
      <Section id="regions" heading={copy.home.regions}>
        <ul class="links">
          {regionCodes.map((region) => (
            <li key={region}>
              <a href={`/${locale}/regions/${region}`}>{words.territories[region]}</a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

const HowItGoes = ({ copy: { home } }: Speech) => (
  <Section id="how" heading={home.how.heading}>
    <ol class="steps">
      {home.how.steps.map(([heading, text]) => (
        <li key={heading}>
          <h3>{heading}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  </Section>
);
