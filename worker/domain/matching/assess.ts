import type { LocalDate } from "#domain/time/local-date.ts";
import { barringCriteria, criteria, criterionNames, scoringCriteria } from "./criteria.ts";
import type { RequestFacts } from "./facts.ts";
import type { Assessment, BarringCriterion, Criterion, Finding, Tally, Verdict } from "./match.ts";
import { type ReadFacts, readFacts } from "./read-facts.ts";
import { type Judge, pointsOf } from "./ruling.ts";
import type { OfferTerms } from "./terms.ts";

/** One offer judged against one request, criterion by criterion. */
export const assess = (request: RequestFacts, offer: OfferTerms, today: LocalDate): Assessment =>
  assessRead(readFacts(request), offer, today);

/** The same, for one request and many offers: its text is read before. */
export function assessRead(request: ReadFacts, offer: OfferTerms, today: LocalDate): Assessment {
  const findings = criterionNames.map((criterion) => find(criterion, request, offer, today));
  const having = (verdict: Verdict) =>
    findings.filter((finding) => finding.verdict === verdict).map(({ criterion }) => criterion as BarringCriterion);
  const unknown = having("unknown");
  return {
    offerId: offer.id,
    verdict: verdictOf(having("unmet"), unknown),
    score: findings.reduce((sum, { points }) => sum + points, 0),
    findings,
    questions: unknown,
  };
}

/**
 * What one offer comes to, without the reasons: many are weighed, few are shown. What is barred by anything but its
 * place is not scored: nobody asks.
 */
export function weigh(request: ReadFacts, offer: OfferTerms, today: LocalDate): Tally {
  const unmet: BarringCriterion[] = [];
  const unknown: BarringCriterion[] = [];
  let score = 0;
  for (const criterion of barringCriteria) {
    const { weight, judge } = criteria[criterion];
    const ruling = (judge as Judge<BarringCriterion>)(request, offer, today);
    score += pointsOf(weight, ruling);
    if (ruling.verdict === "unmet") unmet.push(criterion);
    else if (ruling.verdict === "unknown") unknown.push(criterion);
  }
  const verdict = verdictOf(unmet, unknown);
  if (unmet.some((criterion) => criterion !== "territory")) return { verdict, score: 0, unmet, unknown };
  for (const criterion of scoringCriteria) {
    const { weight, judge } = criteria[criterion];
    score += pointsOf(weight, judge(request, offer, today));
  }
  return { verdict, score, unmet, unknown };
}

function find(criterion: Criterion, request: ReadFacts, offer: OfferTerms, today: LocalDate): Finding {
  const { weight, judge } = criteria[criterion];
  const { verdict, share, ...evidence } = judge(request, offer, today);
  // The table pairs each criterion with its own judge; TypeScript does not follow the pair through the spread.
  return { criterion, verdict, points: pointsOf(weight, { verdict, share }), ...evidence } as unknown as Finding;
}

function verdictOf(unmet: readonly unknown[], unknown: readonly unknown[]): Tally["verdict"] {
  if (unmet.length > 0) return "not-eligible";
  return unknown.length > 0 ? "to-confirm" : "eligible";
}
