import { Hono } from "hono";
import { cors } from "hono/cors";
import type { AppEnv } from "#worker/http/app-env.ts";
import { Refused } from "#worker/http/refused.ts";
import { bodies } from "./bodies.ts";
import { matches } from "./matches.ts";
import { offers } from "./offers.ts";
import { registers } from "./registers.ts";

/** `/api/v1`: open to every site and every system; it knows no cookie and keeps nothing. */
export const api = new Hono<AppEnv>()
  .use(cors({ origin: "*", allowMethods: ["GET", "POST"], allowHeaders: ["content-type"], maxAge: 86400 }))
  .route("/matches", matches)
  .route("/offers", offers)
  .route("/bodies", bodies)
  .route("/", registers)
  .get("/openapi.json", async (c) => c.json((await import("./openapi.ts")).openapi()))
  .all("/:known{(?:matches(?:/beyond)?|(?:offers|bodies)(?:/[^/]+)?|territories|vocabulary|openapi\\.json)}", (c) => {
    const allow = c.req.param("known").startsWith("matches") ? "POST, OPTIONS" : "GET, HEAD, OPTIONS";
    throw new Refused({ code: "method_not_allowed", allow });
  });
