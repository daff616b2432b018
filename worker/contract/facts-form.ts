import { typedNumber } from "#domain/text/typed.ts";
import type { TypedForm } from "./typed.ts";

/** The facts that may stand in an address (design §6); `first` is the most important of the needs. */
export const publicFacts = ["province", "needs", "first", "stage", "sectors", "legalForm"] as const;
/** The facts that travel by POST only. */
export const privateFacts = ["age", "groups", "amountMad", "text"] as const;

const lists: readonly string[] = [
  "needs",
  "sectors",
  "groups",
  "territories",
  "stages",
  "focusSectors",
  "legalForms",
  "proposals",
  "regions",
  "languages",
];
const numbers: readonly string[] = [
  "age",
  "amountMad",
  "ageMin",
  "ageMax",
  "minMad",
  "maxMad",
  "placesLeft",
  "delayDays",
  "monthlyCapacity",
  "indicatorBase",
  "indicatorNow",
  "jobs",
  "people",
];

/**
 * Typed text as the schemas want it, for the fields that are asked: blanks are unsaid, lists hold each value once, the
 * most important need leads, numbers are numbers. What is no number stays text, and is refused as such.
 */
export function inputOf(values: TypedForm["values"], names: readonly string[]): Record<string, unknown> {
  const read = (name: string): unknown => {
    const typed = (values[name] ?? []).filter((value) => value.trim() !== "");
    if (lists.includes(name)) return [...new Set(name === "needs" ? firstLeads(typed, values.first?.[0]) : typed)];
    const [first] = typed;
    return first !== undefined && numbers.includes(name) ? (typedNumber(first) ?? first) : first;
  };
  return Object.fromEntries(names.map((name) => [name, read(name)]).filter(([, value]) => value !== undefined));
}

const firstLeads = (needs: readonly string[], first: string | undefined): readonly string[] =>
  first !== undefined && needs.includes(first) ? [first, ...needs] : needs;
