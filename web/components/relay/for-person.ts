import { forSomebodyElse } from "#web/components/at-desk/for-somebody-else.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { withFieldWords } from "#web/i18n/with-field-words.ts";

/** The words of the form of requests, for a relay who fills it in with somebody: in the text to read, the relay stands for the body. */
export function forPerson(speech: Speech): Speech {
  const { file } = speech.copy.relays;
  const { copy, words, locale } = withFieldWords(forSomebodyElse(speech), {
    labels: { consentWay: file.way, disclosure: file.disclosure },
    because: {},
  });
  const { consent } = speech.copy.request;
  const { contact } = copy.request;
  const request = {
    ...copy.request,
    contact: { ...contact, disclosureHint: file.disclosureHint },
    consent: {
      ...copy.request.consent,
      points: [...consent.points.slice(0, 2), file.consent, ...consent.points.slice(2)],
      agree: file.agree,
    },
  };
  return { locale, copy: { ...copy, request }, words: { ...words, disclosures: file.disclosures } };
}
