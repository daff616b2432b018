import type { FieldCode } from "#domain/outcome.ts";
import type { MovingCopy } from "./moving.ts";

/** The sentence of what is wrong with a field: the field's own, or the one that fits all. */
export const explainField = (field: string, code: FieldCode, { forms }: Pick<MovingCopy, "forms">): string =>
  forms.because[field]?.[code] ?? forms.errors[code];
