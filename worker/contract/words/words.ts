import type { AccountStep } from "#domain/account/lifecycle.ts";
import type { AccountParty } from "#domain/account/who-may.ts";
import type { BodyStep, Standing } from "#domain/body/lifecycle.ts";
import type { BodyParty } from "#domain/body/who-may.ts";
import type { ClaimState, ClaimStep } from "#domain/claim/lifecycle.ts";
import type { ClaimParty } from "#domain/claim/who-may.ts";
import type { HandOverReason } from "#domain/introduction/hand-over.ts";
import type { IntroductionState, IntroductionStep } from "#domain/introduction/lifecycle.ts";
import type { IntroductionParty } from "#domain/introduction/who-may.ts";
import type { InvitationStep } from "#domain/invitation/lifecycle.ts";
import type { MemberRole, MemberStep } from "#domain/member/lifecycle.ts";
import type { MemberParty } from "#domain/member/who-may.ts";
import type { OfferState, OfferStep } from "#domain/offer/lifecycle.ts";
import type { OfferParty } from "#domain/offer/who-may.ts";
import type { Disclosure } from "#domain/request/disclosure.ts";
import type { RequestState, RequestStep } from "#domain/request/lifecycle.ts";
import type { AreaType, Gender } from "#domain/request/statistics.ts";
import type { RequestParty } from "#domain/request/who-may.ts";
import type { Territory } from "#domain/territory/territory.ts";
import type { BodyKind } from "#domain/vocabulary/body-kinds.ts";
import type { DeclineReason } from "#domain/vocabulary/decline-reasons.ts";
import type { FundingInstrument } from "#domain/vocabulary/funding-instruments.ts";
import type { Group } from "#domain/vocabulary/groups.ts";
import type { LegalForm } from "#domain/vocabulary/legal-forms.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import type { Outcome } from "#domain/vocabulary/outcomes.ts";
import type { Sector } from "#domain/vocabulary/sectors.ts";
import type { Stage } from "#domain/vocabulary/stages.ts";

/** A state or a step: its name, and what it means for the person who asked for support. */
export type Registers = { label: string; sentence: string };

/** The labels of the closed lists in one language: a code without a label does not compile. */
export type Words = {
  needs: Record<Need, string>;
  /** What a need holds, in a few words. */
  needHints: Record<Need, string>;
  stages: Record<Stage, string>;
  stageHints: Record<Stage, string>;
  sectors: Record<Sector, string>;
  legalForms: Record<LegalForm, string>;
  bodyKinds: Record<BodyKind, string>;
  fundingInstruments: Record<FundingInstrument, string>;
  groups: Record<Group, string>;
  outcomes: Record<Outcome, string>;
  declineReasons: Record<DeclineReason, string>;
  handOverReasons: Record<HandOverReason, string>;
  /** Of a case that goes from one body to another; names as they are isolated. */
  handOver: Readonly<{
    proposes: (between: { from: string; to: string }) => string;
    goesAlong: string;
    keeps: (from: string) => string;
    took: (between: { from: string; to: string }) => string;
  }>;
  areaTypes: Record<AreaType, string>;
  genders: Record<Gender, string>;
  disclosures: Record<Disclosure, string>;
  /** Who takes the steps of the lifecycles. */
  parties: Record<
    RequestParty | IntroductionParty | OfferParty | AccountParty | BodyParty | ClaimParty | MemberParty,
    string
  >;
  memberRoles: Record<MemberRole, Registers>;
  standings: Record<Standing, Registers>;
  claimStates: Record<ClaimState, Registers>;
  /** What was done, as the journal tells it: "… a publié". */
  accountSteps: Record<AccountStep, string>;
  bodySteps: Record<BodyStep, string>;
  claimSteps: Record<ClaimStep, string>;
  memberSteps: Record<MemberStep, string>;
  invitationSteps: Record<InvitationStep, string>;
  offerStates: Record<OfferState, Registers>;
  offerSteps: Record<OfferStep, Registers>;
  requestStates: Record<RequestState, Registers>;
  requestSteps: Record<RequestStep, Registers>;
  introductionStates: Record<IntroductionState, Registers>;
  introductionSteps: Record<IntroductionStep, Registers>;
  territories: Record<Territory, string>;
};
