import type { Context } from "hono";
import { BodyForm, bodyFields, bodyTyped } from "#contract/body-form.ts";
import { type Difference, differencesOf } from "#contract/differences.ts";
import type { TypedForm } from "#contract/typed.ts";
import { deskBody } from "#db/read/desk.ts";
import { brokenSiteOf } from "#db/read/links.ts";
import { bodyEntry } from "#db/rows.ts";
import { manages } from "#domain/account/actor.ts";
import { DeskEntryPage, title } from "#web/pages/desk/entry.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { editBody } from "#worker/operations/change-body.ts";
import { seenVersion } from "#worker/pages/seen-version.ts";
import { show } from "#worker/pages/show.tsx";
import { deskPath, deskShown } from "./shown.ts";

type BodyRow = Awaited<ReturnType<typeof deskBody>>[number] & { siteBrokenSince: number | null };

/** A body's own entry, as it stands. */
export async function entryForm(c: Context<AppEnv>) {
  const row = await ownRow(c);
  const said = new URL(c.req.url).searchParams.get("said") === "saved" ? ("saved" as const) : null;
  return showEntry(c, { values: bodyTyped(bodyEntry(row)), errors: {} }, row, { said });
}

/** Saves the entry anew; of two at once, the second keeps their text and sees what differs. */
export async function saveEntry(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await postedValues(c, [...bodyFields, "version", "go"]);
  if (go === "show") return showEntry(c, formWith(values), await ownRow(c));
  const read = readForm(BodyForm, values, bodyFields);
  if (!read.ok) return showEntry(c, read.form, await ownRow(c), { status: 422 });
  if (go === "check") return showEntry(c, formWith(values), await ownRow(c));
  const seen = { id: deskOf(c).body, version: seenVersion(values) };
  const outcome = await editBody(c.var.deps, whoOf(c).actor, seen, read.value);
  if (outcome.ok) return c.redirect(deskPath(c, "/entry?said=saved"), 303);
  const row = await ownRow(c);
  if (outcome.refusal.code === "invalid") {
    return showEntry(c, formWith(values, outcome.refusal.fields), row, { status: 422 });
  }
  if (outcome.refusal.code !== "changed_meanwhile") throw new Refused(outcome.refusal);
  const differences = differencesOf(bodyFields, bodyTyped(bodyEntry(row)), values);
  const over = { ...values, version: [String(row.version)] };
  return showEntry(c, formWith(over), row, { status: 409, differences });
}

/** The row of this desk's body, for whoever may change it; to an adviser the page is not there. */
export async function ownRow(c: Context<AppEnv>): Promise<BodyRow> {
  const { body, role } = deskOf(c);
  if (role !== "manager") throw new Refused({ code: "unknown", what: "page" });
  if (!manages(whoOf(c).actor, body)) throw new Refused({ code: "not_yours" });
  const { db } = c.var.deps;
  const [[row], [broken]] = await db.batch([deskBody(db, body), brokenSiteOf(db, body)]);
  if (!row) throw new Refused({ code: "unknown", what: "body" });
  return { ...row, siteBrokenSince: broken?.since ?? null };
}

function showEntry(
  c: Context<AppEnv>,
  form: TypedForm,
  { version, siteBrokenSince }: BodyRow,
  {
    status = 200,
    differences = null,
    said = null,
  }: { status?: 200 | 409 | 422; differences?: Difference[] | null; said?: "saved" | null } = {},
) {
  const props = {
    ...{ locale: localeOf(c.req.raw), desk: deskShown(c), form, version, differences, said },
    siteBrokenSince: siteBrokenSince === null ? null : casablancaDay(siteBrokenSince),
  };
  return show(c, { View: DeskEntryPage, title }, props, {
    ...{ status, isPrivate: true },
    form: { id: "entry", path: `/desk/${deskOf(c).body}/entry`, isRefused: status === 422 },
  });
}
