import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { BodyFields } from "#web/components/body-fields.tsx";
import { CharterField } from "#web/components/charter-field.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { TextArea, TextField } from "#web/components/form-fields.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Section } from "#web/ui/section.tsx";

/** `body`: the entry that is claimed; `null`: a body that is not there yet registers itself. */
export type NewClaimProps = { locale: Locale; form: TypedForm; body: { id: string; name: string } | null };

export const title = ({ locale, body }: NewClaimProps) => {
  const { claims } = speechOf(locale).copy;
  return body ? claims.claim.title(body.name) : claims.register.title;
};

export function NewClaimPage({ locale, form, body }: NewClaimProps) {
  const speech = speechOf(locale);
  const { copy } = speech;
  const { register, claim } = copy.claims;
  return (
    <div class="narrow">
      <h1>{body ? claim.heading(body.name) : register.heading}</h1>
      <p class="lead">{body ? claim.lead : register.lead}</p>
      {!body && (
        <p>
          {register.maybeThere} <a href={`/${locale}/bodies`}>{register.search}</a>.
        </p>
      )}
      <FormNotice form={form} copy={copy} />
      <ErrorSummary form={form} copy={copy} />
      <form id="claim" method="post" action={`/${locale}/claims/new`} noValidate>
        {body ? (
          <HiddenFields fields={[["body", body.id]]} />
        ) : (
          <Section id="part-body" heading={register.body}>
            <BodyFields form={form} speech={speech} />
          </Section>
        )}
        <You form={form} speech={speech} />
        <button class="go" type="submit">
          {register.submit}
        </button>
      </form>
    </div>
  );
}

const You = ({ form, speech }: { form: TypedForm; speech: Speech }) => {
  const asked = { form, copy: speech.copy };
  return (
    <Section id="part-you" heading={speech.copy.claims.register.you}>
      <TextField {...asked} name="name" autocomplete="name" required />
      <TextArea {...asked} name="told" hint={speech.copy.claims.register.toldHint} rows={4} required />
      <CharterField form={form} speech={speech} />
    </Section>
  );
};
