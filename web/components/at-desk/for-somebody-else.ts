import type { Speech } from "#web/i18n/speech.ts";
import { withFieldWords } from "#web/i18n/with-field-words.ts";

/** The words of the form of requests, for whoever fills it in with somebody who came to the desk. */
export function forSomebodyElse(speech: Speech): Speech {
  const { walkIn, request } = speech.copy;
  const named = withFieldWords(speech, walkIn);
  const { consent } = request;
  const own: Speech["copy"]["request"] = {
    ...request,
    facts: { ...request.facts, groupsHint: walkIn.groupsHint },
    contact: { ...request.contact, one: walkIn.contactOne, nameHint: walkIn.nameHint },
    consent: {
      ...consent,
      heading: walkIn.consent.heading,
      points: [walkIn.consent.yourBody, ...consent.points],
      agree: walkIn.consent.agree,
    },
  };
  return { ...named, copy: { ...named.copy, request: own } };
}
