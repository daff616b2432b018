import type { Context } from "hono";
import type { Refusal } from "#domain/outcome.ts";
import { NotFoundPage, title as notFoundTitle } from "#web/pages/not-found.tsx";
import { ProblemPage, title as problemTitle } from "#web/pages/problem.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { refusalHeaders, statusOf } from "#worker/http/problems.ts";
import { show } from "./show.tsx";

/** A refusal as a page; `null` is a bug, told without detail. */
export function showProblem(c: Context<AppEnv>, refusal: Refusal | null) {
  const locale = localeOf(c.req.raw);
  const switchTo = c.req.method === "POST" ? openedInstead(c.req.path) : undefined;
  if (refusal?.code === "unknown") {
    return show(c, { View: NotFoundPage, title: notFoundTitle }, { locale }, { status: 404, switchTo });
  }
  for (const [name, value] of Object.entries(refusal ? refusalHeaders(refusal) : {})) c.header(name, value);
  return show(
    c,
    { View: ProblemPage, title: problemTitle },
    { locale, refusal },
    { status: refusal ? statusOf[refusal.code] : 500, isPrivate: true, switchTo },
  );
}

/** What a form was posted to need not be a page that can be opened: the page that it stands on. */
const openedInstead = (path: string): string | undefined =>
  /^\/\w\w(\/(?:follow|account|admin|desk\/[^/]+))(?:\/|$)/.exec(path)?.[1];
