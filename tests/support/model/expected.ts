import type { Body, Taken } from "./reference.ts";

/** What something that was done should lead to, beside what follows from it by itself. */
export type Expected = {
  /** The steps that are taken by it; of several ways, one comes true. */
  ways: readonly (readonly Taken[])[];
  /** The step of its request. */
  request?: { id: string; step: "correct" | "withdraw" | "close" | "set-aside" | "reopen" };
  /** Matching runs for a request; `new`: for one that is filed by it. */
  matches?: string;
  /** An admin proposes something to one of these bodies; `goesOn`: and approves it. */
  adds?: { request: string; bodies: readonly string[]; goesOn?: boolean };
  /** Somebody came to the desk of a body. */
  came?: { body: string };
  /** How a body stands by it. */
  stands?: { body: string; standing: Body["standing"] };
  /** Time has passed, and the clock has run until nothing was left to do. */
  isClock?: boolean;
};
