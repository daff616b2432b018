import type { Locale } from "#contract/locales.ts";
import type { ReceiptShown } from "#contract/own-request.ts";
import { ReceiptCodes } from "#web/components/receipt-codes.tsx";
import { speechOf } from "#web/i18n/speech.ts";

/** What a link that renews a PIN opens: the question, then the new receipt, once; or that it is over. */
export type RenewProps = { locale: Locale; token: string; state: "asking" | "gone" | ReceiptShown };

export const title = ({ locale }: RenewProps) => speechOf(locale).copy.lost.renewTitle;

export function RenewPage({ locale, token, state }: RenewProps) {
  const speech = speechOf(locale);
  const says = speech.copy.lost;
  if (state === "gone") {
    return (
      <div class="narrow">
        <h1>{says.gone}</h1>
        <p class="lead">{says.goneText}</p>
        <p>
          <a class="go" href={`/${locale}/follow/lost`}>
            {says.again}
          </a>
        </p>
      </div>
    );
  }
  return (
    <div class="narrow">
      <h1>{says.renewHeading}</h1>
      <p class="lead">{says.renewLead}</p>
      {state === "asking" ? (
        <form method="post" action={`/${locale}/follow/lost/${token}`}>
          <button class="go" type="submit">
            {says.renew}
          </button>
        </form>
      ) : (
        <>
          <ReceiptCodes receipt={state} speech={speech} />
          <p>
            <a class="go" href={`/${locale}/follow`}>
              {speech.copy.follow.receipt.follow}
            </a>
          </p>
        </>
      )}
    </div>
  );
}
