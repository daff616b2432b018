import { despiteRules } from "#domain/introduction/dismiss-reasons.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";

/** The reason of a step, as a sentence where it is a code of the step's own list; else in the words of whoever gave it. */
export function reasonSaid(step: string, reason: string | null, speech: TeamSpeech): string | null {
  if (reason === null) return null;
  return listOf(step, speech)[reason] ?? reason;
}

function listOf(step: string, { copy: { review }, words }: TeamSpeech): Readonly<Record<string, string>> {
  switch (step) {
    case "dismiss":
      return review.dismissReasons;
    case "decline":
      return words.declineReasons;
    case "hand-over":
      return words.handOverReasons;
    case "set-aside":
      return review.setAsideReasons;
    case "propose":
      return { [despiteRules]: review.despiteRules, ...words.handOverReasons, stuck: review.origins.stuck };
    default:
      return {};
  }
}
