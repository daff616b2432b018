import type { Difference } from "#contract/differences.ts";
import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { BodyFields } from "#web/components/body-fields.tsx";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { Differences } from "#web/components/differences.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { typed } from "#web/components/form-fields.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { formatDay } from "#web/i18n/format.ts";
import { speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** A body's own entry, as its managers keep it. */
export type DeskEntryProps = {
  locale: Locale;
  desk: DeskShown;
  form: TypedForm;
  version: number;
  differences: Difference[] | null;
  said: "saved" | null;
  /** Since when its site does not answer. */
  siteBrokenSince: string | null;
};

export const title = ({ locale }: DeskEntryProps) => speechOf(locale).copy.desk.entry.title;

export function DeskEntryPage(props: DeskEntryProps) {
  const { locale, desk, form, version, differences, said, siteBrokenSince } = props;
  const speech = speechOf(locale);
  const { copy } = speech;
  const says = copy.desk.entry;
  const { heading, leadBody } = copy.desk.change;
  return (
    <DeskFrame desk={desk} here="entry" speech={speech}>
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      {said && (
        <Notice role="status">
          <p>{says.saved}</p>
        </Notice>
      )}
      {siteBrokenSince && <p class="notice">{says.siteBroken(formatDay(locale, siteBrokenSince))}</p>}
      {differences && <Differences differences={differences} says={{ heading, lead: leadBody }} speech={speech} />}
      <FormNotice form={form} copy={copy} />
      <ErrorSummary form={form} copy={copy} />
      <form id="entry" class="narrow" method="post" action={`/${locale}/desk/${desk.id}/entry`} noValidate>
        <HiddenFields fields={[["version", typed(form, "version") || String(version)]]} />
        <BodyFields form={form} speech={speech} />
        <button class="go" type="submit">
          {says.submit}
        </button>
      </form>
    </DeskFrame>
  );
}
