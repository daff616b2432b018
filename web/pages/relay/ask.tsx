import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { relayKinds } from "#domain/relay/kinds.ts";
import { spokenLanguages } from "#domain/relay/languages.ts";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { ChoiceField, TextArea, TextField } from "#web/components/form-fields.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { asChoices } from "#web/components/labelled.ts";
import { ProvinceField } from "#web/components/province-field.tsx";
import { inOtherScript } from "#web/i18n/other-script.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { withFieldWords } from "#web/i18n/with-field-words.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Quoted } from "#web/ui/quoted.tsx";
import { Section } from "#web/ui/section.tsx";

/** `state`: whether they wait, or may ask; `answer`: why they were refused, or ended; `body`: on whose behalf. */
export type RelayAskProps = {
  locale: Locale;
  form: TypedForm;
  state: "asked" | "may-ask";
  answer: string | null;
  body: { id: string; name: string } | null;
};

export const title = ({ locale }: RelayAskProps) => speechOf(locale).copy.relays.ask.title;

export function RelayAskPage(props: RelayAskProps) {
  const { locale, form, state, answer } = props;
  const { ask } = speechOf(locale).copy.relays;
  const speech = withFieldWords(speechOf(locale), ask);
  const { copy } = speech;
  return (
    <div class="narrow">
      <h1>{ask.title}</h1>
      <p class="lead">{ask.lead}</p>
      <FormNotice form={form} copy={copy} />
      <ErrorSummary form={form} copy={copy} />
      {answer && (
        <>
          <p>{ask.refused}</p>
          <Quoted text={answer} />
        </>
      )}
      {state === "asked" ? <Waits locale={locale} ask={ask} /> : <Form {...props} speech={speech} />}
    </div>
  );
}

const Waits = ({ locale, ask }: { locale: Locale; ask: Speech["copy"]["relays"]["ask"] }) => (
  <>
    <Notice role="status">
      <p>{ask.waits}</p>
    </Notice>
    <form method="post" action={`/${locale}/relays/leave`}>
      <HiddenFields fields={[["sure", "yes"]]} />
      <button type="submit">{ask.cancel}</button>
    </form>
  </>
);

function Form({ locale, form, body, speech }: RelayAskProps & { speech: Speech }) {
  const { copy, words } = speech;
  const { ask, kinds, languages } = copy.relays;
  const asked = { form, copy };
  return (
    <form id="relay" method="post" action={`/${locale}/relays/new`} noValidate>
      {body && (
        <p>
          <input type="hidden" name="body" value={body.id} />
          {ask.ofBody} <bdi>{body.name}</bdi>
        </p>
      )}
      <Section id="part-public" heading={ask.public}>
        <TextField {...asked} name="name" autocomplete="organization" required />
        <ChoiceField {...asked} name="kind" type="radio" choices={asChoices(relayKinds, kinds)} />
        <ProvinceField {...asked} words={words} alsoCalled={inOtherScript(locale)} />
        <TextField {...asked} name="address" required />
        <TextField {...asked} name="phone" type="tel" dir="ltr" required />
        <TextField {...asked} name="hours" hint={ask.hoursHint} required />
        <ChoiceField {...asked} name="languages" choices={asChoices(spokenLanguages, languages)} />
      </Section>
      <Section id="part-verify" heading={ask.verify}>
        <TextArea {...asked} name="told" hint={ask.toldHint} rows={4} required />
      </Section>
      <button class="go" type="submit">
        {ask.submit}
      </button>
    </form>
  );
}
