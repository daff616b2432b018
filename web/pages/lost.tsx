import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { calledBackWithin } from "#domain/request/clock.ts";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { explainSpan } from "#web/components/explain-span.ts";
import { TextField } from "#web/components/form-fields.tsx";
import { speechOf } from "#web/i18n/speech.ts";

/** `sent`: the answer, the same whether there is such a request or not. */
export type LostProps = { locale: Locale; form: TypedForm; sent: boolean };

export const title = ({ locale }: LostProps) => speechOf(locale).copy.lost.title;

export function LostPage({ locale, form, sent }: LostProps) {
  const speech = speechOf(locale);
  const { copy } = speech;
  const says = copy.lost;
  const within = explainSpan(calledBackWithin, speech);
  if (sent) {
    return (
      <div class="narrow">
        <h1>{says.sentHeading}</h1>
        <p class="lead" role="status">
          {says.sent}
        </p>
        <p>{says.sentByPhone(within)}</p>
        <p>
          <a href={`/${locale}/follow`}>{copy.follow.receipt.follow}</a>
        </p>
      </div>
    );
  }
  return (
    <div class="narrow">
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <p>{says.byPhone(within)}</p>
      <ErrorSummary form={form} copy={copy} />
      <form id="lost" method="post" action={`/${locale}/follow/lost`} noValidate>
        <TextField {...{ form, copy }} name="receipt" dir="ltr" autocomplete="email" autocapitalize="off" required />
        <button class="go" type="submit">
          {says.submit}
        </button>
      </form>
    </div>
  );
}
