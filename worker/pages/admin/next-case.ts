import type { Context } from "hono";
import { regionsKept } from "#db/read/account-regions.ts";
import { type CaseKey, caseStands, keysWaiting } from "#db/read/cases-waiting.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { whoOf } from "#worker/http/who.ts";
import { keptIn } from "#worker/operations/read-case.ts";

/** Opens the next case of the queue; after a step, the one that it was taken in, as long as that waits for a decision. */
export const nextCase = (c: Context<AppEnv>) => besideCase(c, false);

/** Opens the case before. */
export const previousCase = (c: Context<AppEnv>) => besideCase(c, true);

async function besideCase(c: Context<AppEnv>, isBack: boolean) {
  const { db } = c.var.deps;
  const { said, from, since } = askedOf(c);
  const [kept, [stands]] = await db.batch([regionsKept(db, whoOf(c).actor.id), caseStands(db, from)]);
  if (said && stands?.isUndecided) return to(c, `/requests/${from}`, { said });
  const after = keyOf(from, since ?? stands?.deskSince ?? null);
  const [[beside]] = await db.batch([keysWaiting(db, { regions: keptIn(kept), after, limit: 0, isBack })]);
  return beside ? to(c, `/requests/${beside.id}`, { said, from: said && from }) : to(c, "/review", { said });
}

function askedOf(c: Context<AppEnv>) {
  const { searchParams } = new URL(c.req.url);
  const since = searchParams.get("since") ?? "";
  return {
    ...{ said: searchParams.get("said") ?? "", from: searchParams.get("from") ?? "" },
    since: /^\d{1,15}$/.test(since) ? Number(since) : null,
  };
}

const keyOf = (id: string, deskSince: CaseKey["deskSince"] | null): CaseKey | null =>
  deskSince === null ? null : { deskSince, id };

function to(c: Context<AppEnv>, path: string, told: Record<string, string>) {
  const query = new URLSearchParams(Object.entries(told).filter(([, value]) => value !== ""));
  c.header("cache-control", "private, no-store");
  return c.redirect(`/${localeOf(c.req.raw)}/admin${path}${query.size > 0 ? `?${query}` : ""}`, 303);
}
