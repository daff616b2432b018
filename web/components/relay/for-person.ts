import { forSomebodyElse } from "#web/components/at-desk/for-somebody-else.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { withFieldWords } from "#web/i18n/with-field-words.ts";

/** The words of the form of requests, for a relay who fills it in with somebody: in the text to read, the relay stands for the body. */
export function forPerson(speech: Speech): Speech {
  const { file } = speech.copy.relays;
  const { copy, ...named } = withFieldWords(forSomebodyElse(speech), { labels: { consentWay: file.way }, because: {} });
  const { consent } = speech.copy.request;
  const own = { ...copy.request.consent, points: [file.consent, ...consent.points], agree: file.agree };
  return { ...named, copy: { ...copy, request: { ...copy.request, consent: own } } };
}
