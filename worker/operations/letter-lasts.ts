import type { Instant } from "#domain/time/local-date.ts";
import type { LetterName } from "#worker/mail/letter.ts";
import { codeLasts } from "./ask-code.ts";
import { invitationLasts } from "./invite.ts";
import { receiptLinkLasts } from "./renew-receipt.ts";

/** For how long what a letter opens stays open; the others tell something that stays so. */
const lasts: Partial<Record<LetterName, number>> = {
  "sign-in-code": codeLasts,
  "receipt-link": receiptLinkLasts,
  invitation: invitationLasts,
};

/** A code or a link that no longer opens anything is not worth sending. */
export const isOver = ({ letter, writtenAt }: { letter: string; writtenAt: Instant }, now: Instant): boolean =>
  now - writtenAt > (lasts[letter as LetterName] ?? Number.POSITIVE_INFINITY);
