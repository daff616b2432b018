import type { BodyStep } from "./lifecycle.ts";

/** Who takes the steps of a body. The system acts when a claim is verified, the clock when a day has come. */
export const bodyParties = ["manager", "admin", "system", "clock"] as const;
export type BodyParty = (typeof bodyParties)[number];

export const whoMay: Record<BodyStep, readonly BodyParty[]> = {
  register: ["system"],
  adopt: ["system"],
  edit: ["manager"],
  plan: ["manager"],
  pause: ["manager"],
  resume: ["manager"],
  depart: ["clock"],
  return: ["manager", "clock"],
  suspend: ["admin"],
  reinstate: ["admin"],
  "add-contact": ["admin"],
  absorb: ["admin"],
  yield: ["admin"],
};

/** The steps that are told with a reason. */
export const withReason: readonly BodyStep[] = ["suspend", "reinstate", "absorb", "yield"];
