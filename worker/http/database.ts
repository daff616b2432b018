import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { openDatabase } from "#db/database.ts";
import { throwOver } from "#db/meter.ts";
import { given } from "#worker/given.ts";
import type { AppEnv } from "./app-env.ts";
import { budgetOf } from "./budgets.ts";
import { changes } from "./changes.ts";
import { readCookie, writeCookie } from "./cookies.ts";

/** Opens the database for one request, and says afterwards what it cost. */
export const withDatabase = createMiddleware<AppEnv>(async (c, next) => {
  const { settings } = c.var;
  const writes = changes(c.req.raw);
  const budget = budgetOf(c.req.raw);
  c.set("budget", budget);
  const opened = openDatabase(c.env.DB, {
    bookmark: bookmarkOf(c),
    writes,
    onUse: settings.keepsBudgets ? throwOver(budget) : () => {},
  });
  const at = settings.now(c.req.raw);
  c.set("opened", opened);
  const wake = () => c.set("lettersWait", true);
  c.set("deps", await given(opened.db, c.env, settings, at, wake));
  await next();
  const { roundTrips, rowsRead, rowsWritten } = opened.usage;
  const bookmark = opened.bookmark();
  if (rowsWritten > 0 && bookmark !== null) writeCookie(c, "bookmark", bookmark);
  if (settings.reportsCosts) {
    c.header("server-timing", `trips;dur=${roundTrips}, rows-read;dur=${rowsRead}, rows-written;dur=${rowsWritten}`);
  }
});

/** Where this browser's last write left the database; the API knows no cookie, and what is no bookmark is none. */
function bookmarkOf(c: Context): string | null {
  const bookmark = c.req.path.startsWith("/api/") ? undefined : readCookie(c, "bookmark");
  return bookmark !== undefined && /^[0-9a-f]+(?:-[0-9a-f]+){1,5}$/.test(bookmark) ? bookmark : null;
}
