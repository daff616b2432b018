import { judgeAge } from "./judge-age.ts";
import { judgeAmount } from "./judge-amount.ts";
import { judgeCapacity } from "./judge-capacity.ts";
import { judgeFreshness } from "./judge-freshness.ts";
import { judgeGroups } from "./judge-groups.ts";
import { judgeLegalForm } from "./judge-legal-form.ts";
import { judgeNeed } from "./judge-need.ts";
import { judgeResponsiveness } from "./judge-responsiveness.ts";
import { judgeSectors } from "./judge-sectors.ts";
import { judgeStage } from "./judge-stage.ts";
import { judgeTerritory } from "./judge-territory.ts";
import { judgeText } from "./judge-text.ts";
import { judgeWindow } from "./judge-window.ts";
import type { BarringCriterion, Criterion, ScoringCriterion } from "./match.ts";
import type { Judge } from "./ruling.ts";

type Rule<C extends Criterion> = {
  /** The most points it gives. Weights add up to 100; a test says so. */
  weight: number;
  /** Whether an offer that does not meet it is left out. */
  bars: C extends ScoringCriterion ? false : true;
  judge: Judge<C>;
};

/** Read down: the order in which reasons are shown. Age, groups and legal form bar, but never score. */
export const criteria: { readonly [C in Criterion]: Rule<C> } = {
  need: { weight: 40, bars: true, judge: judgeNeed },
  territory: { weight: 20, bars: true, judge: judgeTerritory },
  stage: { weight: 12, bars: true, judge: judgeStage },
  legalForm: { weight: 0, bars: true, judge: judgeLegalForm },
  groups: { weight: 0, bars: true, judge: judgeGroups },
  age: { weight: 0, bars: true, judge: judgeAge },
  amount: { weight: 2, bars: true, judge: judgeAmount },
  window: { weight: 0, bars: true, judge: judgeWindow },
  capacity: { weight: 0, bars: true, judge: judgeCapacity },
  sectors: { weight: 11, bars: false, judge: judgeSectors },
  text: { weight: 10, bars: false, judge: judgeText },
  freshness: { weight: 3, bars: false, judge: judgeFreshness },
  responsiveness: { weight: 2, bars: false, judge: judgeResponsiveness },
};

export const criterionNames = Object.keys(criteria) as readonly Criterion[];
export const barringCriteria = criterionNames.filter((name): name is BarringCriterion => criteria[name].bars);
export const scoringCriteria = criterionNames.filter((name): name is ScoringCriterion => !criteria[name].bars);
