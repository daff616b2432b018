import type { Locale } from "#contract/locales.ts";

/** Moroccan month names in Arabic, with the digits that Morocco writes. */
const tags: Record<Locale, string> = { fr: "fr", ar: "ar-MA-u-nu-latn", en: "en-GB" };
const timeZone = "Africa/Casablanca";
/** The tag by which dates are written, for a script that writes one itself. */
export const tagOf = (locale: Locale): string => tags[locale];
/** What people call the currency. */
const dirhams: Record<Locale, string> = { fr: "DH", ar: "درهم", en: "MAD" };

/** A day of the calendar, `2026-12-31`: no time zone may move it. */
export const formatDay = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(tags[locale], { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));

/** A day of a year that is said beside it, with the day of the week: "mercredi 10 mars". */
export const formatWeekday = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(tags[locale], { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${day}T12:00:00Z`),
  );

/** A month of the calendar, `2026-12`, in few letters. */
export const formatMonth = (locale: Locale, month: string): string =>
  new Intl.DateTimeFormat(tags[locale], { month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-15T12:00:00Z`),
  );

/** A moment, as a clock in Morocco shows it. */
export const formatMoment = (locale: Locale, moment: string): string =>
  new Intl.DateTimeFormat(tags[locale], { dateStyle: "long", timeStyle: "short", timeZone }).format(new Date(moment));

/** The day of a moment, as a calendar in Morocco shows it. */
export const formatDate = (locale: Locale, moment: string): string =>
  new Intl.DateTimeFormat(tags[locale], { dateStyle: "long", timeZone }).format(new Date(moment));

export const formatTime = (locale: Locale, moment: string): string =>
  new Intl.DateTimeFormat(tags[locale], { timeStyle: "short", timeZone }).format(new Date(moment));

export const formatNumber = (locale: Locale, number: number): string =>
  new Intl.NumberFormat(tags[locale]).format(number);

export const formatMad = (locale: Locale, amount: number): string =>
  new Intl.NumberFormat(tags[locale], {
    style: "currency",
    currency: "MAD",
    currencyDisplay: "name",
    maximumFractionDigits: 0,
  })
    .formatToParts(amount)
    .map(({ type, value }) => (type === "currency" ? dirhams[locale] : value))
    .join("");

export const formatList = (locale: Locale, items: readonly string[]): string =>
  new Intl.ListFormat(tags[locale], { type: "conjunction" }).format(items);

export const formatChoice = (locale: Locale, items: readonly string[]): string =>
  new Intl.ListFormat(tags[locale], { type: "disjunction" }).format(items);

export const formatShare = (locale: Locale, share: number): string =>
  new Intl.NumberFormat(tags[locale], { style: "percent", maximumFractionDigits: 0 }).format(share);

/** How long to wait, in the largest unit that still says it well: "45 secondes", "12 minutes", "3 heures". */
export function formatWait(locale: Locale, seconds: number): string {
  const [unit, length] = spans.find(([, each]) => seconds > 2 * each) ?? (["second", 1] as const);
  return new Intl.NumberFormat(tags[locale], { style: "unit", unit, unitDisplay: "long" }).format(
    Math.ceil(seconds / length),
  );
}

const spans = [
  ["hour", 3600],
  ["minute", 60],
] as const;
