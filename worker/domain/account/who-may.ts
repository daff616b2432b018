import type { AccountStep } from "./lifecycle.ts";

/** Who takes the steps of an account: its owner, or another person who is an admin. */
export const accountParties = ["anyone", "owner", "admin"] as const;
export type AccountParty = (typeof accountParties)[number];

export const whoMay: Record<AccountStep, readonly AccountParty[]> = {
  open: ["anyone"],
  rename: ["owner"],
  "add-passkey": ["owner"],
  "remove-passkey": ["owner"],
  "make-admin": ["admin"],
  "unmake-admin": ["admin"],
  erase: ["owner"],
};
