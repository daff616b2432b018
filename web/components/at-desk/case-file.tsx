import type { JudgedFinding } from "#contract/match-answer.ts";
import { Reasons } from "#web/components/reasons.tsx";
import { isolated } from "#web/i18n/isolated.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";
import { StepsOfBody, type StepTaken } from "./case-history.tsx";
import { type LogLine, LogLines } from "./case-log.tsx";

/** A body that had a case before, and what it leaves: what it wrote down, what was said, and why the case had come to it. */
export type GiverShown = {
  id: string;
  name: string;
  offer: string | null;
  lines: readonly LogLine[];
  steps: readonly StepTaken[];
  findings: readonly JudgedFinding[];
};

/** What goes along with a case, so that the person tells it once: to be read. */
export function CaseFile({ giver, speech }: { giver: GiverShown; speech: Speech }) {
  const says = speech.copy.deskCase.history;
  const { id, name, offer, lines, steps, findings } = giver;
  return (
    <Section id={`file-${id}`} heading={`${says.heading} · ${isolated(name)}`}>
      <LogLines lines={lines} path="" mayLog={false} speech={speech} />
      <StepsOfBody steps={steps} byBody={says.by(isolated(name))} speech={speech} />
      {offer && findings.length > 0 && (
        <details class="more">
          <summary>
            <bdi>{offer}</bdi>
          </summary>
          <Reasons findings={[...findings]} speech={speech} />
        </details>
      )}
    </Section>
  );
}
