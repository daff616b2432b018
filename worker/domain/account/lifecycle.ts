import type { Beginnings, StepTable } from "#domain/lifecycle/table.ts";

export const accountStates = ["active", "erased"] as const;
export type AccountState = (typeof accountStates)[number];

export const accountSteps = [
  "open",
  "rename",
  "add-passkey",
  "remove-passkey",
  "make-admin",
  "unmake-admin",
  "erase",
] as const;
export type AccountStep = (typeof accountSteps)[number];

export const accountBeginnings = { open: "active" } as const satisfies Beginnings<AccountState, AccountStep>;

/** Read it aloud: "an active account can be renamed, made an admin's, and erased". What is not written here cannot happen. */
export const accountTable = {
  active: {
    rename: "active",
    "add-passkey": "active",
    "remove-passkey": "active",
    "make-admin": "active",
    "unmake-admin": "active",
    erase: "erased",
  },
  // The person is gone, what they did stays.
  erased: {},
} as const satisfies StepTable<AccountState, AccountStep>;

export const stateAfter = (state: AccountState, step: AccountStep): AccountState | undefined => rows[state][step];

const rows: Record<AccountState, Partial<Record<AccountStep, AccountState>>> = accountTable;
