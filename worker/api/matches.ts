import { Hono } from "hono";
import { type Beyond, type MatchAnswer, matchAnswer } from "#contract/match-answer.ts";
import { factsOf, MatchRequest } from "#contract/match-request.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { allowMatches } from "#worker/http/budgets.ts";
import { jsonBody } from "#worker/http/validated.ts";
import { findBeyond } from "#worker/operations/find-beyond.ts";
import { findMatches } from "#worker/operations/find-matches.ts";

/** The door to matching: facts in, ranked and explained offers out. Nothing is kept of what was asked. */
export const matches = new Hono<AppEnv>()
  .post("/", async (c) => {
    const asked = await jsonBody(c, MatchRequest);
    allowMatches(c, asked.limit);
    const { judgement, entries } = await findMatches(c.var.deps, factsOf(asked), asked.limit);
    return c.json(matchAnswer(judgement, entries, asked.locale) satisfies MatchAnswer);
  })
  .post("/beyond", async (c) => {
    const asked = await jsonBody(c, MatchRequest);
    return c.json((await findBeyond(c.var.deps, asked, asked.locale)) satisfies Beyond);
  });
