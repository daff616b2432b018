import type { LocalDate } from "#domain/time/local-date.ts";
import { criteria, criterionNames } from "./criteria.ts";
import type { RequestFacts } from "./facts.ts";
import type { Assessment, BarringCriterion, Criterion, Finding, Tally } from "./match.ts";
import { type ReadFacts, readFacts } from "./read-facts.ts";
import { pointsOf, type Ruling } from "./ruling.ts";
import type { OfferTerms } from "./terms.ts";

/** One offer judged against one request, criterion by criterion. */
export const assess = (request: RequestFacts, offer: OfferTerms, today: LocalDate): Assessment =>
  assessRead(readFacts(request), offer, today);

/** The same, for one request and many offers: its text is read before. */
export function assessRead(request: ReadFacts, offer: OfferTerms, today: LocalDate): Assessment {
  const rulings = rule(request, offer, today);
  const { verdict, score, unknown } = tallyOf(rulings);
  return { offerId: offer.id, verdict, score, findings: rulings.map(findingOf), questions: unknown };
}

/** What one offer comes to, without the reasons: many are weighed, few are shown. */
export const weigh = (request: ReadFacts, offer: OfferTerms, today: LocalDate): Tally =>
  tallyOf(rule(request, offer, today));

type AnyRuling = Ruling<Criterion>;

const rule = (request: ReadFacts, offer: OfferTerms, today: LocalDate): readonly AnyRuling[] =>
  criterionNames.map((criterion) => criteria[criterion].judge(request, offer, today));

function tallyOf(rulings: readonly AnyRuling[]): Tally {
  let score = 0;
  const unmet: BarringCriterion[] = [];
  const unknown: BarringCriterion[] = [];
  for (const [place, ruling] of rulings.entries()) {
    const criterion = criterionNames[place] as Criterion;
    score += pointsOf(criteria[criterion].weight, ruling);
    if (ruling.verdict === "unmet") unmet.push(criterion as BarringCriterion);
    else if (ruling.verdict === "unknown") unknown.push(criterion as BarringCriterion);
  }
  return { verdict: verdictOf(unmet, unknown), score, unmet, unknown };
}

function verdictOf(unmet: readonly unknown[], unknown: readonly unknown[]): Tally["verdict"] {
  if (unmet.length > 0) return "not-eligible";
  return unknown.length > 0 ? "to-confirm" : "eligible";
}

function findingOf({ verdict, share, ...evidence }: AnyRuling, place: number): Finding {
  const criterion = criterionNames[place] as Criterion;
  const points = pointsOf(criteria[criterion].weight, { verdict, share });
  // The table pairs each criterion with its own judge; TypeScript does not follow the pair through the list.
  return { criterion, verdict, points, ...evidence } as unknown as Finding;
}
