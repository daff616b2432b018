import type { Context } from "hono";
import * as v from "valibot";
import { inputOf } from "#contract/facts-form.ts";
import { fieldCodes } from "#contract/field-codes.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { Refused } from "./refused.ts";

export type Values = Record<string, string[]>;

/**
 * What was typed in a posted form, in the fields that are asked and in no others; a file where text belongs is kept as
 * nothing. Refuses what is no form.
 */
export async function postedValues(c: Context, names: readonly string[]): Promise<Values> {
  const type = c.req.header("content-type") ?? "";
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    throw new Refused({ code: "unsupported_type" });
  }
  const form = await c.req.formData().catch(() => {
    throw new Refused({ code: "malformed" });
  });
  return valuesOf(names, (name) => form.getAll(name).map((value) => (typeof value === "string" ? value : "")));
}

/** What stands in the address, in the fields that are asked. */
export function addressValues(c: Context, names: readonly string[]): Values {
  const { searchParams } = new URL(c.req.url);
  return valuesOf(names, (name) => searchParams.getAll(name));
}

/** More values than any field of ours has choices: the longest list is that of the territories. */
export const mostValues = 120;

const valuesOf = (names: readonly string[], all: (name: string) => string[]): Values =>
  Object.fromEntries(
    names.map((name) => [name, all(name).slice(0, mostValues)] as const).filter(([, typed]) => typed.length > 0),
  );

/** What the schema makes of a typed form; refused, it comes back whole, with a code beside each faulty field. */
export function readForm<Schema extends v.GenericSchema>(
  schema: Schema,
  values: Values,
  names: readonly string[],
): { ok: true; value: v.InferOutput<Schema> } | { ok: false; form: TypedForm } {
  const result = v.safeParse(schema, inputOf(values, names));
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, form: { values, errors: fieldCodes(result.issues) } };
}

export const formWith = (values: Values, errors: Record<string, FieldCode> = {}): TypedForm => ({ values, errors });
