import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./app-env.ts";
import { changes } from "./changes.ts";
import { networkOf } from "./network.ts";
import { Refused } from "./refused.ts";

/** Requests per network and minute (`wrangler.toml`); a local database has no such bindings, and no limit. */
export const limited = createMiddleware<AppEnv>(async (c, next) => {
  const limit = changes(c.req.raw) ? c.env.WRITE_LIMIT : c.env.READ_LIMIT;
  const answer = await limit?.limit({ key: networkOf(c.req.raw) });
  if (answer && !answer.success) throw new Refused({ code: "too_many", retryAfter: 60 });
  await next();
});
