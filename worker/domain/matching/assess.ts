import type { LocalDate } from "#domain/time/local-date.ts";
import { criteria, criterionNames } from "./criteria.ts";
import type { RequestFacts } from "./facts.ts";
import type { Assessment, BarringCriterion, Criterion, Finding } from "./match.ts";
import { type ReadFacts, readFacts } from "./read-facts.ts";
import { pointsOf } from "./ruling.ts";
import type { OfferTerms } from "./terms.ts";

/** One offer judged against one request, criterion by criterion. */
export const assess = (request: RequestFacts, offer: OfferTerms, today: LocalDate): Assessment =>
  assessRead(readFacts(request), offer, today);

/** The same, for one request and many offers: its text is read before. */
export function assessRead(request: ReadFacts, offer: OfferTerms, today: LocalDate): Assessment {
  const findings = criterionNames.map((criterion) => find(criterion, request, offer, today));
  return {
    offerId: offer.id,
    verdict: verdictOn(findings),
    score: findings.reduce((sum, { points }) => sum + points, 0),
    findings,
    questions: findings.filter(({ verdict }) => verdict === "unknown").map(barring),
  };
}

function find<C extends Criterion>(criterion: C, request: ReadFacts, offer: OfferTerms, today: LocalDate): Finding {
  const { weight, judge } = criteria[criterion];
  const { verdict, share, ...evidence } = judge(request, offer, today);
  const points = pointsOf(weight, { verdict, share });
  // The table pairs each criterion with its own judge; TypeScript does not follow the pair through the spread.
  return { criterion, verdict, points, ...evidence } as unknown as Finding;
}

function verdictOn(findings: readonly Finding[]): Assessment["verdict"] {
  if (findings.some(({ verdict }) => verdict === "unmet")) return "not-eligible";
  return findings.some(({ verdict }) => verdict === "unknown") ? "to-confirm" : "eligible";
}

const barring = ({ criterion }: Finding) => criterion as BarringCriterion;
