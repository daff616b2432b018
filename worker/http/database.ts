import { createMiddleware } from "hono/factory";
import { openDatabase } from "#db/database.ts";
import { type Budget, throwOver } from "#db/meter.ts";
import { keysOf } from "#worker/keys.ts";
import type { AppEnv } from "./app-env.ts";
import { readCookie, writeCookie } from "./cookies.ts";

/** Design §8: one that reads costs at most 2 round trips beyond the session and 250 rows; one that writes, 3 trips more. */
const budgets = {
  reading: { roundTrips: 3, rowsRead: 250, rowsWritten: 0 },
  writing: { roundTrips: 5, rowsRead: 250, rowsWritten: 60 },
} as const satisfies Record<string, Budget>;

/** A local database has a secret of its own, which protects nothing. */
const localSecret = "a local database keeps no secrets";

/** Opens the database for one request, and says afterwards what it cost. */
export const withDatabase = createMiddleware<AppEnv>(async (c, next) => {
  const { settings } = c.var;
  const writes = c.req.method === "POST" && !c.req.path.startsWith("/api/") && !/^\/\w\w\/matches$/.test(c.req.path);
  const budget = writes ? budgets.writing : budgets.reading;
  const opened = openDatabase(c.env.DB, {
    bookmark: readCookie(c, "bookmark") ?? null,
    writes,
    onUse: settings.keepsBudgets ? throwOver(budget) : () => {},
  });
  const at = settings.now(c.req.raw);
  c.set("opened", opened);
  c.set("deps", {
    db: opened.db,
    now: () => at,
    newId: () => crypto.randomUUID().replaceAll("-", ""),
    keys: await keysOf(secretOf(c.env.SECRET, settings.isLocal)),
  });
  await next();
  const { roundTrips, rowsRead, rowsWritten } = opened.usage;
  const bookmark = opened.bookmark();
  if (rowsWritten > 0 && bookmark !== null) writeCookie(c, "bookmark", bookmark);
  if (settings.reportsCosts) {
    c.header("server-timing", `trips;dur=${roundTrips}, rows-read;dur=${rowsRead}, rows-written;dur=${rowsWritten}`);
  }
});

function secretOf(secret: string | undefined, isLocal: boolean): string {
  if (secret !== undefined && secret.length >= 32) return secret;
  if (isLocal) return localSecret;
  throw new Error("SECRET is missing or shorter than 32 characters: `npm run deploy` sets it");
}
