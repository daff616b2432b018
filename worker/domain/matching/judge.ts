import type { LocalDate } from "#domain/time/local-date.ts";
import type { RequestFacts } from "./facts.ts";
import type { Judgement } from "./match.ts";
import { conclude, type SurveyOptions, survey } from "./survey.ts";
import type { Loads, OfferTerms } from "./terms.ts";

export type JudgeOptions = SurveyOptions & {
  /** What each body has in hand. */
  loads?: Loads;
  /** How many matches to give reasons for: all of them unless said. */
  limit?: number;
};

/** Everything matching says of one request, over the offers handed in. */
export const judge = (
  request: RequestFacts,
  offers: readonly OfferTerms[],
  today: LocalDate,
  { loads = new Map(), limit = offers.length, ...options }: JudgeOptions = {},
): Judgement => conclude(survey(request, offers, today, options), { loads }, limit);
