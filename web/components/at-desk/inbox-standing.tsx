import { formatShare } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";

/** How a body answers, for whoever runs it: which share in time, and how many lapsed in a row. `answered`: `null`, not counted yet. */
export type Standing = { answered: number | null; lapses: number };

export function InboxStanding({ standing, speech }: { standing: Standing; speech: Speech }) {
  const says = speech.copy.inbox.standing;
  return (
    <Section id="standing" heading={says.heading}>
      <p>
        {standing.answered === null ? says.notCounted : says.answered(formatShare(speech.locale, standing.answered))}
        {standing.lapses > 0 && ` ${says.lapses(standing.lapses)}`}
      </p>
    </Section>
  );
}
