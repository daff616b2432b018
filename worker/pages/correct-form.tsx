import type { Context } from "hono";
import { Correction } from "#contract/support-request.ts";
import type { TypedForm } from "#contract/typed.ts";
import { CorrectPage, title } from "#web/pages/correct.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { show } from "./show.tsx";

/** The fields of a correction, with the version that its author was looking at. */
export const correctFields = [...Object.keys(Correction.entries), "version"];

/** The form of a correction, with what was typed. */
export function showCorrect(c: Context<AppEnv>, form: TypedForm, status: 200 | 409 | 422) {
  const props = { locale: localeOf(c.req.raw), form, version: Number(form.values.version?.[0]) };
  return show(c, { View: CorrectPage, title }, props, {
    status,
    isPrivate: true,
    scripts: ["enhance"],
    form: { id: "correct", path: "/follow/correct", isRefused: status === 422 },
  });
}
