import type { Context } from "hono";
import { Approval } from "#contract/review.ts";
import type { InHandRow } from "#db/read/introductions.ts";
import { ClearPage, type ClearProps, title } from "#web/pages/admin/clear.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { whoOf } from "#worker/http/who.ts";
import { approveClear, previewClear } from "#worker/operations/approve-clear.ts";
import { regionsOf } from "#worker/operations/read-case.ts";
import { show } from "#worker/pages/show.tsx";
import { tapped } from "#worker/pages/tapped.ts";
import { keyIn } from "./review.tsx";

/** The clear cases that may be approved together, before anything is done. */
export async function clear(c: Context<AppEnv>) {
  const { searchParams } = new URL(c.req.url);
  const after = keyIn(c);
  const skipped = searchParams.getAll("skipped");
  const preview = await previewClear(c.var.deps, whoOf(c).actor, { after, skipped });
  const { found, isMore, next } = preview;
  const props: ClearProps = {
    ...{ locale: localeOf(c.req.raw), found, isMore, isFirst: after === null },
    approved: approvedIn(searchParams.get("approved")),
    proposals: preview.shown.map(lineOf),
    skipped: preview.skipped.map(lineOf),
    next: next && { since: String(next.deskSince), id: next.id },
  };
  return show(c, { View: ClearPage, title }, props, { isPrivate: true, keeps: ["since", "id", "approved", "skipped"] });
}

/** Approves those that are on the page, in one batch; what was changed meanwhile is left out, and told. */
export async function approveAll(c: Context<AppEnv>) {
  const { proposals } = await tapped(c, Approval, ["proposals"]);
  const { deps } = c.var;
  const { actor } = whoOf(c);
  const { approved, skipped } = await approveClear(deps, actor, await regionsOf(deps, actor), proposals);
  const told = new URLSearchParams([["approved", String(approved)], ...skipped.map((id) => ["skipped", id])]);
  return c.redirect(`/${localeOf(c.req.raw)}/admin/review/clear?${told}`, 303);
}

const lineOf = (row: InHandRow): ClearProps["proposals"][number] => ({
  ...{ id: row.id, version: row.version, request: row.request, code: row.code, province: row.province },
  ...{ body: row.bodyName, offer: row.offerName, state: row.state, asksEach: row.disclosure === "ask-each" },
});

const approvedIn = (text: string | null): number | null =>
  text !== null && /^\d{1,3}$/.test(text) ? Number(text) : null;
