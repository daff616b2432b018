import type { Context } from "hono";
import * as v from "valibot";
import { fieldCodes } from "#contract/field-codes.ts";
import { Refused } from "./refused.ts";

/** The JSON body, parsed: strict UTF-8, strict JSON, and what the schema says. Refuses with the field and a code. */
export async function jsonBody<Schema extends v.GenericSchema>(c: Context, schema: Schema) {
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
    throw new Refused({ code: "unsupported_type" });
  }
  return checked(schema, parsed(await c.req.arrayBuffer()));
}

function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    throw new Refused({ code: "malformed" });
  }
}

/** The query of the address, parsed: a name that comes twice is refused. */
export function queryOf<Schema extends v.GenericSchema>(c: Context, schema: Schema) {
  const { searchParams } = new URL(c.req.url);
  const names = [...searchParams.keys()];
  const twice = names.find((name, place) => names.indexOf(name) < place);
  if (twice !== undefined) throw new Refused({ code: "invalid", fields: { [twice.slice(0, 100)]: "duplicate" } });
  // Without a prototype, a field may bear any name.
  return checked(schema, Object.assign(Object.create(null), Object.fromEntries(searchParams)));
}

/** What the schema makes of the input. */
function checked<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input);
  if (!result.success) throw new Refused({ code: "invalid", fields: fieldCodes(result.issues) });
  return result.output;
}
