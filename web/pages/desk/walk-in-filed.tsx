import type { Locale } from "#contract/locales.ts";
import type { ReceiptShown } from "#contract/own-request.ts";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { ReceiptCodes } from "#web/components/receipt-codes.tsx";
import { speechOf } from "#web/i18n/speech.ts";

/** The receipt of somebody who came to the desk, shown once, to be given to them. `follow`: where the request is opened. */
export type WalkInFiledProps = {
  locale: Locale;
  desk: DeskShown;
  receipt: ReceiptShown;
  introduction: string;
  follow: string;
};

export const title = ({ locale }: WalkInFiledProps) => speechOf(locale).copy.walkIn.filed.title;

export function WalkInFiledPage({ locale, desk, receipt, introduction, follow }: WalkInFiledProps) {
  const speech = speechOf(locale);
  const says = speech.copy.walkIn.filed;
  return (
    <DeskFrame desk={desk} here="inbox" speech={speech}>
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <ReceiptCodes receipt={receipt} speech={speech} />
      <p class="notice">{says.keep}</p>
      <p>
        {says.follow} <bdi dir="ltr">{follow}</bdi>
      </p>
      <p class="unprinted">
        <a class="go" href={`/${locale}/desk/${desk.id}/introductions/${introduction}`}>
          {says.seeCase}
        </a>
      </p>
    </DeskFrame>
  );
}
