import type { Speech } from "#web/i18n/speech.ts";

/** How long somebody has waited, in days of the calendar. */
export const waitingSince = (days: number, { copy }: Speech): string =>
  days <= 0 ? copy.admin.queue.today : copy.admin.queue.since(days);
