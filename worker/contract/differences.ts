import type { TypedForm } from "./typed.ts";

/** One field in which what is saved and what was typed differ. */
export type Difference = { name: string; theirs: readonly string[]; yours: readonly string[] };

/** What differs between a form as it is saved and as somebody typed it, field by field, in the form's order. */
export const differencesOf = (
  names: readonly string[],
  theirs: TypedForm["values"],
  yours: TypedForm["values"],
): Difference[] =>
  names
    .map((name) => ({ name, theirs: said(theirs[name]), yours: said(yours[name]) }))
    .filter((each) => each.theirs.toSorted().join("\n") !== each.yours.toSorted().join("\n"));

/** Blanks say nothing; lines end as they are stored. */
const said = (values: readonly string[] = []): readonly string[] =>
  values.map((value) => value.replace(/\r\n?/g, "\n").trim()).filter(Boolean);
