import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { forPerson } from "#web/components/relay/for-person.ts";
import { RelayFrame } from "#web/components/relay/relay-frame.tsx";
import { RelayRequestFields } from "#web/components/relay/relay-request-fields.tsx";
import { speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** `formKey`: the mark of the form's random id; `why`: why it was not filed: as many as a day holds, or with other words. */
export type RelayFileProps = {
  locale: Locale;
  form: TypedForm;
  formKey: string;
  why: "too-many" | "other-words" | null;
};

export const title = ({ locale }: RelayFileProps) => speechOf(locale).copy.relays.nav.file;

export function RelayFilePage(props: RelayFileProps) {
  const { locale, form, formKey, why } = props;
  const speech = forPerson(speechOf(locale));
  const { copy } = speech;
  const says = copy.relays.file;
  return (
    <RelayFrame here="file" speech={speech}>
      <h1>{title(props)}</h1>
      <FormNotice form={form} copy={copy} />
      <ErrorSummary form={form} copy={copy} />
      {why && (
        <Notice role="alert">
          <p>{why === "too-many" ? says.tooMany : copy.walkIn.otherWords}</p>
        </Notice>
      )}
      <form id="relay-file" class="narrow" method="post" action={`/${locale}/relay/file`} noValidate>
        <HiddenFields fields={[["form", formKey]]} />
        <RelayRequestFields form={form} speech={speech} />
        <button class="go" type="submit">
          {says.submit}
        </button>
      </form>
    </RelayFrame>
  );
}
