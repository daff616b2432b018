import type { TypedForm } from "#contract/typed.ts";

const blank: TypedForm = { values: {}, errors: {} };

/** A page of several forms, of which one may have come back. */
export type FormsOfPage = { where: string | null; form: TypedForm };

/** One form of the page: as it came back, or as it begins. */
export const formAt = (name: string, { where, form }: FormsOfPage, begins: TypedForm["values"] = {}): TypedForm =>
  where === name ? form : { ...blank, values: begins };

/** The id of a field that several forms of a page ask: plain where the summary of what is wrong leads. */
export const fieldAt = (name: string, field: string, { where }: FormsOfPage): string =>
  where === name ? field : `${field}-${name.replace(/\W/g, "-")}`;
