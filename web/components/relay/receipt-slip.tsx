import { type Locale, locales } from "#contract/locales.ts";
import type { ReceiptShown } from "#contract/own-request.ts";
import type { RelayShown } from "#contract/relay-request.ts";
import { promisedSpans } from "#web/components/explain-span.ts";
import { ReceiptCodes } from "#web/components/receipt-codes.tsx";
import { formatMoment } from "#web/i18n/format.ts";
import { speechOf } from "#web/i18n/speech.ts";

/** What is given to the person, in their language, small enough for a sheet of A6. `follow`: where the request is opened. */
export function ReceiptSlip({
  locale,
  receipt,
  relay,
  follow,
}: {
  locale: Locale;
  receipt: ReceiptShown;
  relay: RelayShown;
  follow: string;
}) {
  const speech = speechOf(locale);
  const { follow: own, relays } = speech.copy;
  const { review, answer } = promisedSpans(speech);
  return (
    <section class="slip card" lang={locale} dir={locales[locale].dir}>
      <h2>Wasl · {own.receipt.title}</h2>
      <ReceiptCodes receipt={receipt} speech={speech} />
      <p>
        {relays.slip.follow} <bdi dir="ltr">{follow}</bdi>
      </p>
      <p>{own.receipt.filedAt(formatMoment(locale, receipt.filedAt))}</p>
      <ol>
        {own.receipt.next(review, answer).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <p>{relays.slip.alone}</p>
      <p>
        {relays.slip.relay} <b dir="auto">{relay.name}</b>
        <br />
        <bdi dir="ltr">{relay.phone}</bdi>
        <br />
        <bdi>{relay.address}</bdi>
        <br />
        <bdi>{relay.hours}</bdi>
      </p>
    </section>
  );
}
