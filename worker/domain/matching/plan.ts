import { type Stage, stages } from "#domain/vocabulary/stages.ts";
import type { RequestFacts } from "./facts.ts";
import { fewestCovering } from "./fewest-covering.ts";
import type { Plan } from "./match.ts";
import { bestFirst } from "./tie-break.ts";
import type { Weighed } from "./weighed.ts";

/** Few offers of different named bodies that together cover the needs, in the order of the stages. */
export function plan(request: RequestFacts, ranked: readonly Weighed[]): Plan {
  const chosen = fewestCovering(request.needs, ranked.filter(isOfNamedBody))
    .toSorted(bestFirst(request))
    .toSorted(earliestFirst(request.stage));
  const covers = chosen.map(({ offer }) => request.needs.filter((need) => offer.needs.includes(need)));
  return {
    offers: chosen.map(({ offer }) => offer.id),
    covers,
    uncovered: request.needs.filter((need) => !covers.some((covered) => covered.includes(need))),
  };
}

const isOfNamedBody = ({ offer }: Weighed): boolean => offer.body?.basis === "explicit";

/** By the earliest stage that an offer takes; one open to all comes in where the project stands. */
function earliestFirst(projectStage: Stage | null) {
  const startOf = ({ offer }: Weighed): number => {
    const taken = stages.findIndex((stage) => offer.stages.includes(stage));
    return taken >= 0 ? taken : stages.indexOf(projectStage ?? stages[0]);
  };
  return (one: Weighed, other: Weighed): number => startOf(one) - startOf(other);
}
