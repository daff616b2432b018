import * as v from "valibot";
import { Beyond, MatchAnswer } from "#contract/match-answer.ts";
import type { MatchQuestion } from "#contract/match-request.ts";

/** The only place of web/ that fetches. What cannot be had is `null`: a broken line, a refusal, an answer of another shape. */
async function ask<Schema extends v.GenericSchema>(
  schema: Schema,
  path: string,
  request?: RequestInit,
): Promise<v.InferOutput<Schema> | null> {
  try {
    const answer = await fetch(path, request);
    if (!answer.ok) return null;
    const parsed = v.safeParse(schema, await answer.json());
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export const askMatches = (question: MatchQuestion, signal: AbortSignal): Promise<MatchAnswer | null> =>
  ask(MatchAnswer, "/api/v1/matches", { ...posted(question), signal });

export const askBeyond = (question: MatchQuestion): Promise<Beyond | null> =>
  ask(Beyond, "/api/v1/matches/beyond", posted(question));

const posted = (question: MatchQuestion): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(question),
});
