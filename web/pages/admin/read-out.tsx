import type { Locale } from "#contract/locales.ts";
import type { ReceiptShown } from "#contract/own-request.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { ReceiptCodes } from "#web/components/receipt-codes.tsx";
import { teamSpeechOf } from "#web/i18n/team.ts";

/** A new receipt, shown once to whoever reads it out on the phone. `follow`: where its request is opened. */
export type ReadOutProps = { locale: Locale; receipt: ReceiptShown; follow: string };

export const title = ({ locale }: ReadOutProps) => teamSpeechOf(locale).copy.calls.receipt.title;

export function ReadOutPage({ locale, receipt, follow }: ReadOutProps) {
  const speech = teamSpeechOf(locale);
  const says = speech.copy.calls.receipt;
  return (
    <AdminFrame here="calls" speech={speech}>
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <ReceiptCodes receipt={receipt} speech={speech} />
      <p>
        {says.follow} <bdi dir="ltr">{follow}</bdi>
      </p>
      <p>{says.done}</p>
      <p>
        <a class="go" href={`/${locale}/admin/calls`}>
          {says.back}
        </a>
      </p>
    </AdminFrame>
  );
}
