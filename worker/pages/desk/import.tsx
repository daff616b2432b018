import type { Context } from "hono";
import type { FileCode } from "#contract/offer-lines.ts";
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
  return c.redirect(`/${localeOf(c.req.raw)}/desk/${at.desk.body}/imports/${id}`, 303);
}

function showForm(c: Context<AppEnv>, error: FileCode | null) {
  const { body } = deskOf(c);
  const props = { locale: localeOf(c.req.raw), body, error };
  return show(c, { View: ImportPage, title }, props, { status: error ? 422 : 200, isPrivate: true });
}

/** More than anybody corrects before sending the file again. */
const mostProblems = 200;
const mostAlike = 50;

function showResult(c: Context<AppEnv>, { problems, alike, lines: _good, ...counts }: CheckedFile, text: string) {
  const { body } = deskOf(c);
  const checked = {
    ...counts,
    problems: problems.slice(0, mostProblems),
    more: Math.max(0, problems.length - mostProblems),
    alike: alike.slice(0, mostAlike),
  };
  return show(
    c,
    { View: ImportResultPage, title: resultTitle },
    { locale: localeOf(c.req.raw), body, checked, text },
    { isPrivate: true, form: { id: "take", path: `/desk/${body}/import`, isRefused: false } },
  );
}
