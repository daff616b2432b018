import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./app-env.ts";
import { Refused } from "./refused.ts";

/**
 * Refuses a form that another site's page sends in the reader's name. Browsers say where a form comes from;
 * what says nothing is no browser, and holds no cookie but its own.
 */
export const fromOurOwnPages = createMiddleware<AppEnv>(async (c, next) => {
  if (c.req.method === "POST" && !isOurs(c.req.raw)) throw new Refused({ code: "not_yours" });
  await next();
});

function isOurs({ headers, url }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  const { origin: own, pathname } = new URL(url);
  // A page that is opened by a link sends no referrer, and with it, in older browsers, no origin: the token is its proof.
  if (origin === "null") return /^\/\w\w\/(?:invitations|follow\/lost|answers)\/[0-9a-f]{32}$/.test(pathname);
  return origin === null || origin === own;
}
