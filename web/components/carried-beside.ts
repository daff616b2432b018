import type { TypedForm } from "#contract/typed.ts";

/** What comes along in hidden fields: every value but those that the page asks for itself. */
export const carriedBeside = ({ values }: TypedForm, ...asked: readonly string[]) =>
  Object.entries(values)
    .filter(([name]) => !asked.includes(name))
    .flatMap(([name, typed]) => typed.map((value) => [name, value] as const));
