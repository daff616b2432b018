import * as v from "valibot";
import type { FieldCode } from "#domain/outcome.ts";

const code = (name: FieldCode): FieldCode => name;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

/** Words as somebody typed them: trimmed, lines ended by LF, at most `most` characters as a reader counts them. */
export const words = (most: number) =>
  v.pipe(
    v.string(code("wrong_type")),
    v.transform((text) => text.replace(/\r\n?/g, "\n").trim()),
    v.check((text) => !controlCharacters.test(text), code("control_characters")),
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
