import type { JudgedThen as Judged } from "#contract/own-request.ts";
import { formatMoment } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { MatchCard } from "./match-card.tsx";

/** The matches as they were judged, by the rules of that day. */
export function JudgedThen({ judged, speech }: { judged: Judged; speech: Speech }) {
  const { own } = speech.copy.follow;
  return (
    <>
      <p>
        {own.judgedAt(formatMoment(speech.locale, judged.at))} {own.judgedRules(judged.rules)}{" "}
        {judged.total === 0 ? own.none : own.found(judged.total)}
      </p>
      {judged.matches.length > 0 && (
        <ol class="cards thread">
          {judged.matches.map((match, position) => (
            <li key={match.offer.id}>
              <MatchCard match={match} rank={position + 1} speech={speech} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
