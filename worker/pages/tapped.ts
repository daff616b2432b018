import type { Context } from "hono";
import type * as v from "valibot";
import type { Refusal } from "#domain/outcome.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { Refused } from "#worker/http/refused.ts";
import { postedValues, readForm } from "#worker/http/typed-form.ts";

/** What a button of a list sends, of which nobody types anything: what does not fit is no form of ours. */
export async function tapped<Schema extends v.GenericSchema>(
  c: Context<AppEnv>,
  schema: Schema,
  fields: readonly string[],
): Promise<v.InferOutput<Schema>> {
  const read = readForm(schema, await postedValues(c, fields), fields);
  if (!read.ok) throw new Refused({ code: "malformed" });
  return read.value;
}

/** A refusal that is told above the list, as it is now. Any other has a page of its own. */
export function toldAbove(refusal: Refusal): Refusal {
  if (refusal.code === "changed_meanwhile" || refusal.code === "not_now") return refusal;
  throw new Refused(refusal);
}
