import type { Transition } from "#domain/lifecycle/transitions.ts";

/** A lifecycle as lines to read aloud. */
export const diagram = (transitions: readonly Transition<string, string>[]): string =>
  transitions.map(({ from, step, to }) => `${from ?? "—"}: ${step} → ${to.join(" or ")}`).join("\n");
