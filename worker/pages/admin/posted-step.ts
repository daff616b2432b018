import type { Context } from "hono";
import type * as v from "valibot";
import type { TypedForm } from "#contract/typed.ts";
import type { Refusal } from "#domain/outcome.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm, type Values } from "#worker/http/typed-form.ts";
import { seenVersion } from "#worker/pages/seen-version.ts";

/** A form of a page that came back: which of the page's forms, as it was typed, and what is to be known first. */
export type Returned = { where: string; form: TypedForm; refusal: Refusal | null; isRefused: boolean };

/** What a posted step says, and the version that was seen; or how its form goes back. */
export type Posted<Value> = { ok: true; value: Value; values: Values; version: number } | { ok: false; form: Returned };

/** Reads the form of a step. The language switch sends it too, to be shown (`show`) or checked (`check`) and no more. */
export async function postedStep<Schema extends v.GenericSchema>(
  c: Context<AppEnv>,
  where: string,
  schema: Schema,
  fields: readonly string[],
): Promise<Posted<v.InferOutput<Schema>>> {
  const { go: [go] = [], ...values } = await postedValues(c, [...fields, "version", "go"]);
  const asTyped = { where, form: formWith(values), refusal: null, isRefused: false };
  if (go === "show") return { ok: false, form: asTyped };
  const read = readForm(schema, values, fields);
  if (!read.ok) return { ok: false, form: { ...asTyped, form: read.form, isRefused: true } };
  if (go === "check") return { ok: false, form: asTyped };
  return { ok: true, value: read.value, values, version: seenVersion(values) };
}

/** How a form goes back that was refused: beside its fields, or above the page. Any other refusal has a page of its own. */
export function returned(where: string, values: Values, refusal: Refusal): Returned {
  if (refusal.code === "invalid") {
    return { where, form: formWith(values, refusal.fields), refusal: null, isRefused: true };
  }
  if (!saidAbove.includes(refusal.code)) throw new Refused(refusal);
  return { where, form: formWith(values), refusal, isRefused: false };
}

const saidAbove: readonly Refusal["code"][] = [
  "changed_meanwhile",
  "not_now",
  "last_manager",
  "account_apart",
  "no_place",
  "one_too_many",
];
