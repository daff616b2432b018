import type { Context } from "hono";
import * as v from "valibot";
import { CasesAsked } from "#contract/figures.ts";
import { findBody } from "#db/read/bodies.ts";
import {
  type CaseKey,
  casesLookedAt,
  casesOf,
  type RequestKey,
  requestsLookedAt,
  type WhichCases,
  waitingIn,
} from "#db/read/figure-cases.ts";
import { json, list } from "#db/rows.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { type CaseShown, FigureCasesPage, type FigureCasesProps, title } from "#web/pages/admin/figure-cases.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { whoOf } from "#worker/http/who.ts";
import { show } from "#worker/pages/show.tsx";

const perPage = 20;

/** The cases that a figure was counted from, newest first; the requests that wait for a need, longest waiting first. */
export async function figureCases(c: Context<AppEnv>) {
  const asked = v.safeParse(CasesAsked, Object.fromEntries(new URL(c.req.url).searchParams));
  if (!asked.success) throw new Refused({ code: "unknown", what: "page" });
  const after = new URL(c.req.url).searchParams.get("after");
  const found =
    asked.output.measure === "waiting" ? await requests(c, asked.output, after) : await cases(c, asked.output, after);
  const props: FigureCasesProps = {
    locale: localeOf(c.req.raw),
    asked: asked.output,
    ...found,
    isFirst: after === null,
  };
  const keeps = ["measure", "by", "key", "need", "region", "after"];
  return show(c, { View: FigureCasesPage, title }, props, { isPrivate: true, keeps });
}

type Found = Pick<FigureCasesProps, "cases" | "next" | "body">;

async function cases(c: Context<AppEnv>, asked: WhichCases, after: string | null): Promise<Found> {
  const { db } = c.var.deps;
  const [rows, [about]] = await db.batch([
    casesOf(db, whoOf(c).actor.id, asked, caseKeyIn(after)),
    findBody(db, asked.by === "body" ? asked.key : ""),
  ]);
  const { page, next } = pageOf(rows, casesLookedAt, ({ isSeen }) => isSeen === 1);
  return {
    cases: page.map(({ at, version, introduction, request, province, days, body, bodyName, bodyLang, ...row }) => ({
      ...{ id: `${introduction}.${version}`, request, province, days, on: casablancaDay(at) },
      needs: json(list(needs), row.needs),
      body: { id: body, name: bodyName, lang: bodyLang },
    })),
    next: next && [next.at, next.introduction, next.version].join("."),
    body: about ? { id: about.id, name: about.name, lang: about.lang } : null,
  };
}

async function requests(
  c: Context<AppEnv>,
  asked: Extract<CasesAsked, { measure: "waiting" }>,
  after: string | null,
): Promise<Found> {
  const { db } = c.var.deps;
  const [rows] = await db.batch([waitingIn(db, whoOf(c).actor.id, asked, requestKeyIn(after))]);
  const { page, next } = pageOf(rows, requestsLookedAt, ({ isAsked }) => isAsked === 1);
  const shown = page.map(
    ({ id, province, filedAt, ...row }): CaseShown => ({
      ...{ id, request: id, province, days: null, on: casablancaDay(filedAt), body: null },
      needs: json(list(needs), row.needs),
    }),
  );
  return { cases: shown, next: next && [next.filedAt, next.id].join("."), body: null };
}

/** One page of the rows that are wanted, and where the next begins: after the last shown, or the last looked at. */
function pageOf<Row>(rows: readonly Row[], lookedAt: number, isWanted: (row: Row) => boolean) {
  const wanted = rows.filter(isWanted);
  const page = wanted.slice(0, perPage);
  const hasMore = wanted.length > perPage;
  const last = hasMore ? page.at(-1) : rows.at(-1);
  return { page, next: (hasMore || rows.length === lookedAt ? last : undefined) ?? null };
}

/** The key of the last case of the page before; none that can be read: the first page. */
function caseKeyIn(after: string | null): CaseKey | null {
  const [, at, introduction, version] = /^(\d{1,15})\.([\w-]{1,100})\.(\d{1,9})$/.exec(after ?? "") ?? [];
  return at && introduction && version ? { at: Number(at), introduction, version: Number(version) } : null;
}

function requestKeyIn(after: string | null): RequestKey | null {
  const [, filedAt, id] = /^(\d{1,15})\.([\w-]{1,100})$/.exec(after ?? "") ?? [];
  return filedAt && id ? { filedAt: Number(filedAt), id } : null;
}
