import type { Context } from "hono";
import type { CallKey } from "#db/read/calls.ts";
import { isOver } from "#domain/time/due-day.ts";
import type { CallShown } from "#web/pages/admin/calls.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import type { readCalls } from "#worker/operations/read-calls.ts";

type Row = Awaited<ReturnType<typeof readCalls>>["calls"][number];

/** A call as whoever makes it is shown it. */
export function callShown(
  { id, letter, number, locale, text, hasLink, tries, callBy, ...row }: Row,
  now: number,
): CallShown {
  const [today, dueOn] = [casablancaDay(now), casablancaDay(row.dueAt)];
  return {
    ...{ id, letter, number, locale, text, hasLink, tries, callBy },
    dueOn: dueOn > today ? dueOn : null,
    isLate: callBy !== null && isOver(callBy, today),
    about: row.request && row.code && !row.script ? { id: row.request, code: row.code } : null,
    back: row.script && { script: row.script, request: requestIn(row) },
  };
}

/** What the request says that a call is about; `null`: it is about none. */
function requestIn({ province, needs, filedAt, problem }: Pick<Row, "province" | "needs" | "filedAt" | "problem">) {
  if (province === null || needs === null || filedAt === null) return null;
  return {
    ...{ province, needs: JSON.parse(needs) as readonly string[] },
    ...{ filedOn: casablancaDay(filedAt), problem: problem ?? "" },
  };
}

/** The key of the last call of the page before; none that can be read: the first page. */
export function callKeyIn(c: Context<AppEnv>): CallKey | null {
  const { searchParams } = new URL(c.req.url);
  const [due, id] = [searchParams.get("due"), searchParams.get("id")];
  return due && id && /^\d{1,15}$/.test(due) ? { dueAt: Number(due), id } : null;
}
