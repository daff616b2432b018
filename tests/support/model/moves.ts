import { type Introduction, type Model, type Step, stepsFrom, type Taken, type Who, whyNot } from "./reference.ts";

/** A step that somebody takes of an introduction, and how often it is tried beside the others. */
export type Move = { step: Exclude<Step, "propose" | "walk-in" | "lapse" | "suspend" | "expire">; by: Who };
export const moves: readonly (Move & { weight: number })[] = [
  { step: "approve", by: "admin", weight: 20 },
  { step: "dismiss", by: "admin", weight: 2 },
  { step: "reach", by: "admin", weight: 3 },
  { step: "give-up", by: "admin", weight: 3 },
  { step: "reopen", by: "admin", weight: 8 },
  { step: "agree", by: "author", weight: 8 },
  { step: "refuse", by: "author", weight: 3 },
  { step: "answer", by: "author", weight: 5 },
  { step: "contest", by: "author", weight: 8 },
  { step: "withdraw", by: "author", weight: 3 },
  { step: "accept", by: "body", weight: 14 },
  { step: "decline", by: "body", weight: 6 },
  { step: "ask", by: "body", weight: 6 },
  { step: "report-help", by: "body", weight: 4 },
  { step: "report-no-help", by: "body", weight: 5 },
  { step: "report-unreachable", by: "body", weight: 5 },
];

export const takenBy = (own: Introduction, { step, by }: Move): Taken => ({ introduction: own.id, step, by });

/** What can be done of an introduction now. */
export const movesOf = (model: Model, own: Introduction): readonly Move[] =>
  moves.filter((move) => stepsFrom(own.state).includes(move.step) && whyNot(model, takenBy(own, move)) === null);
