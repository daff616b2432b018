import { formatMoment } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import type { StepTaken } from "#web/pages/desk/offer.tsx";

/** What happened to an offer, newest first, with who did it. */
export function OfferHistory({ history, speech }: { history: readonly StepTaken[]; speech: Speech }) {
  const { locale, copy, words } = speech;
  const says = copy.desk.offer;
  if (history.length === 0) return null;
  const by = (name: string) => (name === "clock" ? says.byClock : name ? says.by(name) : says.byGone);
  return (
    <details class="more">
      <summary>{says.history}</summary>
      <ol class="history">
        {history.map(({ version, step, at, by: name }) => (
          <li key={version}>
            {words.offerSteps[step].sentence}{" "}
            <small>
              {formatMoment(locale, at)}, <bdi>{by(name)}</bdi>
            </small>
          </li>
        ))}
      </ol>
    </details>
  );
}
