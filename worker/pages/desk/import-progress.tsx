import type { Context } from "hono";
import { findImport, lineResults } from "#db/read/imports.ts";
import { ImportProgressPage, title } from "#web/pages/desk/import-progress.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { orRefuse, Refused } from "#worker/http/refused.ts";
import { whoOf } from "#worker/http/who.ts";
import { takeOfferLines } from "#worker/operations/take-offer-lines.ts";
import { show } from "#worker/pages/show.tsx";
import { deskPath, deskShown } from "./shown.ts";

/** More lines than anybody looks up one by one. */
const mostRefused = 200;

const idOf = (c: Context<AppEnv>): string => c.req.param("id") ?? "";

/** How far an import has got. */
export async function importProgress(c: Context<AppEnv>) {
  const { db } = c.var.deps;
  const { body } = deskOf(c);
  const id = idOf(c);
  const [[found], counts] = await db.batch([findImport(db, body, id), lineResults(db, id)]);
  if (!found) throw new Refused({ code: "unknown", what: "import" });
  const results = { added: 0, changed: 0, same: 0, refused: 0 };
  for (const { result, lines } of counts) if (result) results[result] = lines;
  const refused = counts.flatMap(({ result, which }) => (result === "refused" ? which.split(" ").map(Number) : []));
  const props = { locale: localeOf(c.req.raw), desk: deskShown(c), id, lines: found.lines, results };
  return show(
    c,
    { View: ImportProgressPage, title },
    { ...props, refused: refused.toSorted((one, other) => one - other).slice(0, mostRefused) },
    { isPrivate: true, scripts: ["enhance"] },
  );
}

/** Takes the next lines. */
export async function importMore(c: Context<AppEnv>) {
  orRefuse(await takeOfferLines(c.var.deps, { desk: deskOf(c), actor: whoOf(c).actor }, idOf(c)));
  return c.redirect(deskPath(c, `/imports/${idOf(c)}`), 303);
}
