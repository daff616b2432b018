import type { Level, Territory } from "#domain/territory/territory.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { Group } from "#domain/vocabulary/groups.ts";
import type { LegalForm } from "#domain/vocabulary/legal-forms.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import type { Sector } from "#domain/vocabulary/sectors.ts";
import type { Stage } from "#domain/vocabulary/stages.ts";
import type { noGroup } from "./facts.ts";

/** What one criterion answers. Unknown: the offer restricts and the request does not say. */
export type Verdict = "met" | "unmet" | "unknown";

/** What each criterion found, as codes, so that the screen can say why in three languages. */
export type Evidence = {
  need: { shared: readonly Need[] };
  territory: { level: Level | null; via: Territory | null };
  stage: { offered: readonly Stage[] };
  legalForm: { offered: readonly LegalForm[] };
  groups: { offered: readonly Group[]; shared: readonly Group[] };
  age: { min: number | null; max: number | null };
  /** `coversMad`: what the ceiling leaves of an amount above it; `null` when the whole is within. */
  amount: { minMad: number | null; maxMad: number | null; coversMad: number | null };
  window: { opensOn: LocalDate | null; closesOn: LocalDate | null; because: WindowBar | null };
  capacity: { because: CapacityBar | null };
  sectors: { focus: readonly Sector[]; shared: readonly Sector[] };
  text: { terms: readonly string[] };
  freshness: { confirmedOn: LocalDate | null; late: boolean };
  responsiveness: { answered: number | null };
};
export type WindowBar = "not-yet-open" | "ended" | "draft" | "announced" | "paused" | "closed" | "archived";
export type CapacityBar = "full" | "body-paused" | "body-away" | "body-suspended";

export type Criterion = keyof Evidence;
/** The criteria that only score: they never bar, and carry no verdict. */
export type ScoringCriterion = "sectors" | "text" | "freshness" | "responsiveness";
export type BarringCriterion = Exclude<Criterion, ScoringCriterion>;

/** What one criterion says of one request and one offer; `points` are whole. */
export type Finding = {
  [C in Criterion]: {
    criterion: C;
    verdict: C extends ScoringCriterion ? null : Verdict;
    points: number;
  } & Evidence[C];
}[Criterion];

/** What an offer comes to against a request: enough to rank it by. */
export type Tally = {
  verdict: "eligible" | "to-confirm" | "not-eligible";
  /** 0 to 100; 0 when it is barred by anything but its place, which nobody ranks. */
  score: number;
  /** What stands between the request and the offer. */
  unmet: readonly BarringCriterion[];
  /** What would settle the match. */
  unknown: readonly BarringCriterion[];
};

/** An offer judged against a request with every reason, before the barred ones are left out. */
export type Assessment = {
  offerId: string;
  verdict: Tally["verdict"];
  /** 0 to 100: the sum of the findings' points. */
  score: number;
  /** One for each criterion, in the order in which reasons are shown. */
  findings: readonly Finding[];
  /** The criteria whose answer is unknown: what would settle the match. */
  questions: readonly BarringCriterion[];
};
/** An offer that may be proposed. */
export type Match = Assessment & { verdict: "eligible" | "to-confirm" };

/** What the innovator could change: the value the fact would then have. */
export type Change =
  | { criterion: "legalForm"; to: LegalForm }
  | { criterion: "stage"; to: Stage }
  | { criterion: "amount"; to: number }
  | { criterion: "groups"; to: readonly (Group | typeof noGroup)[] };
/** An offer barred by one or two things that could change. */
export type NearMiss = { offerId: string; changes: readonly Change[] };
/** An offer known only elsewhere, which fits but for the territory. */
export type Perhaps = { offerId: string; knownIn: readonly Territory[] };
/** The unknown fact that alone keeps most offers at *to confirm*, and how many it would settle. */
export type NextQuestion = { criterion: BarringCriterion; settles: number };
/** Few offers of different named bodies that cover the needs, in the order of the stages; `covers`: the needs of each. */
export type Plan = { offers: readonly string[]; covers: readonly (readonly Need[])[]; uncovered: readonly Need[] };

/** How many near misses are told. */
export const mostNearMisses = 8;

/** Everything matching says of one request. */
export type Judgement = {
  rules: string;
  /** How many matches there are among the offers read; `matches` holds the best of them. */
  total: number;
  /** `false`: a list was cut at its cap, and `total` is a floor. */
  complete: boolean;
  matches: readonly Match[];
  nearMisses: readonly NearMiss[];
  perhaps: readonly Perhaps[];
  nextQuestion: NextQuestion | null;
  plan: Plan;
};
