import type { LocalDate } from "./local-date.ts";

/**
 * The legal holidays of Morocco that fall on one day of the calendar every year (decree 2.77.169 of 28 February 1977),
 * with the first year of those that came later: the Amazigh new year (decree 2.23.688) and Unity Day (decree 2.25.1140).
 */
const fixedHolidays = [
  { name: "new-year", on: "01-01", since: 0 },
  { name: "independence-manifesto", on: "01-11", since: 0 },
  { name: "amazigh-new-year", on: "01-14", since: 2024 },
  { name: "labour-day", on: "05-01", since: 0 },
  { name: "throne-day", on: "07-30", since: 0 },
  { name: "oued-ed-dahab", on: "08-14", since: 0 },
  { name: "revolution", on: "08-20", since: 0 },
  { name: "youth-day", on: "08-21", since: 0 },
  { name: "unity-day", on: "10-31", since: 2026 },
  { name: "green-march", on: "11-06", since: 0 },
  { name: "independence-day", on: "11-18", since: 0 },
] as const;
export type FixedHoliday = (typeof fixedHolidays)[number]["name"];

/** Those that the moon decides: their days are announced shortly before, and an admin enters them. */
export const lunarHolidays = ["eid-al-fitr", "eid-al-adha", "muharram", "mawlid"] as const;
export type LunarHoliday = (typeof lunarHolidays)[number];

/** The fixed holidays of a year, in order. */
export const fixedHolidaysOf = (year: number): { day: LocalDate; name: FixedHoliday }[] =>
  fixedHolidays
    .filter(({ since }) => since <= year)
    .map(({ name, on }) => ({ day: `${String(year).padStart(4, "0")}-${on}`, name }));

export const isFixedHoliday = (day: LocalDate): boolean =>
  (firstYearOf.get(day.slice(5)) ?? Number.POSITIVE_INFINITY) <= Number(day.slice(0, 4));

const firstYearOf: ReadonlyMap<string, number> = new Map(fixedHolidays.map(({ on, since }) => [on, since]));
