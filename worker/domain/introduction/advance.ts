import { granted, type Outcome, refused } from "#domain/outcome.ts";
import { type NoPlace, noPlaceIn, placeChange, type Room } from "./capacity.ts";
import { type IntroductionState, type IntroductionStep, stateAfter } from "./lifecycle.ts";
import { type Actor, mayAdvance } from "./policy.ts";
import { onlyOnce, withReason } from "./who-may.ts";

/** An introduction as a step finds it, with what decides where the step leads. */
export type InPlace = {
  id: string;
  request: string;
  body: string;
  relay?: string | null;
  state: IntroductionState;
  hasAsked: boolean;
  tookPlace: boolean;
  tookMonth: string | null;
  /** Whether its request goes on: no step is possible while it is withdrawn, closed or set aside. */
  requestOpen: boolean;
  asksBeforeEach: boolean;
  /** Whether it was proposed by a body that hands its case over. */
  isHandOver: boolean;
  /** Whether its body hands it over to another, which has not answered yet. */
  isBeingHandedOver: boolean;
  contactVerified: boolean;
  room: Room;
};

/** Going on from here puts it to the body soon: refused while the body cannot take it. */
const needsRoom: readonly IntroductionStep[] = ["approve", "agree", "reach", "reopen"];

/** The state that a step leads to, if the table holds it, the actor may take it, and a place is left where one is needed. */
export function advanceIntroduction(
  introduction: InPlace,
  actor: Actor,
  step: IntroductionStep,
  { reason }: { reason?: string | null } = {},
): Outcome<IntroductionState> {
  if (!mayAdvance(actor, step, introduction)) return refused({ code: "not_yours" });
  const notNow = refused({ code: "not_now", state: introduction.state });
  if (!introduction.requestOpen && !endsWithRequest(actor, step)) return notNow;
  if (onlyOnce.includes(step) && introduction.hasAsked) return notNow;
  const to = stateAfter(introduction.state, step, introduction);
  if (to === undefined) return notNow;
  if (step === "hand-over" && introduction.isBeingHandedOver) {
    return refused({ code: "one_too_many", because: "being-handed-over" });
  }
  if (withReason.includes(step) && !reason) return refused({ code: "invalid", fields: { reason: "required" } });
  const because = needsRoom.includes(step) ? noPlaceFor(introduction, to) : null;
  return because === null ? granted(to) : refused({ code: "no_place", because });
}

/** What holds its place still needs none, but a body that is there. */
const noPlaceFor = (introduction: InPlace, to: IntroductionState): NoPlace | null =>
  noPlaceIn(
    willTake(introduction, to)
      ? introduction.room
      : { standing: introduction.room.standing, monthlyCapacity: null, taken: 0, offer: null },
  );

/** What ends with its request: its author takes back nothing by itself any more. */
const endsWithRequest = ({ role }: Actor, step: IntroductionStep): boolean => step === "withdraw" && role === "system";

/** On its way to the body, a place must be there already: what is agreed to, or reached, is not turned away afterwards. */
const willTake = (introduction: InPlace, to: IntroductionState): boolean =>
  to === "agreeing" || to === "reaching" || placeChange(introduction, to) === "take";
