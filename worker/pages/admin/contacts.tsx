import type { Context } from "hono";
import { bodyCard } from "#contract/body.ts";
import { entriesAfter, entriesLookedAt } from "#db/read/bodies-to-reach.ts";
import { bodyEntry } from "#db/rows.ts";
import { ContactsPage, title } from "#web/pages/admin/contacts.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { show } from "#worker/pages/show.tsx";

const perPage = 20;

/** The bodies of the directory that nobody of the team knows how to reach, page by page. */
export async function contacts(c: Context<AppEnv>) {
  const { db } = c.var.deps;
  const locale = localeOf(c.req.raw);
  const after = new URL(c.req.url).searchParams.get("after") ?? "";
  const [rows] = await db.batch([entriesAfter(db, after)]);
  const wanted = rows.filter(({ isReached, mergedInto }) => isReached === 0 && mergedInto === null);
  const page = wanted.slice(0, perPage);
  const props = {
    locale,
    bodies: page.map((row) => bodyCard(bodyEntry(row), locale)),
    next: wanted.length > perPage ? (page.at(-1)?.id ?? null) : lastLookedAt(rows),
    isFirst: after === "",
  };
  return show(c, { View: ContactsPage, title }, props, { isPrivate: true, keeps: ["after"] });
}

/** Where the entries begin that were not looked at, if there are any. */
const lastLookedAt = (rows: readonly { id: string }[]): string | null =>
  rows.length === entriesLookedAt ? (rows.at(-1)?.id ?? null) : null;
