import type { Context } from "hono";
import { saidInThread } from "#contract/thread.ts";
import type { TypedForm } from "#contract/typed.ts";
import { isNamedToAuthor } from "#domain/introduction/for-author.ts";
import type { Refusal } from "#domain/outcome.ts";
import { ThreadPage, title } from "#web/pages/thread.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { actInThread } from "#worker/operations/act-in-thread.ts";
import { messageKeyIn, type Reader, threadParts, threadShown } from "#worker/operations/read-thread.ts";
import { show } from "#worker/pages/show.tsx";
import { postedToThread } from "#worker/pages/thread-shown.ts";

const pathOf = (c: Context<AppEnv>) =>
  `/relay/requests/${c.req.param("id") ?? ""}/introductions/${c.req.param("introduction") ?? ""}`;
const readerOf = (c: Context<AppEnv>): Reader => ({ actor: whoOf(c).actor, as: "relay" });

/** What a body and the person write to one another, for the relay who filed the request and sees it; to any other, unknown. */
export function relayThread(c: Context<AppEnv>) {
  const asked = new URL(c.req.url).searchParams.get("said");
  return showThread(c, { said: saidInThread.find((said) => said === asked) ?? null });
}

/** The relay writes, calls the team, or reports a word. */
export async function writeAsRelay(c: Context<AppEnv>) {
  const posted = await postedToThread(c);
  if (!posted.ok) return showThread(c, { form: posted.form, status: posted.isRefused ? 422 : 200, cameBack: true });
  const [id, request] = [c.req.param("introduction") ?? "", c.req.param("id")];
  const { actor } = whoOf(c);
  const outcome = await actInThread(
    c.var.deps,
    readerOf(c),
    {
      id,
      isTheirs: (row) => row.relay === actor.id && row.request === request && isNamedToAuthor(row.state),
    },
    posted.said,
  );
  if (outcome.ok) return c.redirect(`/${localeOf(c.req.raw)}${pathOf(c)}?said=${posted.said.act}`, 303);
  const { refusal } = outcome;
  const form = formWith(posted.values, refusal.code === "invalid" ? refusal.fields : {});
  if (refusal.code === "invalid") return showThread(c, { form, status: 422, cameBack: true });
  if (refusal.code !== "not_now" && refusal.code !== "changed_meanwhile") throw new Refused(refusal);
  return showThread(c, { form, problem: refusal, status: 409, cameBack: true });
}

type Shown = {
  said?: (typeof saidInThread)[number] | null;
  form?: TypedForm;
  problem?: Refusal | null;
  status?: 200 | 409 | 422;
  cameBack?: boolean;
};

/** One round trip. */
async function showThread(
  c: Context<AppEnv>,
  { said = null, form = formWith({}), problem = null, status = 200, cameBack = false }: Shown,
) {
  const { db, newId } = c.var.deps;
  const locale = localeOf(c.req.raw);
  const [id, request] = [c.req.param("introduction") ?? "", c.req.param("id")];
  const before = c.req.method === "GET" ? messageKeyIn(new URL(c.req.url).searchParams.get("before")) : null;
  const parts = await db.batch([...threadParts(db, id, readerOf(c), { before })]);
  const read = threadShown(parts, readerOf(c), { locale, newId, before });
  const isKnown = parts[0].some((row) => row.request === request && isNamedToAuthor(row.state));
  if (!read || !isKnown) throw new Refused({ code: "unknown", what: "introduction" });
  if (read.isNew) c.set("threadSeen", { introduction: id, reader: whoOf(c).actor.id });
  const here = pathOf(c);
  const props = {
    ...{ locale, thread: read.thread, problem, said, form, name: "thread" },
    ...{ action: `/${locale}${here}/messages`, here: `/${locale}${here}` },
    back: { href: `/${locale}/relay/requests/${request}`, label: "own" as const },
  };
  return show(c, { View: ThreadPage, title }, props, {
    ...{ status, isPrivate: true },
    ...(cameBack
      ? { form: { id: "thread", path: `${here}/messages`, isRefused: status === 422 } }
      : { switchTo: here }),
  });
}
