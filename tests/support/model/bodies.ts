import fc from "fast-check";
import { type Attempt, alone, type Fault, fault, type Idea, nat, pick, type World } from "./attempt.ts";
import { all, type Body, type Taken } from "./reference.ts";
import { centre, people, team } from "./world.ts";

/** What is done to how a body stands: by whom, from where, and where it leads. */
const steps = {
  pause: { from: ["active"], to: "paused", by: "manager" },
  resume: { from: ["paused"], to: "active", by: "manager" },
  suspend: { from: ["active", "paused"], to: "suspended", by: "admin" },
  reinstate: { from: ["suspended"], to: "active", by: "admin" },
} as const;
type StandingStep = keyof typeof steps;

/** A body pauses, goes on, is suspended, or that is lifted. A suspension lapses what it has not answered. */
export const stand = (step: StandingStep): fc.Arbitrary<Idea> =>
  fc.record({ which: nat, fault }).map((given) => ({
    name: `${step} a body (${given.fault})`,
    attempt: (world) => standIn(world, step, given),
  }));

function standIn(world: World, step: StandingStep, given: { which: number; fault: Fault }): Attempt | null {
  const body = pick(ableIn(world, step, given.fault === "wild"), given.which);
  if (!body || given.fault === "stranger") return null;
  const { id } = body;
  const version = (world.bodyVersions.get(id) ?? 1) - (given.fault === "stale" ? 1 : 0);
  const ended = all(world.introductions).filter((own) => own.body === id && ["sent", "asked"].includes(own.state));
  const taken = ended.map((own): Taken => ({ introduction: own.id, step: "suspend", by: "system" }));
  return alone(
    `${step} ${id}`,
    given.fault === "none" ? null : given.fault === "wild" ? `it is ${body.standing}` : given.fault,
    (actors) =>
      step === "pause" || step === "resume"
        ? actors.pauseOrResume(people[id]?.[0] ?? "", id, version, step)
        : actors.suspendOrReinstate(team, id, version, step),
    { ways: [step === "suspend" ? taken : []], stands: { body: id, standing: standingAfter(step, body) } },
  );
}

/** The centre goes on: where it does not, orientations wait, and nothing says until when. */
const ableIn = (world: World, step: StandingStep, isWild: boolean): readonly Body[] =>
  all(world.bodies).filter(
    ({ id, standing }) =>
      id !== centre &&
      (people[id] ?? []).length > 0 &&
      (steps[step].from as readonly Body["standing"][]).includes(standing) !== isWild,
  );

const standingAfter = (step: StandingStep, { hadPaused }: Body): Body["standing"] =>
  step === "reinstate" && hadPaused ? "paused" : steps[step].to;
