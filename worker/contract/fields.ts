import * as v from "valibot";
import type { FieldCode } from "#domain/outcome.ts";

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
