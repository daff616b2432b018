import * as v from "valibot";
import type { BodyCard } from "#contract/body.ts";
import type { Locale } from "#contract/locales.ts";
import { MatchAnswer } from "#contract/match-answer.ts";
import type { MatchQuestion } from "#contract/match-request.ts";
import { BodyPage, type OfferCard, OfferPage } from "#contract/offer.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { linkPath } from "#web/ui/link-path.ts";

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
  ask(MatchAnswer, "/api/v1/matches", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(question),
    signal,
  });

export const askOffers = async (territory: RegionCode, need: Need, locale: Locale): Promise<OfferCard[]> =>
  (await ask(OfferPage, linkPath("/api/v1/offers", { territory, need, locale, limit: "5" })))?.items ?? [];

export const askCri = async (territory: RegionCode, locale: Locale): Promise<BodyCard | null> =>
  (await ask(BodyPage, linkPath("/api/v1/bodies", { kind: "cri", territory, locale, limit: "1" })))?.items[0] ?? null;
