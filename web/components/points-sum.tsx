import type { JudgedOffer } from "#contract/match-answer.ts";
import { explainFinding } from "#web/i18n/explain-finding.ts";
import { formatNumber } from "#web/i18n/format.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Bar } from "#web/ui/bar.tsx";

/** The points of a match as a sum that adds up. */
export function PointsSum({
  score,
  findings,
  speech,
}: Pick<JudgedOffer, "score" | "findings"> & { speech: MovingSpeech }) {
  const { locale, copy } = speech;
  return (
    <details class="sum">
      <summary>
        <Bar value={score} max={100} />
        {copy.matches.sum(score)}
      </summary>
      <table>
        <caption class="unseen">{copy.matches.sumCaption}</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">{copy.matches.sumCriterion}</th>
            <th scope="col">{copy.matches.sumPoints}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={finding.criterion}>
              <th scope="row">
                {copy.findings.criteria[finding.criterion]} <small>{explainFinding(finding, speech)}</small>
              </th>
              <td>{formatNumber(locale, finding.points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{copy.matches.sumTotal}</th>
            <td>{formatNumber(locale, score)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}
