import type { Gathered } from "./gather-introductions.ts";
import { giverOf } from "./giver-of.ts";
import type { Taken } from "./letters-of-step.ts";
import { planStep } from "./plan-step.ts";

/** When a body accepts what another hands over, that other passes the case on, in the same batch. */
export function passedOn({ row, advance }: Taken, known: Gathered): readonly Taken[] {
  const giver = advance.handOver === "accepted" ? giverOf(row) : null;
  const passed = giver && planStep(giver, { step: "pass-on" }, { role: "system" }, known);
  return giver && passed?.ok ? [{ row: giver, advance: passed.value }] : [];
}
