import type { BodyCard as Body } from "#contract/body.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Section } from "#web/ui/section.tsx";
import { BodyCard } from "./body-card.tsx";

/** Where to turn to first, when nothing nearer is known. */
export const Orientation = ({ cri, speech }: { cri: Body | null; speech: MovingSpeech }) =>
  cri && (
    <Section id="cri" heading={speech.copy.matches.cri.heading}>
      <p>{speech.copy.matches.cri.text}</p>
      <BodyCard body={cri} speech={speech} />
    </Section>
  );
