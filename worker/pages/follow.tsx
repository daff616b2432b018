import type { Context } from "hono";
import type { TypedForm } from "#contract/typed.ts";
import type { Refusal } from "#domain/outcome.ts";
import { FollowPage, type SaidOwn, title } from "#web/pages/follow.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { followHolder } from "#worker/http/follow-session.ts";
import { localeOf } from "#worker/http/language.ts";
import { formWith } from "#worker/http/typed-form.ts";
import { readOwnCase } from "#worker/operations/read-own-case.ts";
import { comesAlong } from "./late-form.ts";
import { show } from "./show.tsx";
import { showSignIn } from "./sign-in-form.tsx";

const sayable = [
  "corrected",
  "withdrawn",
  "agree",
  "refuse",
  "answer",
  "contest",
  "withdraw",
  "answered-team",
  "fact",
  "closed",
  "check-in",
  "check-in-more",
  "verdict",
] as const satisfies readonly SaidOwn[];

/** The author's own page, or the way in. */
export function follow(c: Context<AppEnv>) {
  const asked = new URL(c.req.url).searchParams.get("said");
  return showFollow(c, { said: sayable.find((said) => said === asked) ?? null });
}

/** A form of the page that came back: its name, where it is posted, and what was typed. */
export type CameBack = { name: string; path: string; form: TypedForm };
type Shown = {
  said?: SaidOwn | null;
  back?: CameBack | null;
  problem?: Refusal | null;
  status?: 200 | 409 | 422;
  /** A session that was opened just now. */
  token?: string;
};

/** The page, with what was just done, or with the form that came back. */
export async function showFollow(
  c: Context<AppEnv>,
  { said = null, back = null, problem = null, status = 200, token }: Shown,
) {
  const locale = localeOf(c.req.raw);
  const holder = await followHolder(c, c.var.deps, token);
  const own = holder && (await readOwnCase(c.var.deps, holder, locale));
  if (!own) return back ? showSignIn(c, comesAlong(back), 401) : showSignIn(c, formWith({}), 200);
  const form = back?.form ?? formWith({});
  return show(
    c,
    { View: FollowPage, title },
    { locale, own: own.shown, said, where: back?.name ?? null, form, problem },
    {
      ...{ status, isPrivate: true },
      ...(back && isTyped(back.form)
        ? { form: { id: back.name, path: back.path, isRefused: status === 422 } }
        : { switchTo: "/follow" }),
    },
  );
}

const isTyped = ({ values }: TypedForm): boolean => "words" in values || "fact" in values;
