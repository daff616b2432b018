import type { Context } from "hono";
import { type SaidInThread, saidInThread } from "#contract/thread.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { MessageKey } from "#db/read/threads.ts";
import type { Refusal } from "#domain/outcome.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { statusOf } from "#worker/http/problems.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, type Values } from "#worker/http/typed-form.ts";
import { actInThread } from "#worker/operations/act-in-thread.ts";
import type { LinkHeld } from "#worker/operations/read-answer-link.ts";
import { messageKeyIn, type Reader, threadParts, threadShown } from "#worker/operations/read-thread.ts";
import { type Found, showAnswers, showGone } from "./answers-shown.tsx";
import { readThreadPost } from "./thread-shown.ts";

/** Whoever holds a link opens the thread of its introduction, by a press: reads, writes, calls the team, reports a word. */
export async function threadByLink(c: Context<AppEnv>, { held }: Found, values: Values) {
  const posted = readThreadPost(values);
  const reader = readerOf(held);
  if (!posted.ok) return showThread(c, { held, reader }, { form: posted.form, isRefused: posted.isRefused });
  const id = held.introduction?.id ?? "";
  const outcome = await actInThread(c.var.deps, reader, { id, isTheirs: (row) => row.id === id }, posted.said);
  if (outcome.ok) {
    const said = saidInThread.find((each) => each === posted.said.act) ?? null;
    const before = posted.said.act === "read" ? messageKeyIn(values.before?.[0]) : null;
    return showThread(c, { held, reader }, { said, before });
  }
  const { refusal } = outcome;
  if (refusal.code === "invalid") {
    return showThread(c, { held, reader }, { form: formWith(posted.values, refusal.fields), isRefused: true });
  }
  if (refusal.code === "unknown") return showGone(c, posted.values);
  if (refusal.code !== "not_now" && refusal.code !== "changed_meanwhile") throw new Refused(refusal);
  return showThread(c, { held, reader }, { form: formWith(posted.values), problem: refusal });
}

const readerOf = ({ isAuthors, request, recipient, introduction }: LinkHeld): Reader =>
  isAuthors
    ? { actor: { role: "innovator", requestId: request }, as: "innovator" }
    : { actor: { role: "holder", introduction: introduction?.id ?? "", recipient }, as: "body" };

type Shown = {
  form?: TypedForm;
  isRefused?: boolean;
  problem?: Refusal | null;
  said?: SaidInThread | null;
  before?: MessageKey | null;
};

async function showThread(
  c: Context<AppEnv>,
  { held, reader }: { held: LinkHeld; reader: Reader },
  { form = formWith({}), isRefused = false, problem = null, said = null, before = null }: Shown,
) {
  const { db, newId } = c.var.deps;
  const parts = await db.batch(threadParts(db, held.introduction?.id ?? "", reader, { before }));
  const read = threadShown(parts, reader, { locale: localeOf(c.req.raw), newId, before });
  if (!read) return showGone(c, form.values as Values);
  const status = problem ? statusOf[problem.code] : isRefused ? 422 : 200;
  const back = { id: "thread", isRefused };
  return showAnswers(c, { kind: "thread", thread: read.thread, form, problem, said }, status, back);
}
