import { internationalNumber } from "#domain/text/international-number.ts";
import type { Speech } from "#web/i18n/speech.ts";

/**
 * The ways to reach a number: links, which ask nobody anything before they are opened. The text goes with an SMS, which
 * stays on the phone; into an address of WhatsApp's site it is not put, where others would read it.
 */
export function PhoneLinks({
  number,
  text,
  speech: { copy },
}: {
  number: string;
  text: string | null;
  speech: Speech;
}) {
  const says = copy.calls;
  const international = internationalNumber(number);
  const dialled = international ? `+${international}` : number;
  const body = text === null ? "" : `?body=${encodeURIComponent(text)}`;
  return (
    <ul class="phone" aria-label={says.ways}>
      <li>
        <a class="number" dir="ltr" href={`tel:${dialled}`} aria-label={says.call(number)}>
          {number}
        </a>
      </li>
      <li>
        <a href={`sms:${dialled}${body}`}>{says.sms}</a>
      </li>
      {international && (
        <li>
          <a href={`https://wa.me/${international}`} rel="noreferrer">
            {says.whatsapp}
          </a>
        </li>
      )}
    </ul>
  );
}
