import type { Context } from "hono";
import { ThreadPost, threadFields } from "#contract/thread.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm, type Values } from "#worker/http/typed-form.ts";

/** What was posted to a thread: read; or how its form goes back, to be looked at again, or with what is wrong. */
export type ThreadPosted = { values: Values } & (
  | { ok: true; said: ThreadPost }
  | { ok: false; form: TypedForm; isRefused: boolean }
);

/** Reads what is posted to a thread. The language switch sends its form too, to be shown (`show`) or checked (`check`). */
export async function postedToThread(c: Context<AppEnv>): Promise<ThreadPosted> {
  return readThreadPost(await postedValues(c, [...threadFields, "go"]));
}

/** The same of a form that was read with others. */
export function readThreadPost({ go: wanted, ...values }: Values): ThreadPosted {
  const [go] = wanted ?? [];
  if (go === "show") return { ok: false, values, form: formWith(values), isRefused: false };
  const read = readForm(ThreadPost, values, threadFields);
  if (!read.ok && !read.form.errors.words) throw new Refused({ code: "malformed" });
  if (!read.ok) return { ok: false, values, form: read.form, isRefused: true };
  if (go === "check") return { ok: false, values, form: formWith(values), isRefused: false };
  return { ok: true, values, said: read.value };
}
