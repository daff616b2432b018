import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { api } from "#worker/api/api.ts";
import type { Settings } from "#worker/env.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { bugFacts } from "#worker/http/bug-facts.ts";
import { withDatabase } from "#worker/http/database.ts";
import { guessedLocale } from "#worker/http/language.ts";
import { limited } from "#worker/http/limits.ts";
import { bugResponse, problemResponse } from "#worker/http/problems.ts";
import { Refused } from "#worker/http/refused.ts";
import { fromOurOwnPages } from "#worker/http/same-site.ts";
import { securityHeaders } from "#worker/http/security-headers.ts";
import { correct, correctForm } from "#worker/pages/correct.tsx";
import { bodySheet, offerSheet } from "#worker/pages/entries.tsx";
import { follow } from "#worker/pages/follow.tsx";
import { home } from "#worker/pages/home.tsx";
import { bodiesList, offersList } from "#worker/pages/lists.tsx";
import { matchesByAddress, matchesByForm } from "#worker/pages/matches.tsx";
import { download, erase, leave, withdraw } from "#worker/pages/own-steps.tsx";
import { showProblem } from "#worker/pages/problem.tsx";
import { receipt } from "#worker/pages/receipt.tsx";
import { regionSheet, regionsList } from "#worker/pages/regions.tsx";
import { answerRequestForm, openRequestForm } from "#worker/pages/request.tsx";
import { about, matching, privacy, procedure } from "#worker/pages/sheets.tsx";
import { signIn } from "#worker/pages/sign-in.tsx";

/** The pages, under the language of their reader. */
const pages = new Hono<AppEnv>()
  .use(fromOurOwnPages)
  .get("/matches", matchesByAddress)
  .post("/matches", matchesByForm)
  .get("/offers", offersList)
  .get("/offers/:id", offerSheet)
  .get("/bodies", bodiesList)
  .get("/bodies/:id", bodySheet)
  .get("/regions", regionsList)
  .get("/regions/:region", regionSheet)
  .get("/request", openRequestForm)
  .post("/request", answerRequestForm)
  .get("/receipt", receipt)
  .get("/follow", follow)
  .post("/follow", signIn)
  .get("/follow/correct", correctForm)
  .post("/follow/correct", correct)
  .post("/follow/withdraw", withdraw)
  .post("/follow/erase", erase)
  .get("/follow/data", download)
  .post("/follow/leave", leave)
  .get("/matching", matching)
  .get("/procedure", procedure)
  .get("/about", about)
  .get("/privacy", privacy);

/** The most bytes that a request may carry: so many that whatever somebody typed comes back to them, refused or not. */
const mostBytes = 1024 * 1024;

/** The whole URL map. */
export const createApp = (settings: Settings) =>
  new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set("settings", settings);
      c.set("requestId", crypto.randomUUID());
      await next();
    })
    .use(securityHeaders)
    .use(
      bodyLimit({
        maxSize: mostBytes,
        onError: () => {
          throw new Refused({ code: "too_large" });
        },
      }),
    )
    .use(limited)
    .use(withDatabase)
    .get("/", (c) => {
      c.header("vary", "Accept-Language");
      return c.redirect(`/${guessedLocale(c.req.header("accept-language"))}/`, 302);
    })
    .get("/:locale{(?:fr|ar|en)}", (c) => c.redirect(`/${c.req.param("locale")}/`, 301))
    .get("/:locale{(?:fr|ar|en)}/", home)
    .route("/:locale{(?:fr|ar|en)}", pages)
    .route("/api/v1", api)
    .notFound((c) => {
      const refusal = { code: "unknown", what: "page" } as const;
      return c.req.path.startsWith("/api/") ? problemResponse(refusal) : showProblem(c, refusal);
    })
    .onError((error, c) => {
      const isApi = c.req.path.startsWith("/api/");
      if (error instanceof Refused) return isApi ? problemResponse(error.refusal) : showProblem(c, error.refusal);
      console.error(JSON.stringify({ requestId: c.var.requestId, method: c.req.method, ...bugFacts(error) }));
      return isApi ? bugResponse(c.var.requestId) : showProblem(c, null);
    });
