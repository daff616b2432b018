import type { TypedForm } from "#contract/typed.ts";

/** What a form holds as it stands, by field; what is blank is not said. */
export function typedValues(form: HTMLFormElement): TypedForm["values"] {
  const values: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") values[name] = [...(values[name] ?? []), value];
  }
  return values;
}
