import type { Context } from "hono";
import type { FileCode } from "#contract/offer-lines.ts";
import { unfinishedImports } from "#db/read/imports.ts";
import { ImportPage, title } from "#web/pages/desk/import.tsx";
import { ImportResultPage, title as resultTitle } from "#web/pages/desk/import-result.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { tableOf } from "#worker/http/csv.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { postedFile } from "#worker/http/posted-file.ts";
import { orRefuse } from "#worker/http/refused.ts";
import { whoOf } from "#worker/http/who.ts";
import { type CheckedFile, checkOfferFile } from "#worker/operations/check-offer-file.ts";
import { startImport } from "#worker/operations/start-import.ts";
import { show } from "#worker/pages/show.tsx";
import { deskPath, deskShown } from "./shown.ts";

/** Whose desk it is, and who stands at it. */
const standing = (c: Context<AppEnv>) => ({ desk: deskOf(c), actor: whoOf(c).actor });

/** Where a file of offers is chosen. */
export const importForm = (c: Context<AppEnv>) => showForm(c, null);

/** Says what a file would change, and stores nothing; on `import`, its good lines go where they wait to be taken. */
export async function importFile(c: Context<AppEnv>) {
  const { go, read } = await postedFile(c);
  if ("code" in read) return showForm(c, read.code);
  const table = tableOf(read.text);
  if ("code" in table) return showForm(c, table.code);
  const at = standing(c);
  const checked = orRefuse(await checkOfferFile(c.var.deps, at, table.rows));
  if (go !== "import" || checked.lines.length === 0) return showResult(c, checked, read.text);
  const id = orRefuse(await startImport(c.var.deps, at, checked.lines));
  return c.redirect(deskPath(c, `/imports/${id}`), 303);
}

async function showForm(c: Context<AppEnv>, error: FileCode | null) {
  const { db } = c.var.deps;
  const [rows] = await db.batch([unfinishedImports(db, deskOf(c).body)]);
  const unfinished = rows.map(({ id, filedAt }) => ({ id, since: new Date(filedAt).toISOString() }));
  const props = { locale: localeOf(c.req.raw), desk: deskShown(c), error, unfinished };
  return show(c, { View: ImportPage, title }, props, { status: error ? 422 : 200, isPrivate: true });
}

/** More than anybody corrects before sending the file again. */
const mostProblems = 200;
const mostAlike = 50;

function showResult(c: Context<AppEnv>, { problems, alike, lines: _good, ...counts }: CheckedFile, text: string) {
  const checked = {
    ...counts,
    problems: problems.slice(0, mostProblems),
    more: Math.max(0, problems.length - mostProblems),
    alike: alike.slice(0, mostAlike),
  };
  return show(
    c,
    { View: ImportResultPage, title: resultTitle },
    { locale: localeOf(c.req.raw), desk: deskShown(c), checked, text },
    { isPrivate: true, form: { id: "take", path: `/desk/${deskOf(c).body}/import`, isRefused: false } },
  );
}
