import type { Context } from "hono";
import { type SaidInThread, saidInThread } from "#contract/thread.ts";
import { requestOfSession } from "#db/read/requests.ts";
import { isNamedToAuthor } from "#domain/introduction/for-author.ts";
import type { Refusal } from "#domain/outcome.ts";
import { ThreadPage, title } from "#web/pages/thread.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { followHolder } from "#worker/http/follow-session.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith } from "#worker/http/typed-form.ts";
import { actInThread } from "#worker/operations/act-in-thread.ts";
import { messageKeyIn, type Reader, threadParts, threadShown } from "#worker/operations/read-thread.ts";
import type { CameBack } from "./follow.tsx";
import { comesAlong } from "./late-form.ts";
import { show } from "./show.tsx";
import { showSignIn } from "./sign-in-form.tsx";
import { postedToThread } from "./thread-shown.ts";

type Shown = {
  back?: CameBack | null;
  problem?: Refusal | null;
  status?: 200 | 401 | 409 | 422;
  said?: SaidInThread | null;
  token?: string;
};

/** What the author and a body write to one another, on a page of its own. */
export function followThread(c: Context<AppEnv>) {
  const asked = new URL(c.req.url).searchParams.get("said");
  return showOwnThread(c, idIn(c), { said: saidInThread.find((said) => said === asked) ?? null });
}

/** The page, with what was just done, or with the form that came back. One round trip. */
export async function showOwnThread(
  c: Context<AppEnv>,
  id: string,
  { back = null, problem = null, status = 200, said = null, token }: Shown,
) {
  const { db, newId } = c.var.deps;
  const locale = localeOf(c.req.raw);
  const holder = await followHolder(c, c.var.deps, token);
  const before = c.req.method === "GET" ? messageKeyIn(new URL(c.req.url).searchParams.get("before")) : null;
  const reader = readerOf("");
  const [owns, ...parts] = holder
    ? await db.batch([requestOfSession(db, holder), ...threadParts(db, id, reader, { before })])
    : [[], [], []];
  const [own] = owns;
  if (!own) return showSignIn(c, back ? comesAlong(back) : formWith({}), back ? 401 : 200);
  const read = threadShown(parts, readerOf(own.id), { locale, newId, before });
  const isKnown = parts[0].some(({ request, state }) => request === own.id && isNamedToAuthor(state));
  if (!read || !isKnown) throw new Refused({ code: "unknown", what: "introduction" });
  if (read.isNew) c.set("threadSeen", { introduction: id, reader: "innovator" });
  const here = `/follow/introductions/${id}`;
  const path = `${here}/messages`;
  return show(
    c,
    { View: ThreadPage, title },
    {
      ...{ locale, thread: read.thread, problem, said, form: back?.form ?? formWith({}) },
      ...{ name: nameOf(id), action: `/${locale}${path}`, here: `/${locale}${here}` },
      back: { href: `/${locale}/follow`, label: "own" },
    },
    {
      ...{ status, isPrivate: true },
      ...(back ? { form: { id: back.name, path, isRefused: status === 422 } } : { switchTo: here }),
    },
  );
}

/** The author writes, calls the team, or reports a word. */
export async function writeOwn(c: Context<AppEnv>) {
  const id = idIn(c);
  const posted = await postedToThread(c);
  const cameBack = (form = formWith(posted.values)): CameBack => ({
    ...{ name: nameOf(id), path: `/follow/introductions/${id}/messages`, form },
  });
  if (!posted.ok) return showOwnThread(c, id, { back: cameBack(posted.form), status: posted.isRefused ? 422 : 200 });
  const { db } = c.var.deps;
  const holder = await followHolder(c, c.var.deps);
  const [[own]] = holder ? await db.batch([requestOfSession(db, holder)]) : [[]];
  if (!own) return showOwnThread(c, id, { back: cameBack() });
  const outcome = await actInThread(
    c.var.deps,
    readerOf(own.id),
    { id, isTheirs: ({ request, state }) => request === own.id && isNamedToAuthor(state) },
    posted.said,
  );
  if (outcome.ok) return c.redirect(`/${localeOf(c.req.raw)}/follow/introductions/${id}?said=${posted.said.act}`, 303);
  const { refusal } = outcome;
  if (refusal.code === "invalid")
    return showOwnThread(c, id, { back: cameBack(formWith(posted.values, refusal.fields)), status: 422 });
  if (refusal.code === "not_now" || refusal.code === "changed_meanwhile")
    return showOwnThread(c, id, { back: cameBack(), problem: refusal, status: 409 });
  throw new Refused(refusal);
}

const idIn = (c: Context<AppEnv>): string => c.req.param("id") ?? "";
const readerOf = (requestId: string): Reader => ({ actor: { role: "innovator", requestId }, as: "innovator" });
/** The name of the form of a thread, by which it is taken up again after the session had ended. */
const nameOf = (id: string): string => `thread-${id}`;
