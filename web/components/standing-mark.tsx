import type { BodyBrief } from "#contract/body.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";

/** Beside where an entry is: that its body is not there now. Of one that is, nothing. */
export function StandingMark({ body, speech }: { body: BodyBrief | null; speech: MovingSpeech }) {
  if (body === null || body.standing === "active") return null;
  return <span class="state"> · {speech.copy.entries.standing[body.standing]}</span>;
}
