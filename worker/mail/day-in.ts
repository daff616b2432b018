import type { Locale } from "#contract/locales.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { tags } from "./tags.ts";

/** A day of the calendar as a letter writes it: no time zone may move it. */
export const dayIn = (locale: Locale, day: LocalDate): string =>
  new Intl.DateTimeFormat(tags[locale], { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));
