import * as v from "valibot";
import type { FieldCode } from "#domain/outcome.ts";
import { foldDigits, withoutMarks } from "#domain/text/typed.ts";

const code = (name: FieldCode): FieldCode => name;

/**
 * What no keyboard types: control characters, and what is left of bytes in another encoding. The invisible signs
 * that Arabic needs (joiners, directions) are none of these.
 */
const unreadable = /[\p{Cc}\p{Cs}\ufffd]/u;
const isReadable = (text: string): boolean => !unreadable.test(text.replace(/[\n\t]/g, ""));

/** Words as somebody typed them: trimmed, lines ended by LF, at most `most` characters as a reader counts them. */
export const words = (most: number) =>
  v.pipe(
    v.string(code("wrong_type")),
    v.transform((text) => text.replace(/\r\n?/g, "\n").trim()),
    v.check(isReadable, code("control_characters")),
    v.check((text) => [...text].length <= most, code("too_long")),
  );

/** Words that may be left out: `null`, absent and blank all mean *not said*. */
export const optionalWords = (most: number) => v.nullish(words(most), "");

/** A whole number within bounds. */
export const whole = (least: number, most: number) =>
  v.pipe(
    v.number(code("wrong_type")),
    v.integer(code("not_whole")),
    v.minValue(least, code("too_small")),
    v.maxValue(most, code("too_big")),
  );

/** A list of codes, none twice. */
export const listOf = <Item extends v.GenericSchema<string, string>>(item: Item) =>
  v.pipe(
    v.array(item, code("wrong_type")),
    v.check((items) => new Set(items).size === items.length, code("duplicate")),
  );

/** An address as people paste it; whether anybody reads it is seen when it is used. Names in Arabic are addresses too. */
export const Email = v.pipe(
  words(254),
  v.transform(withoutMarks),
  v.check((text) => text === "" || /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(text), code("invalid_email")),
);

/** A number as people write it; kept as digits, with its leading `+` when it has one. */
export const Phone = v.pipe(
  words(40),
  v.transform((text) => foldDigits(withoutMarks(text)).replace(/[\s.()/\p{Pd}]/gu, "")),
  v.check((text) => text === "" || /^(?:\+|00)?\d{8,15}$/.test(text), code("invalid_phone")),
);

/** A day of the calendar, as a date field sends it or as people write it (31/12/2026); out comes `2026-12-31`. */
export const Day = v.pipe(
  words(20),
  v.transform((text) => foldDigits(withoutMarks(text)).trim()),
  v.transform((text) =>
    text.replace(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, (_, day, month, year) => iso(year, month, day)),
  ),
  v.check(isDay, code("invalid_day")),
);

const iso = (year: string, month: string, day: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

const monthDays = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  return year >= 2000 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= monthDays(year, month);
}

/** The address of a site: http or https, with a name that others can reach; without one, `https://` is put before it. */
export const SiteLink = v.pipe(
  words(500),
  v.transform((text) => (text === "" || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`)),
  v.check((text) => text === "" || isSite(text), code("invalid_link")),
);

/**
 * Whether a text is the address of a public site: no user in it, no bare number for a host, no name of one word, none that
 * is spelled for machines (`xn--`), a port that there is.
 */
function isSite(text: string): boolean {
  const [, port = "443"] = site.exec(text) ?? ["", "65536"];
  return Number(port) > 0 && Number(port) <= 65_535;
}

const site =
  /^https?:\/\/(?:(?!xn--)[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::(\d{1,5}))?(?:[/?#][^\s<>"]*)?$/iu;

/** Words of one line: a name, a title. */
export const oneLine = (most: number) =>
  v.pipe(
    words(most),
    v.transform((text) => text.replace(/\s+/g, " ")),
  );
export const optionalLine = (most: number) => v.nullish(oneLine(most), "");
