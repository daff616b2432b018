import type { StepShown } from "#contract/admin.ts";
import { formatMoment } from "#web/i18n/format.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";
import { DoneBy } from "./done-by.tsx";

/** What happened to one thing, newest first: what, when, who, why. */
export const StepsTaken = ({
  steps,
  labels,
  speech,
}: {
  steps: readonly StepShown[];
  labels: Readonly<Record<string, string>>;
  speech: TeamSpeech;
}) => (
  <ol class="history">
    {steps.map(({ version, step, at, by, reason }) => (
      <li key={version}>
        <time dateTime={at}>{formatMoment(speech.locale, at)}</time>
        <b>{labels[step] ?? step}</b> · <DoneBy by={by} speech={speech} />
        {reason && (
          <p class="reason">
            <bdi>{reason}</bdi>
          </p>
        )}
      </li>
    ))}
  </ol>
);
