import { type Group, groups } from "#domain/vocabulary/groups.ts";
import { inOrder } from "#domain/vocabulary/in-order.ts";
import { type LegalForm, legalForms } from "#domain/vocabulary/legal-forms.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import { noGroup, type RequestFacts } from "./facts.ts";
import type { BarringCriterion, Change } from "./match.ts";
import type { OfferTerms } from "./terms.ts";
import type { Weighed } from "./weighed.ts";

/** How many offers each legal form would open: one change that opens several is told for all of them. */
export type FormsWanted = ReadonlyMap<LegalForm, number>;

/** Counts the legal forms that barred offers ask for; one that no change opens does not count. */
export function formsWanted(request: RequestFacts, missed: readonly Weighed[]): FormsWanted {
  const wanted = new Map<LegalForm, number>();
  for (const { offer, tally } of missed)
    if (tally.unmet.includes("legalForm") && changesFor(tally.unmet, request, offer, wanted) !== null)
      for (const form of offer.legalForms) wanted.set(form, (wanted.get(form) ?? 0) + 1);
  return wanted;
}

/** Whether the criterion is one that the innovator could ever do something about. */
export const canBeChanged = (criterion: BarringCriterion): boolean => criterion in findChange;

/** What the innovator could change to meet all that bars; `null` when something cannot be asked of them. */
export function changesFor(
  unmet: readonly BarringCriterion[],
  request: RequestFacts,
  offer: OfferTerms,
  wanted: FormsWanted,
): readonly Change[] | null {
  const changes = unmet.map((criterion) => findChange[criterion]?.(request, offer, wanted) ?? null);
  return changes.every((change) => change !== null) ? changes : null;
}

type FindChange = (request: RequestFacts, offer: OfferTerms, wanted: FormsWanted) => Change | null;

const findChange: Partial<Record<BarringCriterion, FindChange>> = {
  legalForm: (_request, offer, wanted) => {
    const opens = (form: LegalForm): number => wanted.get(form) ?? 0;
    const [to] = inOrder(legalForms, offer.legalForms).toSorted((one, other) => opens(other) - opens(one));
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
