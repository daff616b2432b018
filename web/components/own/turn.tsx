import type { OwnIntroduction } from "#contract/own-case.ts";
import { formatDay } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";

type Whose = keyof Speech["copy"]["ownCase"]["turn"];

/** Whom an introduction waits for; where it waits for nobody, there is none. */
const waitsFor: Partial<Record<OwnIntroduction["state"], Whose>> = {
  agreeing: "you",
  asked: "you",
  sent: "body",
  reaching: "team",
};
export const turnOf = ({ state }: OwnIntroduction): Whose | undefined => waitsFor[state];

/** Whose turn it is, and until when: the first thing that is looked for. */
export const Turn = ({ of, by, speech: { locale, copy } }: { of: Whose; by: string | null; speech: Speech }) => (
  <p class={of === "you" ? "turn yours" : "turn"}>
    <b>{copy.ownCase.turn[of]}</b>
    {by && <small>{copy.inbox.answerBy(formatDay(locale, by))}</small>}
  </p>
);
