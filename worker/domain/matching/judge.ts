import type { LocalDate } from "#domain/time/local-date.ts";
import type { RequestFacts } from "./facts.ts";
import { judgeEach } from "./judged.ts";
import type { Judgement } from "./match.ts";
import { nearMisses } from "./near-misses.ts";
import { nextQuestion } from "./next-question.ts";
import { perhapsHereToo } from "./perhaps.ts";
import { plan } from "./plan.ts";
import { rankJudged } from "./rank.ts";
import { readFacts } from "./read-facts.ts";
import { rules } from "./rules.ts";
import type { OfferTerms } from "./terms.ts";

export type JudgeOptions = {
  /** The offers to look for *perhaps* in, when they are not among those judged. */
  elsewhere?: readonly OfferTerms[];
  /** `false`: the offers were cut at a cap. */
  complete?: boolean;
};

/** Everything matching says of one request, over the offers handed in. */
export function judge(
  request: RequestFacts,
  offers: readonly OfferTerms[],
  today: LocalDate,
  { elsewhere, complete = true }: JudgeOptions = {},
): Judgement {
  const read = readFacts(request);
  const judged = judgeEach(read, offers, today);
  const ranked = rankJudged(read, judged);
  const matches = ranked.map(({ assessment }) => assessment);
  return {
    rules,
    total: matches.length,
    complete,
    matches,
    nearMisses: nearMisses(read, judged, today),
    perhaps: perhapsHereToo(read, elsewhere ? judgeEach(read, elsewhere, today) : judged),
    nextQuestion: nextQuestion(matches),
    plan: plan(read, ranked),
  };
}
