import type { Locale } from "#contract/locales.ts";
import type { ReceiptShown } from "#contract/own-request.ts";
import { promisedSpans } from "#web/components/explain-span.ts";
import { ReceiptCodes } from "#web/components/receipt-codes.tsx";
import { formatMoment } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";

/** `receipt` is shown only to the browser that filed the request; elsewhere there is nothing to show. */
export type ReceiptProps = { locale: Locale; receipt: ReceiptShown | null };

export const title = ({ locale }: ReceiptProps) => speechOf(locale).copy.follow.receipt.title;

export function ReceiptPage({ locale, receipt }: ReceiptProps) {
  const speech = speechOf(locale);
  return (
    <div class="narrow">{receipt ? <Receipt receipt={receipt} speech={speech} /> : <NoReceipt speech={speech} />}</div>
  );
}

function Receipt({ receipt, speech }: { receipt: ReceiptShown; speech: Speech }) {
  const { locale, copy } = speech;
  const says = copy.follow.receipt;
  const { review, answer } = promisedSpans(speech);
  return (
    <>
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <ReceiptCodes receipt={receipt} speech={speech} />
      <p>{says.filedAt(formatMoment(locale, receipt.filedAt))}</p>
      <p class="notice">{says.keep}</p>
      <Section id="next" heading={says.nextHeading}>
        <ol>
          {says.next(review, answer).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </Section>
      <p class="unprinted">
        <a class="go" href={`/${locale}/follow`}>
          {says.follow}
        </a>
      </p>
    </>
  );
}

const NoReceipt = ({ speech: { locale, copy } }: { speech: Speech }) => (
  <>
    <h1>{copy.follow.receipt.emptyHeading}</h1>
    <p class="lead">{copy.follow.receipt.empty}</p>
    <p class="buttons">
      <a class="go" href={`/${locale}/follow`}>
        {copy.follow.receipt.follow}
      </a>
      <a href={`/${locale}/request`}>{copy.follow.receipt.start}</a>
    </p>
  </>
);
