import type { Context } from "hono";
import { refused } from "#domain/outcome.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";

/** Refuses a contact that was found on a day which has not come; `null`: it may be. */
export const notYet = (c: Context<AppEnv>, { foundOn }: { foundOn: string }) =>
  foundOn > casablancaDay(c.var.deps.now()) ? refused({ code: "invalid", fields: { foundOn: "invalid_day" } }) : null;
