import type { RequestStep } from "./lifecycle.ts";

/** Who takes the steps of a request, for people to read; `policy.ts` decides it of somebody. */
export const requestParties = ["anyone", "author", "admin", "clock"] as const;
export type RequestParty = (typeof requestParties)[number];

export const whoMay: Record<RequestStep, readonly RequestParty[]> = {
  submit: ["anyone"],
  correct: ["author"],
  withdraw: ["author"],
  close: ["author", "clock"],
  "set-aside": ["admin"],
  reopen: ["admin"],
  // By a link to the address on file: who lost the PIN. An admin, for whoever gave a phone number only and was called back.
  "renew-receipt": ["author", "admin"],
  "share-company": ["author"],
  "hide-company": ["author"],
  // From the relay who filed it.
  "take-over": ["author"],
  erase: ["author", "clock"],
};
