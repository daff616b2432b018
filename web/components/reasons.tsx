import type { JudgedFinding, JudgedOffer } from "#contract/match-answer.ts";
import { explainFinding } from "#web/i18n/explain-finding.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Icon } from "#web/ui/icon.tsx";
import { criterionIcons } from "./criterion-icons.ts";

/** Met by everybody: worth a line in the sum of points, not among the reasons. */
const saysLittle = (finding: JudgedFinding): boolean => {
  switch (finding.criterion) {
    case "stage":
    case "legalForm":
    case "groups":
      return finding.offered.length === 0;
    case "age":
      return finding.min === null && finding.max === null;
    case "amount":
      return finding.minMad === null && finding.maxMad === null;
    case "window":
      return finding.closesOn === null;
    case "capacity":
      return true;
    case "sectors":
      return finding.shared.length === 0;
    case "text":
      return finding.terms.length === 0;
    case "freshness":
      return finding.confirmedOn === null;
    case "responsiveness":
      return finding.answered === null;
    default:
      return false;
  }
};

const speaksFor = (finding: JudgedFinding) =>
  (finding.verdict === "met" || finding.verdict === null) && !saysLittle(finding);
const asks = ({ verdict }: JudgedFinding) => verdict === "unknown";

/** Why an offer is here, and what is still to be said. */
export function Reasons({ findings, speech }: Pick<JudgedOffer, "findings"> & { speech: MovingSpeech }) {
  const { matches } = speech.copy;
  return (
    <>
      <FindingList heading={matches.why} look="met" findings={findings.filter(speaksFor)} speech={speech} />
      <FindingList heading={matches.confirm} look="unknown" findings={findings.filter(asks)} speech={speech} />
    </>
  );
}

function FindingList(props: {
  heading: string;
  look: "met" | "unknown";
  findings: readonly JudgedFinding[];
  speech: MovingSpeech;
}) {
  if (props.findings.length === 0) return null;
  return (
    <>
      <h4>{props.heading}</h4>
      <ul class={`findings ${props.look}`}>
        {props.findings.map((finding) => (
          <li key={finding.criterion}>
            <Icon name={criterionIcons[finding.criterion]} />
            <span>{explainFinding(finding, props.speech)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
