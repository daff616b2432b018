import type { Locale } from "#contract/locales.ts";
import type { ReceiptShown } from "#contract/own-request.ts";
import { ReceiptCodes } from "#web/components/receipt-codes.tsx";
import { speechOf } from "#web/i18n/speech.ts";

/** The new receipt of whoever follows their request themselves from now on: shown once. */
export type TakenOverProps = { locale: Locale; receipt: ReceiptShown };

export const title = ({ locale }: TakenOverProps) => speechOf(locale).copy.follow.receipt.title;

export function TakenOverPage({ locale, receipt }: TakenOverProps) {
  const speech = speechOf(locale);
  const { follow, relays } = speech.copy;
  return (
    <div class="narrow">
      <h1>{relays.sees.taken}</h1>
      <p class="lead">{follow.receipt.lead}</p>
      <ReceiptCodes receipt={receipt} speech={speech} />
      <p class="notice">{follow.receipt.keep}</p>
      <p class="unprinted">
        <a class="go" href={`/${locale}/follow`}>
          {follow.receipt.follow}
        </a>
      </p>
    </div>
  );
}
