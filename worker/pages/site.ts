import type { Context } from "hono";
import type { AppEnv } from "#worker/http/app-env.ts";

/** Where the links of a text lead: to the site, or wherever this page was opened. */
export const siteOf = (c: Context<AppEnv>): string => c.env.SITE || new URL(c.req.url).origin;
