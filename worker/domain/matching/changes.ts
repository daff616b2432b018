import { type Group, groups } from "#domain/vocabulary/groups.ts";
import { inOrder } from "#domain/vocabulary/in-order.ts";
import { legalForms } from "#domain/vocabulary/legal-forms.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import { noGroup, type RequestFacts } from "./facts.ts";
import type { BarringCriterion, Change } from "./match.ts";
import type { OfferTerms } from "./terms.ts";

/** What the innovator could change to meet a criterion that bars; `null` when nothing can be asked of them. */
export const changeFor = (criterion: BarringCriterion, request: RequestFacts, offer: OfferTerms): Change | null =>
  changes[criterion]?.(request, offer) ?? null;

type FindChange = (request: RequestFacts, offer: OfferTerms) => Change | null;

const changes: Partial<Record<BarringCriterion, FindChange>> = {
  legalForm: (_request, offer) => {
    const [to] = inOrder(legalForms, offer.legalForms);
    return to ? { criterion: "legalForm", to } : null;
  },
  stage: ({ stage }, offer) => {
    const to = stage && inOrder(stages, offer.stages).find((listed) => stages.indexOf(listed) > stages.indexOf(stage));
    return to ? { criterion: "stage", to } : null;
  },
  amount: (_request, { amount }) => (amount.minMad === null ? null : { criterion: "amount", to: amount.minMad }),
  groups: ({ groups: ticked }, offer) => {
    if (ticked.includes(noGroup)) return null;
    const forgotten = inOrder(groups, offer.groups).find((group) => !neverAsked.has(group));
    return forgotten ? { criterion: "groups", to: [...ticked, forgotten] } : null;
  },
};

// One does not forget to be young or a woman, and is not asked to become it.
const neverAsked: ReadonlySet<Group> = new Set(["women", "youth", "children"]);

/** The facts as they would be after a change. */
export function changed<Facts extends RequestFacts>(request: Facts, change: Change): Facts {
  switch (change.criterion) {
    case "legalForm":
      return { ...request, legalForm: change.to };
    case "stage":
      return { ...request, stage: change.to };
    case "amount":
      return { ...request, amountMad: change.to };
    case "groups":
      return { ...request, groups: change.to };
  }
}
