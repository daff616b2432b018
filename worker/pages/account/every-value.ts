import type { Context } from "hono";
import { Refused } from "#worker/http/refused.ts";
import { mostValues, type Values } from "#worker/http/typed-form.ts";

/** More fields, and values of one, than any form of ours has. */
const most = { fields: 80, values: mostValues };

/** Everything that a posted form holds, whatever its fields: what somebody typed before they were asked to sign in. */
export async function everyValue(c: Context): Promise<Values> {
  const form = await c.req.formData().catch(() => {
    throw new Refused({ code: "malformed" });
  });
  const names = [...new Set([...form.keys()])].filter((name) => /^[A-Za-z]{1,40}$/.test(name)).slice(0, most.fields);
  return Object.fromEntries(
    names.map((name) => [
      name,
      form
        .getAll(name)
        .slice(0, most.values)
        .flatMap((value) => (typeof value === "string" ? [value] : [])),
    ]),
  );
}
