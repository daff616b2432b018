import type { Standing } from "#domain/body/lifecycle.ts";
import type { NoPlace } from "#domain/introduction/capacity.ts";
import type { HandOverReason } from "#domain/introduction/hand-over.ts";
import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import type { Origin } from "#domain/introduction/origin.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { Refusal } from "#domain/outcome.ts";
import type { Disclosure } from "#domain/request/disclosure.ts";
import type { RequestState } from "#domain/request/lifecycle.ts";
import type { Likeness } from "#domain/request/likeness.ts";
import type { RaisedWhy } from "#domain/request/raised.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { Territory } from "#domain/territory/territory.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import type { Author, StepShown } from "./admin.ts";
import type { OfferBody } from "./body.ts";
import type { Change, JudgedFinding } from "./match-answer.ts";
import type { OwnIntroduction } from "./own-case.ts";
import type { RequestContent } from "./support-request.ts";

/** What has a name in a language of its own. */
export type NamedThing = { id: string; name: string; lang: Locale };

/** A case that waits for the team: for how long, and for what. */
export type CaseLine = {
  id: string;
  code: string;
  province: ProvinceCode;
  needs: readonly Need[];
  days: number;
  isLate: boolean;
  proposals: number;
  toReach: number;
  raised: RaisedWhy | null;
};

/** How an offer was judged: by which rules, and why. */
export type JudgedSo = {
  rules: string | null;
  verdict: "eligible" | "to-confirm" | "not-eligible";
  score: number;
  findings: readonly JudgedFinding[];
};

/** A step of an introduction: a reason as a code, and what was said. */
export type CaseStep = StepShown & { words: string | null };

/** How many cases a body has in hand, of each state; `isMore`: so many at least. */
export type InHand = { state: "proposed" | "sent" | "asked" | "accepted"; cases: number; isMore: boolean };

/** An introduction of a case, with what an admin weighs. */
export type CaseIntroduction = {
  id: string;
  version: number;
  state: IntroductionState;
  origin: Origin;
  /** The body that hands its case over with it, and why. */
  handedBy: { body: NamedThing; why: HandOverReason } | null;
  body: NamedThing & { standing: Standing };
  offer: (NamedThing & { isPublic: boolean }) | null;
  since: string;
  /** The last day of what is under way, and how many working days are left; `null`: nothing ends. */
  ends: { on: string; workingDaysLeft: number } | null;
  judged: JudgedSo | null;
  isVerified: boolean;
  noPlace: NoPlace | null;
  isSilent: boolean;
  isClear: boolean;
  inHand: readonly InHand[];
  /** Whether it helped, as the person says. */
  verdict: OwnIntroduction["verdict"];
  /** Whether the person may say now if the help has helped. */
  mayJudge: boolean;
  steps: readonly CaseStep[];
  /** The team may read what its parties write: it was called, or a word was reported. */
  isThreadOpen: boolean;
};

/** An offer that matching finds today, and that was not proposed. */
export type OtherOffer = { offer: NamedThing; body: OfferBody | null; isSilent: boolean };

/** An offer that an admin thinks of proposing. */
export type ConsideredOffer = {
  offer: NamedThing;
  body: OfferBody;
  judged: JudgedSo;
  needsReason: boolean;
  isSilent: boolean;
  /** Why it cannot be proposed at all. */
  stops: Refusal | null;
};

/** A request that may be the same one, or is of the same person. `isOpen`: whether this admin may open it. */
export type AlikeCase = {
  id: string;
  code: string;
  state: RequestState;
  province: ProvinceCode;
  filedOn: string;
  likeness: readonly Likeness[];
  mayOpen: boolean;
};

/** Who took another request of this person in hand. */
export type HelpedBefore = {
  request: string;
  code: string;
  body: NamedThing;
  state: IntroductionState;
  since: string;
  mayOpen: boolean;
};

/** What the team noted or asked, or the author answered. */
export type CaseNote = { id: string; kind: "note" | "question" | "answer"; words: string; at: string; by: Author };

/** A case as an admin reads it. */
export type CaseShown = {
  id: string;
  code: string;
  version: number;
  state: RequestState;
  filedAt: string;
  locale: Locale;
  disclosure: Disclosure;
  /** `null`: the person is erased. */
  content: RequestContent | null;
  contact: { name: string; email: string; phone: string } | null;
  /** Since when it waits for the team; `null`: it does not. */
  waits: { days: number; isLate: boolean } | null;
  /** Why it was put before the team, and since when, as its form sends it back. */
  raised: { why: RaisedWhy; at: number; days: number } | null;
};

/** What else matching finds for a case today. */
export type CaseAround = {
  matches: readonly (OtherOffer & { verdict: "eligible" | "to-confirm"; score: number })[];
  nearMisses: readonly (OtherOffer & { changes: readonly Change[] })[];
  perhaps: readonly (OtherOffer & { knownIn: readonly Territory[] })[];
  isComplete: boolean;
};
