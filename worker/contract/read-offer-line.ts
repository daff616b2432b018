import * as v from "valibot";
import { inputOf } from "./facts-form.ts";
import { fieldCodes } from "./field-codes.ts";
import { listColumns, type OfferColumn } from "./offer-columns.ts";
import { OfferForm, offerFields, offerSaid, offerTyped } from "./offer-form.ts";
import { type LineProblem, type OfferLine, problemAt } from "./offer-lines.ts";
import type { TypedForm } from "./typed.ts";

/** A line as it is understood. Without an `id`, it says a new offer. */
export type ReadLine = OfferLine & {
  id: string | null;
  state: string | null;
  /** What it says as it is written, and as it is meant; two lines that say the same are equal. */
  written: string;
  offer: { form: OfferForm; meant: string } | null;
  problems: readonly LineProblem[];
};

/** What a line says, and what is wrong with it by itself. */
export function readOfferLine(line: OfferLine): ReadLine {
  const { values } = line;
  const result = v.safeParse(OfferForm, inputOf(values, offerFields));
  const errors = Object.entries(result.success ? {} : fieldCodes(result.issues));
  return {
    ...line,
    id: values.id?.[0]?.trim() ?? null,
    state: values.state?.[0] ?? null,
    written: contentOf(values),
    offer: result.success
      ? { form: result.output, meant: contentOf(offerTyped(offerSaid(result.output, null))) }
      : null,
    problems: errors.map(([field, code]) => problemAt(line, field as OfferColumn, code)),
  };
}

/** What typed values say of an offer, as one text: the order of codes, ends of lines and spaces around do not count. */
export const contentOf = (values: TypedForm["values"]): string =>
  JSON.stringify(offerFields.map((field) => said(field, values[field] ?? [])));

const said = (field: OfferColumn, typed: readonly string[]): readonly string[] => {
  const texts = typed.map((text) => text.replace(/\r\n?/g, "\n").trim()).filter(Boolean);
  return field in listColumns ? texts.toSorted() : texts;
};
