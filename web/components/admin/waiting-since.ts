import type { TeamSpeech } from "#web/i18n/team.ts";

/** How long somebody has waited, in days of the calendar. */
export const waitingSince = (days: number, { copy }: TeamSpeech): string =>
  days <= 0 ? copy.admin.queue.today : copy.admin.queue.since(days);
