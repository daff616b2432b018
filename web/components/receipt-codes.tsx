import type { ReceiptShown } from "#contract/own-request.ts";
import type { Speech } from "#web/i18n/speech.ts";

/** Two groups of four are easier to copy; the space is forgiven when it is typed back. */
const inGroups = (code: string) => code.replace(/^(.{4})(.{4})$/, "$1 $2");

/** The two codes, big enough to be photographed. */
export const ReceiptCodes = ({
  receipt: { code, pin },
  speech: { copy },
}: {
  receipt: ReceiptShown;
  speech: Speech;
}) => (
  <dl class="codes">
    <div>
      <dt>{copy.follow.receipt.code}</dt>
      <dd dir="ltr">{inGroups(code)}</dd>
    </div>
    <div>
      <dt>{copy.follow.receipt.pin}</dt>
      <dd dir="ltr">{pin}</dd>
    </div>
  </dl>
);
