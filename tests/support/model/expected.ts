import type { Body, Taken } from "./reference.ts";

/** What something that was done should lead to. */
export type Expected = {
  /** The steps that are taken by it, whatever follows; of several ways, one comes true. */
  ways: readonly (readonly Taken[])[];
  /** The step of its request. */
  request?: { id: string; step: "correct" | "withdraw" | "close" | "set-aside" | "reopen" };
  /** Matching runs for a request; `new`: for one that is filed by it. */
  matches?: string;
  /** An admin proposes something to a body; `goesOn`: and approves it. */
  adds?: { request: string; body: string; goesOn: boolean };
  /** An admin tries two proposals at once, and there is room for one. */
  addsOneOf?: { request: string; bodies: readonly string[] };
  /** Somebody came to the desk of a body. */
  came?: { body: string };
  /** How a body stands by it. */
  stands?: Pick<Body, "standing"> & { body: string };
  /** Time has passed, and the clock has run until nothing was left to do. */
  isClock?: boolean;
};

