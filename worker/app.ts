import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { api } from "#worker/api/api.ts";
import type { Settings } from "#worker/env.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { withDatabase } from "#worker/http/database.ts";
import { limited } from "#worker/http/limits.ts";
import { bugResponse, problemResponse } from "#worker/http/problems.ts";
import { Refused } from "#worker/http/refused.ts";
import { securityHeaders } from "#worker/http/security-headers.ts";

/** The most bytes that a request may carry: a long story and its copy, with room. */
const mostBytes = 256 * 1024;

/** The whole URL map. */
export const createApp = (settings: Settings) =>
  new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set("settings", settings);
      c.set("requestId", crypto.randomUUID());
      await next();
    })
    .use(securityHeaders)
    .use(bodyLimit({ maxSize: mostBytes, onError: () => problemResponse({ code: "too_large" }) }))
    .use(limited)
    .use(withDatabase)
    .route("/api/v1", api)
    .onError((error, c) => {
      if (error instanceof Refused) return problemResponse(error.refusal);
      console.error(JSON.stringify({ requestId: c.var.requestId, error: error.name, message: error.message, stack: error.stack }));
      return bugResponse(c.var.requestId);
    });
