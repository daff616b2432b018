import type { JudgedSo } from "#contract/case.ts";
import type { JudgedFinding } from "#contract/match-answer.ts";
import { PointsSum } from "#web/components/points-sum.tsx";
import { Reasons } from "#web/components/reasons.tsx";
import { explainFinding } from "#web/i18n/explain-finding.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";

/** How an offer was judged: what bars it first, then what speaks for it and what is unknown, and the sum. */
export function CaseJudged({ judged, speech }: { judged: JudgedSo; speech: TeamSpeech }) {
  const findings = [...judged.findings];
  const unmet = findings.filter(({ verdict }) => verdict === "unmet");
  const says = speech.copy.review.case;
  return (
    <>
      {unmet.length > 0 && <Unmet findings={unmet} speech={speech} />}
      <Reasons findings={findings} speech={speech} />
      <PointsSum score={judged.score} findings={findings} speech={speech} />
      {judged.rules && (
        <p>
          <small>{says.judgedBy(judged.rules)}</small>
        </p>
      )}
    </>
  );
}

const Unmet = ({ findings, speech }: { findings: readonly JudgedFinding[]; speech: TeamSpeech }) => (
  <>
    <h4>{speech.copy.review.case.unmet}</h4>
    <ul class="findings unmet">
      {findings.map((finding) => (
        <li key={finding.criterion}>
          {speech.copy.findings.criteria[finding.criterion]} — {explainFinding(finding, speech)}
        </li>
      ))}
    </ul>
  </>
);
