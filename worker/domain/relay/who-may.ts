import type { RelayStep } from "./lifecycle.ts";

/** Who takes the steps of a relay: whoever has the account, or an admin. */
export const relayParties = ["owner", "admin"] as const;
export type RelayParty = (typeof relayParties)[number];

export const whoMay: Record<RelayStep, readonly RelayParty[]> = {
  ask: ["owner"],
  verify: ["admin"],
  refuse: ["admin"],
  end: ["admin"],
  leave: ["owner"],
};

/** The steps that are told with a reason. */
export const withReason: readonly RelayStep[] = ["refuse", "end"];
