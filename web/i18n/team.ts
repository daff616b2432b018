import type { Locale } from "#contract/locales.ts";
import { admin as arAdmin } from "./ar/admin.ts";
import { calendar as arCalendar } from "./ar/calendar.ts";
import { figures as arFigures } from "./ar/figures.ts";
import { outcomes as arOutcomes } from "./ar/outcomes.ts";
import { review as arReview } from "./ar/review.ts";
import { admin as enAdmin } from "./en/admin.ts";
import { calendar as enCalendar } from "./en/calendar.ts";
import { figures as enFigures } from "./en/figures.ts";
import { outcomes as enOutcomes } from "./en/outcomes.ts";
import { review as enReview } from "./en/review.ts";
import { admin as frAdmin } from "./fr/admin.ts";
import { calendar as frCalendar } from "./fr/calendar.ts";
import { figures as frFigures } from "./fr/figures.ts";
import { outcomes as frOutcomes } from "./fr/outcomes.ts";
import { review as frReview } from "./fr/review.ts";
import { type Speech, speechOf } from "./speech.ts";

/** The words of the team's own pages, apart from those that everybody reads: they are loaded with those pages (decision 032). */
const fr = { admin: frAdmin, calendar: frCalendar, figures: frFigures, outcomes: frOutcomes, review: frReview };
export type TeamCopy = typeof fr;
export const teamCopies: Record<Locale, TeamCopy> = {
  fr,
  ar: { admin: arAdmin, calendar: arCalendar, figures: arFigures, outcomes: arOutcomes, review: arReview },
  en: { admin: enAdmin, calendar: enCalendar, figures: enFigures, outcomes: enOutcomes, review: enReview },
};

/** A language as the team's pages speak it. */
export type TeamSpeech = Speech & { copy: TeamCopy };

export function teamSpeechOf(locale: Locale): TeamSpeech {
  const speech = speechOf(locale);
  return { ...speech, copy: { ...speech.copy, ...teamCopies[locale] } };
}
