import type { Context } from "hono";
import * as v from "valibot";
import type { TypedForm } from "#contract/typed.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { fieldCodes } from "./field-codes.ts";
import { Refused } from "./refused.ts";

export type Values = Record<string, string[]>;

/** What was typed in a posted form, by field. A file where text belongs is kept as nothing. */
export async function postedValues(c: Context): Promise<Values> {
  const type = c.req.header("content-type") ?? "";
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    throw new Refused({ code: "unsupported_type" });
  }
  const form = await c.req.formData().catch(() => {
    throw new Refused({ code: "malformed" });
  });
  return grouped([...form].map(([name, value]) => [name, typeof value === "string" ? value : ""]));
}

/** What stands in the address, by field; `names` are the only fields that may stand there. */
export const addressValues = (c: Context, names: readonly string[]): Values =>
  grouped([...new URL(c.req.url).searchParams].filter(([name]) => names.includes(name)));

function grouped(pairs: readonly (readonly [string, string])[]): Values {
  const values: Values = {};
  for (const [name, value] of pairs)
    values[name] = [...(Object.hasOwn(values, name) ? (values[name] ?? []) : []), value];
  return values;
}

/** How the fields of a form are read: several values, a number, or one text. */
export type FieldKinds = { lists: readonly string[]; numbers: readonly string[] };

/** The typed text as the schemas want it: blanks are unsaid, lists hold each value once, numbers are numbers. */
export function inputOf(
  values: Values,
  names: readonly string[],
  { lists, numbers }: FieldKinds,
): Record<string, unknown> {
  const read = (name: string): unknown => {
    const typed = (values[name] ?? []).filter((value) => value.trim() !== "");
    if (lists.includes(name)) return [...new Set(typed)];
    const [first] = typed;
    return numbers.includes(name) ? numberOf(first) : first;
  };
  return Object.fromEntries(names.map((name) => [name, read(name)]).filter(([, value]) => value !== undefined));
}

/** A number as people type it: Arabic digits, spaces between thousands. What is none stays text, and is refused. */
function numberOf(typed: string | undefined): number | string | undefined {
  if (typed === undefined) return undefined;
  const plain = typed
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/,/g, ".");
  return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : typed;
}

/** What the schema makes of a typed form; refused, it comes back whole, with a code beside each faulty field. */
export function readForm<Schema extends v.GenericSchema>(
  schema: Schema,
  values: Values,
  input: unknown,
): { ok: true; value: v.InferOutput<Schema> } | { ok: false; form: TypedForm } {
  const result = v.safeParse(schema, input);
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, form: { values, errors: fieldCodes(result.issues) } };
}

export const formWith = (values: Values, errors: Record<string, FieldCode> = {}): TypedForm => ({ values, errors });
