import type { FieldCode } from "#domain/outcome.ts";

/**
 * A form as it stands: what was typed, as text, by field, and what is wrong with it.
 * A form that comes back refused comes back whole.
 */
export type TypedForm = {
  values: Readonly<Record<string, readonly string[]>>;
  errors: Readonly<Record<string, FieldCode>>;
};
