/** The days of a reference model, counted by themselves: what the product counts is compared with them. */

const casablanca = new Intl.DateTimeFormat("en-CA", { timeZone: "Africa/Casablanca", dateStyle: "short" });
/** The day in Casablanca at a moment. */
export const dayOf = (at: number): string => casablanca.format(at);

const day = 24 * 60 * 60_000;
export const nthDayAfter = (from: string, count: number): string =>
  new Date(Date.parse(`${from}T12:00:00Z`) + count * day).toISOString().slice(0, 10);

/** Of the winter of 2026 and the spring of 2027, from the official calendar; those of the moon as the product was given them. */
const holidays = ["01-01", "01-11", "01-14", "05-01", "07-30", "08-14", "08-20", "08-21", "10-31", "11-06", "11-18"];
const lunar = ["2027-03-10", "2027-03-11", "2027-05-17", "2027-05-18", "2027-06-06", "2027-08-15", "2027-08-16"];

function isWorked(date: string): boolean {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(date.slice(5)) && !lunar.includes(date);
}

/** The nth working day after a day; the day itself when there is none to wait for. */
export function nthWorkingDayAfter(from: string, count: number): string {
  let date = from;
  for (let left = count; left > 0; ) {
    date = nthDayAfter(date, 1);
    if (isWorked(date)) left -= 1;
  }
  return date;
}

/** How many working days have gone by since a day. */
export function workingDaysFrom(from: string, to: string): number {
  let count = 0;
  for (let date = from; date < to; ) {
    date = nthDayAfter(date, 1);
    if (isWorked(date)) count += 1;
  }
  return count;
}
