import type { Locale } from "#contract/locales.ts";
import type { ReceiptShown } from "#contract/own-request.ts";
import type { RelayShown } from "#contract/relay-request.ts";
import { ReceiptSlip } from "#web/components/relay/receipt-slip.tsx";
import { RelayFrame } from "#web/components/relay/relay-frame.tsx";
import { speechOf } from "#web/i18n/speech.ts";

/** The receipt of somebody for whom a relay filed, in their language (`theirs`), to be printed and given to them. */
export type RelayFiledProps = {
  locale: Locale;
  theirs: Locale;
  request: string;
  receipt: ReceiptShown;
  relay: RelayShown;
  follow: string;
};

export const title = ({ locale }: RelayFiledProps) => speechOf(locale).copy.relays.filed.heading;

export function RelayFiledPage(props: RelayFiledProps) {
  const { locale, theirs, request, ...slip } = props;
  const speech = speechOf(locale);
  const says = speech.copy.relays.filed;
  return (
    <RelayFrame speech={speech}>
      <div class="unprinted">
        <h1>{says.heading}</h1>
        <p class="lead">{says.lead}</p>
      </div>
      <ReceiptSlip {...slip} locale={theirs} />
      <p class="unprinted buttons">
        <a class="go" href={`/${locale}/relay/file`}>
          {speech.copy.relays.nav.file}
        </a>
        <a href={`/${locale}/relay/requests/${request}`}>{says.see}</a>
      </p>
    </RelayFrame>
  );
}
