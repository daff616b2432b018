import type { ThreadAct, ThreadParty } from "./acts.ts";

const sides = ["body", "innovator", "relay"] as const satisfies readonly ThreadParty[];

export const whoMay: Record<ThreadAct, readonly ThreadParty[]> = {
  read: [...sides, "admin"],
  write: [...sides, "admin"],
  call: sides,
  report: sides,
  hide: ["admin"],
  "let-stand": ["admin"],
  leave: ["admin"],
};
