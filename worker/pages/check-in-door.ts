import type { Context } from "hono";
import type * as v from "valibot";
import { CheckInMore, moreFields, Verdict, verdictFields } from "#contract/check-in-forms.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import type { CameBack } from "./follow.tsx";

type C = Context<AppEnv>;

/** A page on which somebody says how it goes, the person or whoever writes it down for them. `path`: where it is posted. */
type Door = {
  path: (c: C) => string;
  /** The page with a form that came back. */
  shows: (c: C, back: CameBack, status?: 200 | 422) => Response | Promise<Response>;
  declares: (c: C, said: CheckInMore) => Promise<Outcome<"saved">>;
  judges: (c: C, said: v.InferOutput<typeof Verdict>) => Promise<Outcome<"saved">>;
  /** What follows: the page anew, or with what was typed and why it is not kept. */
  after: (
    c: C,
    outcome: Outcome<"saved">,
    back: CameBack,
    said: "check-in-more" | "verdict",
  ) => Response | Promise<Response>;
};

/** What is said beside the answer of a check-in. */
export const tellMoreAt = (door: Door) => async (c: C) => {
  const { go: [go] = [], ...values } = await postedValues(c, [...moreFields, "go"]);
  const back = { name: "check-in-more", path: `${door.path(c)}/check-in/more`, form: formWith(values) };
  if (go === "show") return door.shows(c, back);
  const read = readForm(CheckInMore, values, moreFields);
  if (!read.ok && read.form.errors.number) throw new Refused({ code: "malformed" });
  if (!read.ok) return door.shows(c, { ...back, form: read.form }, 422);
  return go === "check"
    ? door.shows(c, back)
    : door.after(c, await door.declares(c, read.value), back, "check-in-more");
};

/** Whether help has helped; `param`: under which name the path says of what. */
export const judgeAt = (door: Door, param: string) => async (c: C) => {
  const { go: [go] = [], ...values } = await postedValues(c, [...verdictFields, "go"]);
  const id = c.req.param(param) ?? "";
  const path = `${door.path(c)}/introductions/${id}/verdict`;
  const back = { name: `verdict-${id}`, path, form: formWith(values) };
  if (go === "show") return door.shows(c, back);
  const read = readForm(Verdict, values, verdictFields);
  if (!read.ok && read.form.errors.helped && !go) throw new Refused({ code: "malformed" });
  if (!read.ok) return door.shows(c, { ...back, form: read.form }, 422);
  return go === "check" ? door.shows(c, back) : door.after(c, await door.judges(c, read.value), back, "verdict");
};
