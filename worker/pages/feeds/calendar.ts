import type { LocalDate } from "#domain/time/local-date.ts";

/** A whole day of a calendar. `stamp`: when what is said of it was last changed. */
export type CalendarDay = {
  uid: string;
  day: LocalDate;
  stamp: Date;
  summary: string;
  description: string;
  url: string;
};

const bytes = new TextEncoder();
/** The most octets of a line, without its end (RFC 5545 §3.1). */
const mostOctets = 75;

/** A line in lines short enough: each that goes on begins with a space, and no letter is cut in two. */
export function folded(line: string): string {
  const lines = [""];
  let octets = 0;
  for (const letter of line) {
    const own = bytes.encode(letter).byteLength;
    if (octets + own > mostOctets) {
      lines.push(" ");
      octets = 1;
    }
    lines[lines.length - 1] += letter;
    octets += own;
  }
  return lines.join("\r\n");
}

/** Words as the value of a text (RFC 5545 §3.3.11); what is no sign of writing is left out. */
export const calendarText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

const stampOf = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** A calendar as RFC 5545 wants it. */
export const calendarOf = (name: string, days: readonly CalendarDay[]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Wasl//Closing dates//FR",
    "CALSCALE:GREGORIAN",
    `NAME:${calendarText(name)}`,
    `X-WR-CALNAME:${calendarText(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ...(days.length === 0 ? nothing : days.flatMap(eventOf)),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");

/** A calendar has one part at least, though no day is in it. */
const nothing = [
  "BEGIN:VTIMEZONE",
  "TZID:UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** At nine in the morning, three days before the day begins. */
const remindsAt = "-P2DT15H";

const eventOf = ({ uid, day, stamp, summary, description, url }: CalendarDay): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${uid}`,
  `DTSTAMP:${stampOf(stamp)}`,
  `LAST-MODIFIED:${stampOf(stamp)}`,
  `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
  `SUMMARY:${calendarText(summary)}`,
  `DESCRIPTION:${calendarText(description)}`,
  `URL:${url}`,
  "TRANSP:TRANSPARENT",
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  `DESCRIPTION:${calendarText(summary)}`,
  `TRIGGER:${remindsAt}`,
  "END:VALARM",
  "END:VEVENT",
];
